import type { Caller } from '@zhucantong/shared/residents/caller';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { LoadedItem, WorkItemsRepository } from './work-items.repository';

/** Who called, as sealed in the first entry; null where somebody in the register is concerned. */
export function callerIn({ open }: Pick<LoadedItem, 'open'>): Caller | null {
  return open().get(1)?.caller ?? null;
}

/** The same for a job that has but the id. */
export async function callerOf(
  items: Pick<WorkItemsRepository, 'find'>,
  viewer: JobViewer,
  id: string,
): Promise<Caller | null> {
  const loaded = await items.find(viewer, id);
  return loaded && callerIn(loaded);
}
