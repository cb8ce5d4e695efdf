import { addYears, localDateOf, plainDate, yearOf, type PlainDate } from '../calendar/plain-date';
import type { ServiceDefinition } from '../service-catalogue/service-definition';
import type { Facts } from './decision';
import type { ActionType } from './status-table';
import type { HistoryEntry, WorkItem } from './work-item';

/** Whether an action comes to a place of the year, or to the list of those who wait for one. */
export function comesToPlace(
  { step }: Pick<WorkItem, 'step'>,
  action: ActionType,
  { quota }: Pick<ServiceDefinition, 'quota'>,
): boolean {
  return action === 'take-turn' || (action === 'approve' && quota?.takenAt === step);
}

/** The share of an approval in the entry: the place that it takes; undefined where it waits for one instead, or there are none to take. */
export function turnOf(
  item: Pick<WorkItem, 'step'>,
  action: ActionType,
  at: Date,
  { definition, turn }: Pick<Facts, 'definition' | 'turn'>,
): Pick<HistoryEntry, 'placeIn' | 'waits' | 'until'> {
  if (!comesToPlace(item, action, definition)) return {};
  if (!turn) throw new Error(`nobody asked for a place in ${definition.code}`);
  if (turn.kind === 'place') return { placeIn: turn.year };
  return { waits: { position: turn.position }, until: lastDayOfYear(at) };
}

/** Another year has begun and no place came: the wait goes on to its end. */
export function carriedOver({ quota }: Pick<WorkItem, 'quota'>): PlainDate | undefined {
  return quota?.state === 'waiting' ? addYears(quota.until, 1) : undefined;
}

function lastDayOfYear(at: Date): PlainDate {
  return plainDate(`${yearOf(localDateOf(at))}-12-31`);
}
