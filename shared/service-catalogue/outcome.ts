import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';
import { CertificateChange } from './certificate-change';
import { Condition } from './form-field';

const line = {
  /** How the line is called on the reckoning: '家庭补助', '小学'. */
  title: z.string(),
  /** Where the amount is laid down, and since when. */
  source: z.string(),
  effectiveFrom: PlainDate,
  when: z.optional(Condition),
  /** For applications of these years only, the last included; without `to` until another line follows. Absent: of every year. */
  forYears: z.optional(z.strictObject({ from: z.int(), to: z.optional(z.int()) })),
  /** The name under which a county sets its own amount (county-amounts.ts). Absent: it is nobody's to set. */
  setByCounty: z.optional(z.string()),
};

/** One line of what is paid, reckoned from the answers. Amounts are whole fen (1 yuan = 100 fen): sums are exact. */
export const AmountRule = z.discriminatedUnion('per', [
  /** Once for the application. */
  z.strictObject({ ...line, per: z.literal('application'), fen: z.int() }),
  /** Once for each row of a group; `when` asks about the row. */
  z.strictObject({ ...line, per: z.literal('row'), group: z.string(), fen: z.int() }),
  /** As much as the chosen option says in this fact, in fen; with a group, of each row. */
  z.strictObject({
    ...line,
    per: z.literal('option'),
    field: z.string(),
    fact: z.string(),
    group: z.optional(z.string()),
    /** What a county set for options in place of their fact; a definition has none. */
    byOption: z.optional(z.record(z.string(), z.int())),
  }),
]);
export type AmountRule = z.infer<typeof AmountRule>;

function areNamedApart(rules: readonly AmountRule[]): boolean {
  const names = rules.flatMap(({ setByCounty }) => setByCounty ?? []);
  return new Set(names).size === names.length;
}

/** How residents speak of what was done for them: nobody "receives" an operation or a place of work. */
export const ServedWords = z.strictObject({
  /** Ends '最晚 7月23日…': '改好', '做完手术'. */
  deed: z.string(),
  /** The question to the person, and its two answers: '改好了吗？', '改好了，能用', '没改好，或者不好用'. */
  asks: z.string(),
  came: z.string(),
  notCame: z.string(),
  /** Once it is completed: '用着不方便，随时找我们。' */
  afterwards: z.string(),
});
export type ServedWords = z.infer<typeof ServedWords>;

/** What an item is about in the end: it decides what follows completion and what people read. */
export const Outcome = z.discriminatedUnion('kind', [
  /** A thing comes into the person's hands; it enters their record. */
  z.strictObject({ kind: z.literal('thing'), field: z.string() }),
  /** Money comes to an account. `account`: the field that asks for it. */
  z.strictObject({
    kind: z.literal('payment'),
    account: z.string(),
    amount: z
      .array(AmountRule)
      .check(z.refine(areNamedApart, 'each line that a county sets has a name of its own')),
    /** The amount is of each month, from that of the application on (FACTS §6). Absent: it is paid once. */
    every: z.optional(z.literal('month')),
  }),
  /** Something was done for the person: an operation, a ramp, a place of work. */
  z.strictObject({ kind: z.literal('service'), words: ServedWords }),
  /** A document is issued, or one that was held ends; the person's register says so from the hand-over on. */
  z.strictObject({ kind: z.literal('document'), words: ServedWords, change: CertificateChange }),
  /** The question is answered: by whichever step of the kind `answer` has it. */
  z.strictObject({ kind: z.literal('answer') }),
]);
export type Outcome = z.infer<typeof Outcome>;
export type PaymentOutcome = Extract<Outcome, { kind: 'payment' }>;

/** What a service ends in; without a word of it, the thing that the item is called by is handed over. */
export function outcomeOf(definition: {
  outcome?: Outcome | undefined;
  subjectField?: string | undefined;
}): Outcome | undefined {
  if (definition.outcome) return definition.outcome;
  return definition.subjectField ? { kind: 'thing', field: definition.subjectField } : undefined;
}

/** How this service speaks of what it did; undefined where it hands over a thing, pays or answers. */
export function servedWordsOf(definition: Parameters<typeof outcomeOf>[0]): ServedWords | undefined {
  const outcome = outcomeOf(definition);
  return outcome?.kind === 'service' || outcome?.kind === 'document' ? outcome.words : undefined;
}
