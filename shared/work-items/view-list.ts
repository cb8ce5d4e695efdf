import * as z from 'zod/mini';
import { DueWithin, QueueName } from './queue-view';

/** One view as whoever may open it sees it. */
export const ViewRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  queue: QueueName,
  /** What of its conditions still makes sense. */
  filter: z.strictObject({ service: z.optional(z.string()), due: z.optional(DueWithin) }),
  /** Title of a service that is not offered any more: this condition fell away. */
  lostService: z.nullable(z.string()),
  share: z.enum(['nobody', 'unit', 'line']),
  /** Whose it is; null for one's own. */
  owner: z.nullable(z.string()),
  /** Of a shared one: among one's own, in the list, or out of sight. */
  place: z.enum(['pinned', 'listed', 'hidden']),
  /** Of one's own: how many colleagues keep it among theirs or see it first. */
  usedBy: z.int(),
});
export type ViewRow = z.infer<typeof ViewRow>;

/** 我的视图, 本单位的视图. */
export const ViewList = z.strictObject({
  version: z.int(),
  /** How many one may have. */
  most: z.int(),
  own: z.array(ViewRow),
  /** What one pinned stands first, in one's own order. */
  shared: z.array(ViewRow),
  /** The one shown first after signing in; null for the usual queue. */
  first: z.nullable(z.string()),
  /** What was shown first is not there any more. */
  isFirstGone: z.boolean(),
});
export type ViewList = z.infer<typeof ViewList>;

/** How many items stand behind each view among the tabs, to 99, as its reader's own scope allows. */
export const ViewCounts = z.strictObject({ counts: z.record(z.string(), z.int()) });
export type ViewCounts = z.infer<typeof ViewCounts>;
