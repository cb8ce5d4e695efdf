import * as z from 'zod/mini';
import type { Step } from './step';

/**
 * That a service has only so many places a year (年度名额) in each county: how many, the county sets (service-settings.ts). Whoever
 * is approved when none is free waits for one (轮候); nobody is turned away at the door.
 *
 * @source DESIGN §4 (100 houses, 50 barrier-free homes, 100 home-care places); FACTS §6 gives the services and no rule of order:
 *   the order is a proposal.
 */
export const Quota = z.strictObject({
  /** How places are counted: 户, 人. */
  unit: z.string(),
  per: z.literal('calendar-year'),
  /** The step that approves: with it a place is taken, or the waiting begins. */
  takenAt: z.string(),
  /** Who applied first has the first place that comes free, however long the office took. */
  order: z.literal('received'),
});
export type Quota = z.infer<typeof Quota>;

/** A place is taken by an approval that leads on, in one county, where everybody may be told how many wait. */
export function isQuotaWhole({
  quota,
  steps,
  places,
  restricted,
}: {
  quota?: Quota | undefined;
  steps: readonly Pick<Step, 'code' | 'kind'>[];
  places?: unknown;
  restricted?: unknown;
}): boolean {
  if (!quota) return true;
  const taking = steps.findIndex(({ code }) => code === quota.takenAt);
  return !places && !restricted && steps[taking]?.kind === 'approval' && taking + 1 < steps.length;
}
