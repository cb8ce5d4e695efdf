import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';
import { withCountyAmounts, type CountyAmount } from './county-amounts';
import { asHandedOver } from './across-counties';
import type { TimeLimit } from '../time-limits/time-limit';
import type { ClockDefinition, ServiceDefinition } from './service-definition';

/** Which limit of a definition: a promised clock, or the step limit behind it. */
export const LimitName = z.strictObject({
  of: z.enum(['clock', 'step']),
  code: z.string().check(z.maxLength(60)),
});
export type LimitName = z.infer<typeof LimitName>;

/** A shorter limit that a county promised (本县承诺), in the units of the definition's own. */
export const CountyLimit = z.strictObject({
  ...LimitName.shape,
  amount: z.int().check(z.minimum(1)),
  effectiveFrom: PlainDate,
});
export type CountyLimit = z.infer<typeof CountyLimit>;

/** A limit that a county may shorten, with what it may never exceed. */
export interface CountyMayShorten extends LimitName {
  title: string;
  limit: TimeLimit;
  /** The statutory clock that ends it too, where it counts in the same units. */
  statutory: ClockDefinition | null;
}

export const isSameLimit = (one: LimitName, other: LimitName): boolean =>
  one.of === other.of && one.code === other.code;

/** '全程承诺': what a promised clock is called beside the steps. */
export const promiseTitle = ({ title }: Pick<ClockDefinition, 'title'>): string => `全程${title}`;

/** Every promised clock, then every step; statutory clocks are nobody's to set. */
export function limitsToShorten({
  clocks,
  steps,
}: Pick<ServiceDefinition, 'clocks' | 'steps'>): CountyMayShorten[] {
  const statutory = clocks.filter(({ nature }) => nature === 'statutory');
  const promised = clocks
    .filter(({ nature }) => nature === 'promised')
    .map((clock): CountyMayShorten => ({
      ...{ of: 'clock', code: clock.code, title: promiseTitle(clock), limit: clock.limit },
      statutory:
        statutory.find(
          ({ startsAt, endsAt, limit }) =>
            startsAt === clock.startsAt && endsAt === clock.endsAt && limit.unit === clock.limit.unit,
        ) ?? null,
    }));
  const ofSteps = steps.map(({ code, title, limit, notAfter }): CountyMayShorten => ({
    ...{ of: 'step', code, title, limit },
    statutory: statutory.find((clock) => clock.code === notAfter && clock.limit.unit === limit.unit) ?? null,
  }));
  return [...promised, ...ofSteps];
}

/** What a county promised in place of the definition's on the day of receipt; absent where nothing. */
export interface CountyPromise {
  limits?: readonly CountyLimit[] | undefined;
  amounts?: readonly CountyAmount[] | undefined;
  /** Which leg of a matter it is promised in: every one but the first was handed over from another county. */
  leg?: number | undefined;
}

/** A definition as a county promised it: no limit is ever longer than before, amounts are the county's own. */
export function asPromised(
  definition: ServiceDefinition,
  { limits, amounts, leg = 1 }: CountyPromise,
): ServiceDefinition {
  const here = leg > 1 ? asHandedOver(definition) : definition;
  return withCountyLimits(withCountyAmounts(here, amounts), limits);
}

function withCountyLimits(
  definition: ServiceDefinition,
  limits: readonly CountyLimit[] | undefined,
): ServiceDefinition {
  if (!limits || limits.length === 0) return definition;
  const shortened = <T extends { code: string; limit: TimeLimit }>(
    of: LimitName['of'],
    parts: readonly T[],
  ) =>
    parts.map((part) => {
      const own = limits.find((each) => isSameLimit(each, { of, code: part.code }));
      if (!own || own.amount >= part.limit.amount) return part;
      const { amount, effectiveFrom } = own;
      return { ...part, limit: { ...part.limit, amount, effectiveFrom } };
    });
  return {
    ...definition,
    steps: shortened('step', definition.steps),
    clocks: shortened('clock', definition.clocks),
  };
}
