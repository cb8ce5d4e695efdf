import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { DemoCounty } from '../counties';
import type { DemoActors } from './demo-actors';
import { AT_ONCE, type PlayDeps } from './demo-deps';
import { inParallel } from './in-parallel';

/** Everybody on the staff signs in: who holds a post, stands in or heads an office, whether a story has them act or not. @returns all of them. */
export async function openStaffAccounts(
  { organisations }: Pick<PlayDeps, 'organisations'>,
  counties: readonly Pick<DemoCounty, 'code'>[],
  actors: Pick<DemoActors, 'staff'>,
): Promise<StaffViewer[]> {
  const viewers: StaffViewer[] = [];
  for (const { code } of counties) {
    const { staff } = await organisations.get(code);
    await inParallel([...staff.keys()], AT_ONCE, async (id) => void viewers.push(await actors.staff(id)));
  }
  return viewers;
}
