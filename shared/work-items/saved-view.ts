import * as z from 'zod/mini';
import { ClientId } from './actions';
import { DueWithin, QueueName } from './queue-view';

/** Longest name of a view, in characters: it stands on a tab. Proposal. */
const NAME_MOST = 20;
/** As many digits in a row, blanks and hyphens aside, as no year or day has: part of somebody's number. Proposal. */
const NUMBER_LIKE = /\d{7}/;
const NO_PEOPLE = '视图只记条件，不记人：姓名、证号、电话请每次用搜索来找，不存进视图。';

const ViewName = z.string().check(
  z.trim(),
  z.minLength(1, '请给视图起个名字。'),
  z.maxLength(NAME_MOST, `名字最多 ${NAME_MOST} 个字。`),
  z.refine(
    (name) => !NUMBER_LIKE.test(name.normalize('NFKC').replace(/[\s-]/g, '')),
    '名字里像有证号、电话或者编号。视图可能给同事看，请换个名字。',
  ),
);

/** Who else may open a view: nobody, one's own unit, or one's own unit and all below it on the reporting line. */
const ViewShare = z.enum(['nobody', 'unit', 'line']);
export type ViewShare = z.infer<typeof ViewShare>;

/** Which part of the queue; conditions only, never items or people. */
const ViewFilter = z.strictObject({
  /** Code of a service. */
  service: z.optional(z.string().check(z.maxLength(60))),
  due: z.optional(DueWithin),
});
export type ViewFilter = z.infer<typeof ViewFilter>;

/** A saved view (视图): a named part of a queue. Whoever opens it sees of that part what their own scope allows. */
export const SavedView = z.strictObject({
  id: z.string(),
  name: ViewName,
  queue: QueueName,
  filter: ViewFilter,
  share: ViewShare,
  /** The owner's unit when it was last saved: that is whom it is shared with. */
  unit: z.string(),
});
export type SavedView = z.infer<typeof SavedView>;

/** What one member of staff keeps: views of their own, and what they chose of their own and of shared ones, by id. */
export const ViewShelf = z.strictObject({
  /** Counts the changes; 0 before the first. */
  version: z.int(),
  /** In the order in which they stand. */
  views: z.array(SavedView),
  /** Shared ones that stand behind one's own, in their order. */
  pinned: z.array(z.string()),
  /** Shared ones put out of sight. */
  hidden: z.array(z.string()),
  /** The one that is shown first after signing in. */
  first: z.nullable(z.string()),
});
export type ViewShelf = z.infer<typeof ViewShelf>;

export const EMPTY_SHELF: ViewShelf = { version: 0, views: [], pinned: [], hidden: [], first: null };

const asked = {
  name: ViewName,
  queue: QueueName,
  /** Looking for somebody has a name of its own here only to be refused with a sentence. */
  filter: z.strictObject({ ...ViewFilter.shape, q: z.optional(z.never(NO_PEOPLE)) }),
  share: ViewShare,
};
const ViewId = z.string().check(z.maxLength(64));

/** One change as a client sends it. A new view gets its id from the client's, so that sending again makes no second one. */
export const ViewChange = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('add'), clientId: ClientId, ...asked }),
  z.strictObject({ type: z.literal('edit'), id: ViewId, ...asked }),
  z.strictObject({ type: z.literal('delete'), id: ViewId }),
  z.strictObject({ type: z.literal('place'), id: ViewId, place: z.enum(['pinned', 'listed', 'hidden']) }),
  z.strictObject({ type: z.literal('show-first'), id: z.nullable(ViewId) }),
  /** To stand right behind another among one's own, or among what one pinned of others; null: to the head of them. */
  z.strictObject({ type: z.literal('move'), id: ViewId, behind: z.nullable(ViewId) }),
]);
export type ViewChange = z.infer<typeof ViewChange>;

export const ChangeViews = z.strictObject({ seenVersion: z.int(), change: ViewChange });
export type ChangeViews = z.infer<typeof ChangeViews>;
