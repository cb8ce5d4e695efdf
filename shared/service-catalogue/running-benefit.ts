import * as z from 'zod/mini';
import type { ClaimDefinition } from './claim-definition';
import type { Outcome } from './outcome';
import type { Step } from './step';

/** Why a benefit that runs on is ended (停发). */
export const BenefitEnding = z.strictObject({
  code: z.string(),
  title: z.string(),
  /** Where the reason stands; one that FACTS does not know is the county's and says so. */
  source: z.string(),
  /** Plain words to start from; the worker completes them. */
  plainWords: z.string(),
  otherHelp: z.array(z.string()),
});
export type BenefitEnding = z.infer<typeof BenefitEnding>;

/** What happens to somebody's certificate that an office must look into, whoever changed it. */
export const CertificateEvent = z.enum(['cancelled', 'frozen', 'regraded', 'relocated']);
export type CertificateEvent = z.infer<typeof CertificateEvent>;

/**
 * The outcome goes on, month after month from that of the application (FACTS §6), until somebody ends it: whether its conditions still
 * hold is looked into in a step of its own (资格复核), begun whenever there is a reason. FACTS knows no period after which everybody is looked at.
 */
export const RunningBenefit = z.strictObject({
  /** The step that looks; nobody goes through it on the way to the first payment. */
  recheck: z.string(),
  endings: z.array(BenefitEnding).check(z.minLength(1)),
  /** Events in the register by themselves a reason to look. */
  recheckedOn: z.array(CertificateEvent),
});
export type RunningBenefit = z.infer<typeof RunningBenefit>;

/**
 * It is paid every month, openly, and by a county that hands it to no other; its step stands last and apart, in the same place; and its
 * claims have no period: they end with the benefit.
 */
export function runsOnWhole({
  runsOn,
  outcome,
  steps,
  claims,
  restricted,
}: {
  runsOn?: RunningBenefit | undefined;
  outcome?: Outcome | undefined;
  steps: readonly Pick<Step, 'code' | 'kind' | 'place' | 'onlyWhen' | 'maySendBack'>[];
  claims: readonly ClaimDefinition[];
  restricted?: unknown;
}): boolean {
  const apart = steps.filter(({ kind, onlyWhen }) => kind === 'recheck' || onlyWhen === 'runs-on');
  if (!runsOn) return apart.length === 0;
  const last = steps.at(-1);
  const paid = steps.findIndex(({ kind }) => kind === 'payment');
  return (
    outcome?.kind === 'payment' &&
    outcome.every === 'month' &&
    steps.slice(paid).every(({ place }) => place === last?.place) &&
    restricted === undefined &&
    apart.length === 1 &&
    last?.code === runsOn.recheck &&
    last.kind === 'recheck' &&
    last.onlyWhen === 'runs-on' &&
    !last.maySendBack &&
    claims.every(({ heldFor }) => heldFor === undefined)
  );
}
