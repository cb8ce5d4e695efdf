import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';

/** A reason of the definition for which something is refused or ended, with words to start from. */
export const GroundsChoice = z.strictObject({
  code: z.string(),
  title: z.string(),
  plainWords: z.string(),
  otherHelp: z.array(z.string()),
});

/** What a worker chooses from who ends a benefit that runs on. */
export const EndingView = z.strictObject({
  choices: z.array(GroundsChoice),
  /** By their first days, the earliest first. */
  months: z.array(z.strictObject({ from: PlainDate, words: z.string() })),
  /** The one after the present month. */
  next: PlainDate,
});
export type EndingView = z.infer<typeof EndingView>;
