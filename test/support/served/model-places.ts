import { localDateOf } from '../../../shared/calendar/plain-date';
import {
  partsOfVersionId,
  type ServiceDefinition,
} from '../../../shared/service-catalogue/service-definition';
import type { AnyAction } from '../../../shared/work-items/actions';
import type { Facts } from '../../../shared/work-items/decision';
import { momentOf, type HistoryEntry, type WorkItem } from '../../../shared/work-items/work-item';
import type { ModelWorld } from './kept';

/** After these nothing comes of the matter: whatever place it had is another's. */
const GIVEN_BACK: readonly HistoryEntry['action'][] = ['refuse', 'withdraw', 'never-came'];

/** The year whose place an item has, by what its own leaves say; null for one that has none. */
export function placeHeld({ history }: Pick<WorkItem, 'history'>): number | null {
  const taken = history.findLast(({ placeIn }) => placeIn !== undefined);
  const isLost = history.some(({ n, action }) => taken && n > taken.n && GIVEN_BACK.includes(action));
  return taken && !isLost ? taken.placeIn! : null;
}

/** Whoever stands in line among these, whoever applied first in front. */
export function inLine(items: readonly WorkItem[]): WorkItem[] {
  const when = (item: WorkItem) => momentOf(item, 'received')!.at.getTime();
  return items
    .filter(({ status }) => status === 'on-waiting-list')
    .sort((a, b) => when(a) - when(b) || (a._id < b._id ? -1 : 1));
}

/** How many places the county has set for this day; null: as many as are wanted. */
export function capOn(
  { county, service }: Pick<WorkItem, 'county' | 'service'>,
  world: ModelWorld,
): number | null {
  const today = localDateOf(world.now);
  const numbers = world
    .settings(county, partsOfVersionId(service).code)
    .flatMap((each) => (each.what === 'quota' && each.effectiveFrom <= today ? [each] : []));
  const newest = numbers
    .map(({ effectiveFrom }) => effectiveFrom)
    .sort()
    .at(-1);
  return numbers.findLast(({ effectiveFrom }) => effectiveFrom === newest)?.amount ?? null;
}

/** Places of this year that nobody has. */
export function placesFree(items: readonly WorkItem[], cap: number | null, now: Date): number {
  const year = Number(localDateOf(now).slice(0, 4));
  const taken = items.filter((item) => placeHeld(item) === year).length;
  return cap === null ? Infinity : Math.max(0, cap - taken);
}

/** Whether an action leads to a place of the year, or into the line for one. */
export const comesToAPlace = (
  { step }: WorkItem,
  { type }: AnyAction,
  { quota }: ServiceDefinition,
): boolean => type === 'take-turn' || (type === 'approve' && quota?.takenAt === step);

/** What an item comes to now, counted off everybody else's: its own place, one that is free for it, or its number in the line. */
export function turnOf(item: WorkItem, world: ModelWorld): NonNullable<Facts['turn']> {
  const held = placeHeld(item);
  if (held !== null) return { kind: 'place', year: held };
  const others = world.others(item);
  const line = inLine([...others, { ...item, status: 'on-waiting-list' }]);
  const position = line.findIndex(({ _id }) => _id === item._id) + 1;
  return position <= placesFree(others, capOn(item, world), world.now)
    ? { kind: 'place', year: Number(localDateOf(world.now).slice(0, 4)) }
    : { kind: 'waits', position };
}
