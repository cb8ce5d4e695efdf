import { endOfLocalDay, localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { QueryFilter } from 'mongoose';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { QueueName } from '@zhucantong/shared/work-items/queue-view';
import type { PartOf } from '@zhucantong/shared/work-items/joint';
import type { ItemQuota } from '@zhucantong/shared/work-items/item-quota';
import type { Stop } from '@zhucantong/shared/time-limits/intervals';
import type {
  Assignee,
  ItemClock,
  LifeMoment,
  OpenRequest,
  SupplementRequest,
  WorkItem,
} from '@zhucantong/shared/work-items/work-item';
import { readTimeCursor, writeTimeCursor } from '../database/time-cursor';
import type { StoredWorkItem } from './work-items.model';

/** What a queue row is read from; nothing sealed is touched, and of clocks and stops only what tells how urgent it is. */
export interface QueueItem extends Pick<
  WorkItem,
  | '_id'
  | 'number'
  | 'display'
  | 'for'
  | 'service'
  | 'subject'
  | 'step'
  | 'stepSince'
  | 'status'
  | 'unit'
  | 'dueAt'
  | 'urgedAt'
  | 'version'
  | 'county'
> {
  /** Present in another office's part: what its lead is called. */
  partOf?: Pick<PartOf, 'title'>;
  /** Present where being named is what opens the item. */
  readers?: string[];
  filedBy: Pick<WorkItem['filedBy'], 'basis'>;
  /** Null or absent where there is none: a projection of parts leaves null out. */
  assignee?: Pick<Assignee, 'staffId' | 'post' | 'acting'> | null;
  clocks: RowClock[];
  stops: Pick<Stop, 'kind' | 'from' | 'to' | 'expectedEndOn'>[];
  supplement?: Pick<SupplementRequest, 'until'> | null;
  requests?: Pick<OpenRequest, 'what' | 'approver'>[];
  quota?: RowQuota;
  moments: Pick<LifeMoment, 'event' | 'at'>[];
}

type RowClock = Pick<ItemClock, 'dueOn' | 'dueAt' | 'provisional' | 'endedAt'> & {
  limit: Pick<ItemClock['limit'], 'unit' | 'stops'>;
};

type RowQuota =
  { state: 'taken' } | Pick<Extract<ItemQuota, { state: 'waiting' }>, 'state' | 'until' | 'since'>;

/** The projection behind QueueItem. */
export const ROW_FIELDS = {
  number: 1,
  display: 1,
  'filedBy.basis': 1,
  for: 1,
  readers: 1,
  service: 1,
  subject: 1,
  'partOf.title': 1,
  step: 1,
  stepSince: 1,
  status: 1,
  'assignee.staffId': 1,
  'assignee.post': 1,
  'assignee.acting': 1,
  unit: 1,
  dueAt: 1,
  'clocks.dueOn': 1,
  'clocks.dueAt': 1,
  'clocks.provisional': 1,
  'clocks.endedAt': 1,
  'clocks.limit.unit': 1,
  'clocks.limit.stops': 1,
  'stops.kind': 1,
  'stops.from': 1,
  'stops.to': 1,
  'stops.expectedEndOn': 1,
  'supplement.until': 1,
  'requests.what': 1,
  'requests.approver': 1,
  urgedAt: 1,
  'quota.state': 1,
  'quota.until': 1,
  'quota.since': 1,
  'moments.event': 1,
  'moments.at': 1,
  version: 1,
  county: 1,
} as const;

/** What says whether a page is still what a client has, and where the next one begins. */
export const MARK_FIELDS = { version: 1, dueAt: 1 } as const;

/** Keyset cursor: the last row's place in the order. */
export interface QueueCursor {
  dueAt: Date;
  id: string;
}

/** What of a queue is asked for; no more is examined for it, as the indexes of the queues end with the service. */
export interface Narrowing {
  /** Published versions of one service. */
  services?: readonly string[];
  /** Due by then. */
  dueBefore?: Date;
}

export function narrowingFilter({ services, dueBefore }: Narrowing): QueryFilter<StoredWorkItem> {
  return {
    ...(services ? { service: { $in: [...services] } } : {}),
    // Beside what a queue or a cursor says of the due date.
    ...(dueBefore ? { $and: [{ dueAt: { $lte: dueBefore } }] } : {}),
  };
}

/** Every queue is one equality sorted by dueAt, each in its own index (DESIGN idea 2). */
export function queueFilter(viewer: StaffViewer, name: QueueName, now: Date): QueryFilter<StoredWorkItem> {
  const county = viewer.county;
  switch (name) {
    case 'mine':
      return { county, 'assignee.staffId': viewer.staffId, isOpen: true };
    case 'approvals':
      return { county, 'requests.approver': viewer.staffId, isOpen: true };
    case 'unit':
      return { county, unit: viewer.unit, isOpen: true };
    case 'line':
      return { county, line: viewer.unit, isOpen: true };
    case 'unassigned':
      return { county, line: viewer.unit, desk: 'unassigned', isOpen: true };
    case 'waiting':
      return { county, line: viewer.unit, desk: 'waiting', isOpen: true };
    case 'today':
      return { county, line: viewer.unit, isOpen: true, dueAt: dueToday(now) };
    case 'overdue':
      return { county, line: viewer.unit, isOpen: true, dueAt: { $lte: now } };
  }
}

/** Not overdue yet, and due before the day is over. */
export const dueToday = (now: Date) => ({ $gt: now, $lte: endOfLocalDay(localDateOf(now)) });

export function afterCursor(cursor: QueueCursor | null): QueryFilter<StoredWorkItem> {
  if (!cursor) return {};
  return { $or: [{ dueAt: { $gt: cursor.dueAt } }, { dueAt: cursor.dueAt, _id: { $gt: cursor.id } }] };
}

export const writeCursor = ({ dueAt, id }: QueueCursor): string => writeTimeCursor({ at: dueAt, id });

export function readCursor(text: string | undefined): QueueCursor | null {
  const cursor = readTimeCursor(text);
  return cursor && { dueAt: cursor.at, id: cursor.id };
}
