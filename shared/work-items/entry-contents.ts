import * as z from 'zod/mini';
import { Caller } from '../residents/caller';
import { Answers } from '../service-catalogue/form-answers';
import { MissingItem, PaperFiles } from './actions';

/** A record of another office's step. `by` names who wrote it, with the office: their roll is not ours. */
export const BroughtRecord = z.strictObject({
  step: z.string(),
  by: z.string(),
  /** ISO text: what is sealed knows no dates. */
  at: z.iso.datetime(),
  record: Answers,
  papers: PaperFiles,
});
export type BroughtRecord = z.infer<typeof BroughtRecord>;

/** The personal side of one entry: sealed as one value. */
export const EntryContents = z.strictObject({
  /** Who called, where nobody in the register is concerned. In the first entry only. */
  caller: z.optional(Caller),
  answers: z.optional(Answers),
  papers: z.optional(PaperFiles),
  record: z.optional(Answers),
  words: z.optional(z.string()),
  missing: z.optional(z.array(MissingItem)),
  otherHelp: z.optional(z.array(z.string())),
  headReason: z.optional(z.string()),
  /** What earlier offices of the matter wrote down, as it came with it. */
  brought: z.optional(z.array(BroughtRecord)),
  /** Who is complained of, as far as the worker who moved it to the restricted store found out. */
  against: z.optional(z.string()),
  /** Who raised an objection to a public notice, as they said. */
  objector: z.optional(z.string()),
});
export type EntryContents = z.infer<typeof EntryContents>;
