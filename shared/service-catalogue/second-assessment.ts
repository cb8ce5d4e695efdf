import * as z from 'zod/mini';
import { addDays, type PlainDate } from '../calendar/plain-date';
import { addWorkingDays, type Calendar } from '../calendar/working-days';
import { TimeLimit } from '../time-limits/time-limit';
import { Remedy } from './remedy';
import type { Step } from './step';

/**
 * A second assessment at the person's request (重新评定), offered with a refusal: once, by another institution, and what it finds
 * stands (FACTS §0.2 TL-CERT-03, TL-CERT-04).
 */
export const SecondAssessment = z.strictObject({
  /** The step that assesses again; nobody else goes through it. */
  step: z.string(),
  /** For asking, from the day on which the refusal was told. In days of either kind, never in hours. */
  within: TimeLimit,
  /** What remains after the second result. */
  remedy: Remedy,
});
export type SecondAssessment = z.infer<typeof SecondAssessment>;

/** The last day on which it can be asked for; the day of the refusal is not counted (FACTS §5.8). */
export function lastDayToAsk(
  { within }: SecondAssessment,
  refusedOn: PlainDate,
  calendar: Calendar,
): PlainDate {
  return within.unit === 'working-day'
    ? addWorkingDays(refusedOn, within.amount, calendar)
    : addDays(refusedOn, within.amount);
}

/** A step that assesses again follows, in its place, the one whose refusal offers it, and can refuse for the same reason. */
export function assessesAgainWhole({
  steps,
  refusals,
}: {
  steps: readonly Step[];
  refusals: readonly { steps: readonly string[]; secondAssessment?: SecondAssessment | undefined }[];
}): boolean {
  const offers = refusals.flatMap(({ steps: of, secondAssessment }) =>
    secondAssessment ? [{ of, ...secondAssessment }] : [],
  );
  const stepOf = (code: string) => steps.find((each) => each.code === code);
  return (
    offers.every(({ of, step, within }) => {
      const again = stepOf(step);
      return (
        within.unit !== 'hour' &&
        again?.onlyWhen === 'asked-again' &&
        of.includes(step) &&
        of.every((code) => {
          const from = stepOf(code);
          return (from?.kind === 'outside' || from?.kind === 'assessment') && from.place === again.place;
        })
      );
    }) &&
    steps.every(
      ({ code, onlyWhen }) => onlyWhen !== 'asked-again' || offers.some(({ step }) => step === code),
    )
  );
}
