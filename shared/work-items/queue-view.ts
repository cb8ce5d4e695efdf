import * as z from 'zod/mini';
import { Status } from './status-table';

/** How urgent, in words and a date; the words always carry the unit (ADMIN.md §1). */
export const DueView = z.strictObject({
  kind: z.enum(['ok', 'soon', 'today', 'over', 'stop', 'done']),
  sentence: z.string(),
  /** '11月26日 周四'. */
  date: z.string(),
  on: z.string(),
  provisional: z.boolean(),
});
export type DueView = z.infer<typeof DueView>;

/**
 * `approvals`: what waits for one's own answer to a request. `unit`: with one's own unit. `line` and what follows it: also with
 * the units below, along the reporting line.
 */
export const QueueName = z.enum([
  'mine',
  'approvals',
  'unit',
  'line',
  'unassigned',
  'today',
  'overdue',
  'waiting',
]);
export type QueueName = z.infer<typeof QueueName>;

/** 今天到期, 7 天内到期: what is overdue is among them. */
export const DueWithin = z.enum(['today', 'week']);
export type DueWithin = z.infer<typeof DueWithin>;

/** The verb of who may take it out of the hands of somebody absent, or back from who stood in (AB岗). */
export const TAKE_OVER = '接过来';

/** One row of a staff queue. The name is masked; nothing else of the person is here. */
export const QueueRow = z.strictObject({
  id: z.string(),
  number: z.string(),
  applicant: z.string(),
  place: z.string(),
  filedByAgent: z.boolean(),
  service: z.string(),
  title: z.string(),
  step: z.string(),
  status: Status,
  assignee: z.nullable(
    z.strictObject({
      staffId: z.string(),
      name: z.string(),
      acting: z.enum(['A', 'B', 'line', 'none']),
      actingFor: z.nullable(z.string()),
      /** Until when the holder is away, in words; null while they are there. */
      awayUntil: z.nullable(z.string()),
    }),
  ),
  due: DueView,
  /** Somebody was asked to let the clock stop or run longer, and has not answered. */
  approval: z.nullable(
    z.strictObject({ what: z.enum(['stop', 'extension']), by: z.string(), isMine: z.boolean() }),
  ),
  /** '11月24日': the applicant urged in the step in which it is; null where not. */
  urgedOn: z.nullable(z.string()),
  /** The verb of the next action; '看进度' where nothing is to be done here. */
  next: z.string(),
  receivedAt: z.string(),
  version: z.int(),
});
export type QueueRow = z.infer<typeof QueueRow>;

/** What others have in one's own stead. */
export const StoodIn = z.strictObject({ rows: z.array(QueueRow) });
export type StoodIn = z.infer<typeof StoodIn>;

/** Counts stop at 99 (shown as 99+); read by the server with a limit, apart from the pages. */
export const QueueCounts = z.strictObject({
  mine: z.int(),
  approvals: z.int(),
  unit: z.int(),
  line: z.int(),
  unassigned: z.int(),
  today: z.int(),
  overdue: z.int(),
  waiting: z.int(),
  mineOverdue: z.int(),
  mineToday: z.int(),
});
export type QueueCounts = z.infer<typeof QueueCounts>;

export const QueuePage = z.strictObject({
  queue: QueueName,
  rows: z.array(QueueRow),
  /** Opaque keyset cursor of the next page; null on the last. */
  next: z.nullable(z.string()),
  /** '11月24日 周二'. */
  today: z.string(),
});
export type QueuePage = z.infer<typeof QueuePage>;

export const SearchAnswer = z.strictObject({
  rows: z.array(QueueRow),
  /** False: there may be more, and what was typed has to say more. */
  isAll: z.boolean(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;
