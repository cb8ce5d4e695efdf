import * as z from 'zod/mini';
import { localDateOf, PlainDate } from '../calendar/plain-date';
import type { ActionType } from './status-table';

/** What came of an objection (异议): it holds (成立) or not. */
export const ObjectionFinding = z.enum(['upheld', 'dismissed']);
export type ObjectionFinding = z.infer<typeof ObjectionFinding>;

/** A public notice that hangs: what a public list may know of it without opening a seal. */
export const ItemNotice = z.strictObject({
  /** The entry that posted it. */
  entry: z.int(),
  /** The last day, as it stands on the wall: another edition of the calendar does not move it. */
  until: PlainDate,
  named: z.boolean(),
  objections: z.array(z.strictObject({ entry: z.int(), finding: z.nullable(ObjectionFinding) })),
});
export type ItemNotice = z.infer<typeof ItemNotice>;

interface Noticed {
  notice?: ItemNotice | null | undefined;
}

/** Whether the last day of the notice is over. */
export const isNoticeOver = ({ notice }: Noticed, at: Date): boolean =>
  notice ? localDateOf(at) > notice.until : false;

export const openObjections = ({ notice }: Noticed): ItemNotice['objections'] =>
  (notice?.objections ?? []).filter(({ finding }) => finding === null);

/** An objection holds, and the item was not sent back for it: it can only be refused. */
export const isObjectionUpheld = ({ notice }: Noticed): boolean =>
  (notice?.objections ?? []).some(({ finding }) => finding === 'upheld');

/** Whether this is what comes next of a notice: hung up once, taken down when its days are over and everybody has an answer. */
export function isNoticeTimely(action: ActionType, item: Noticed, now: Date): boolean {
  switch (action) {
    case 'post-notice':
      return !item.notice;
    case 'end-notice':
      return isNoticeOver(item, now) && openObjections(item).length === 0 && !isObjectionUpheld(item);
    case 'record-objection':
      return Boolean(item.notice);
    case 'answer-objection':
      return openObjections(item).length > 0;
    default:
      return true;
  }
}
