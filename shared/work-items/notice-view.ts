import * as z from 'zod/mini';
import { ObjectionFinding } from './item-notice';
import { WhomToAsk } from '../residents/telephone';

/** The notice of one item, for the person concerned and for staff: until when it hangs, where, and whom to tell an objection. */
export const NoticeView = z.strictObject({
  /** '公示中，到12月3日'; '公示满了' after that day. */
  words: z.string(),
  where: z.string(),
  objectTo: WhomToAsk,
  /** How the person stands on it: '石*光，甘棠镇枫香村', or that no name is written. */
  shows: z.string(),
});
export type NoticeView = z.infer<typeof NoticeView>;

/** For staff also what was said against it, and where an objection that holds may lead. */
export const StaffNoticeView = z.strictObject({
  ...NoticeView.shape,
  objections: z.array(
    z.strictObject({
      /** Names the objection in an answer. */
      entry: z.int(),
      when: z.string(),
      words: z.string(),
      /** Who raised it, as they said; null where they did not. */
      by: z.nullable(z.string()),
      finding: z.nullable(ObjectionFinding),
    }),
  ),
  backTo: z.array(z.strictObject({ code: z.string(), title: z.string() })),
  /** Whether an objection that holds may also end in a refusal. */
  mayRefuse: z.boolean(),
});
export type StaffNoticeView = z.infer<typeof StaffNoticeView>;
