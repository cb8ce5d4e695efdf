import type { JobViewer } from '../../../shared/staff/viewer';
import type { OutboxEntry } from '../../../shared/work-items/outbox';
import type { WorkItem } from '../../../shared/work-items/work-item';
import type { Kept, Matter } from './kept';
import { itemsOf, type Order } from './requests';
import type { ServedWorld } from './served-world';

const JOB: JobViewer = { kind: 'job', name: 'compare' };
/** What is owed to other items: until it is delivered nobody knows how they stand. */
const TO_OTHERS: readonly OutboxEntry['type'][] = [
  'open-part',
  'recall-part',
  'tell-lead',
  'give-back-place',
];

export function owesOthers(before: Matter, after: Matter): boolean {
  const known = new Set(itemsOf(before).flatMap(({ outbox }) => outbox.map(({ key }) => key)));
  return itemsOf(after).some(({ outbox }) =>
    outbox.some(({ type, key }) => TO_OTHERS.includes(type) && !known.has(key)),
  );
}

export async function itemStored(
  { county: { deps } }: ServedWorld,
  { item }: Kept,
): Promise<WorkItem | null> {
  const store = item.readers ? deps.restricted : deps.main;
  return (await store.items.find(JOB, item._id))?.item ?? null;
}

/** 0 where there is none. */
export const versionStored = async (world: ServedWorld, kept: Kept): Promise<number> =>
  (await itemStored(world, kept))?.version ?? 0;

/** What happened to an item, one thing after the other, as far as two orders of the same requests can part. */
const courseOf = (item: WorkItem | null): string =>
  (item?.history ?? [])
    .map(({ action, part = '', actionId, by }) => [action, part, by.kind === 'job' ? '' : actionId].join(' '))
    .join();

/** Of several orders that answered alike the one that lies in the database. */
export async function asStored<Fit extends { order: Order }>(
  world: ServedWorld,
  fitting: readonly Fit[],
): Promise<Fit | undefined> {
  const courses = fitting.map(({ order }) =>
    itemsOf(order.after)
      .map(({ item }) => courseOf(item))
      .join('\n'),
  );
  if (new Set(courses).size <= 1) return fitting[0];
  for (const [place, fit] of fitting.entries()) {
    const stored = await Promise.all(itemsOf(fit.order.after).map((kept) => itemStored(world, kept)));
    if (stored.map(courseOf).join('\n') === courses[place]) return fit;
  }
  return fitting[0];
}
