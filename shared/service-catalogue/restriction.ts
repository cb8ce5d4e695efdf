import * as z from 'zod/mini';
import { meets, type Answers } from './form-answers';
import { Condition } from './form-field';
import { stepsBetween, type Places } from './handling-place';

/**
 * What of a service belongs in the restricted store, and who answers for it there: an accusation is never disclosed to the
 * accused person or unit. @source FACTS §4.3 (信访工作条例 Art. 30, liability Art. 46(5)), §4.9
 */
export const Restriction = z.strictObject({
  /** Submissions that are restricted from the first write; absent: only what a worker finds to be an accusation later. */
  when: z.optional(z.union([z.literal('always'), Condition])),
  /** The step in which a restricted item begins, and into which it goes when it is moved there. */
  step: z.string(),
  /** A duty of the responsibility list, named like a step: its holders are named where nobody can hold the item. */
  guardian: z.string(),
  /** The field that says who is complained of. */
  accused: z.optional(z.string()),
});
export type Restriction = z.infer<typeof Restriction>;

/** The part of a definition that says what is restricted. */
export interface Restrictable {
  restricted?: Restriction | undefined;
}

/** Which of the two stores a submission belongs in. Pure: the same definition and answers, the same store. */
export function isRestricted({ restricted }: Restrictable, answers: Answers): boolean {
  const when = restricted?.when;
  return when !== undefined && (when === 'always' || meets(when, answers));
}

/** The code of the step in which an item of these answers begins; what would only hand over within one county is none. */
export function firstStepOf(
  definition: Restrictable & { steps: readonly { code: string; kind: string; place?: string | undefined }[] },
  answers: Answers,
  places: Places | undefined,
): string {
  const { restricted, steps } = definition;
  return restricted && isRestricted(definition, answers)
    ? restricted.step
    : stepsBetween(steps, places)[0]!.code;
}

/** Who is complained of, in the petitioner's own words; empty where nobody is. */
export function accusedIn({ restricted }: Restrictable, answers: Answers): string {
  const said = restricted?.accused === undefined ? undefined : answers[restricted.accused];
  return typeof said === 'string' ? said : '';
}

/** Whether an answer decides the store: it is not asked for again, or a correction would leave the item in the wrong one. */
export function decidesStore({ restricted }: Restrictable, field: string): boolean {
  return typeof restricted?.when === 'object' && restricted.when.field === field;
}
