import * as z from 'zod/mini';
import { TimeLimit } from '../time-limits/time-limit';

/**
 * Minor papers with which an application may be accepted before they have come (容缺受理). The list is published with the
 * guide. @source FACTS §5.3
 */
export const LaterPapers = z.strictObject({
  papers: z.array(z.string()),
  /** The field in which the applicant promises in writing to bring them; absent: no promise is asked. */
  promise: z.optional(z.string()),
  /** Working days from acceptance. */
  limit: TimeLimit,
  /** Reminders this many working days before the end. */
  remindBefore: z.array(z.int()),
  /** How the matter ends when they never come: both ways are in use, and both close it without a decision. */
  ifNever: z.enum(['counts-as-withdrawn', 'acceptance-revoked']),
});
export type LaterPapers = z.infer<typeof LaterPapers>;

/** The part of a definition that says what may come later. */
export interface MayLeave {
  laterPapers?: LaterPapers | undefined;
}

/** What is to come later is decided on later: behind the acceptance stands a decision, in the same county and store. */
export function decidesAfterAccepting({
  laterPapers,
  steps,
  places,
  restricted,
}: MayLeave & { steps: readonly { kind: string }[]; places?: unknown; restricted?: unknown }): boolean {
  if (!laterPapers) return true;
  const kinds = steps.map(({ kind }) => kind);
  const accepted = kinds.indexOf('acceptance');
  return !places && !restricted && accepted !== -1 && kinds.indexOf('approval') > accepted;
}

/** The promise is a consent of the form, and every paper one of the service. */
export function namesWhatThereIs({
  laterPapers,
  papers,
  fields,
}: MayLeave & {
  papers: readonly { code: string }[];
  fields: readonly { code: string; kind: string }[];
}): boolean {
  if (!laterPapers) return true;
  const { promise } = laterPapers;
  return (
    laterPapers.papers.every((code) => papers.some((paper) => paper.code === code)) &&
    (promise === undefined || fields.some(({ code, kind }) => code === promise && kind === 'consent'))
  );
}
