import * as z from 'zod/mini';
import type { TimeLimit } from '../time-limits/time-limit';
import type { StepKind } from './step';

/** Moments in an item's life that start or end clocks. `notice-ended`: a public notice is over, and no objection is left. */
export const LifeEvent = z.enum(['received', 'accepted', 'notice-ended', 'decided', 'completed', 'closed']);
export type LifeEvent = z.infer<typeof LifeEvent>;

/** In which kind of step a moment comes; `received` comes with the matter, and behind the last two nothing is left to run. */
export const STEP_OF_EVENT: Partial<Record<LifeEvent, StepKind>> = {
  accepted: 'acceptance',
  'notice-ended': 'public-notice',
  decided: 'approval',
};

/** A clock that nothing starts would be promised in the guide and run on no item. A notice is over with a day: what runs from there counts days. */
export function clocksCanStart({
  clocks,
  steps,
}: {
  clocks: readonly { startsAt: LifeEvent; place?: string | undefined; limit: Pick<TimeLimit, 'unit'> }[];
  steps: readonly { kind: StepKind; place?: string | undefined }[];
}): boolean {
  return clocks.every(({ startsAt, place, limit }) => {
    const isHere = (step: (typeof steps)[number]) => place === undefined || step.place === place;
    if (startsAt === 'received') return steps.some(isHere);
    if (startsAt === 'notice-ended' && limit.unit === 'hour') return false;
    const kind = STEP_OF_EVENT[startsAt];
    // Of several notices the first that ends is the moment.
    const step = kind && steps.find((each) => each.kind === kind);
    return step !== undefined && isHere(step);
  });
}
