import * as z from 'zod/mini';
import { WhomToAsk } from '../residents/telephone';

const posted = {
  /** Which service it is about. */
  title: z.string(),
  /** The last day, and how it is said. */
  until: z.string(),
  untilWords: z.string(),
  where: z.string(),
  /** Whom an objection is told. */
  objectTo: WhomToAsk,
};

/** What hangs in a county today (公示栏): masked, and gone with its last day (FACTS §7.3). */
export const NoticeBoard = z.strictObject({
  named: z.array(z.strictObject({ ...posted, name: z.string(), place: z.string() })),
  /** Who may not be named is counted, by town. */
  counted: z.array(z.strictObject({ ...posted, town: z.string(), count: z.int() })),
  /** Where the next page begins; null on the last. The counted stand on the first page only. */
  next: z.nullable(z.string()),
});
export type NoticeBoard = z.infer<typeof NoticeBoard>;
