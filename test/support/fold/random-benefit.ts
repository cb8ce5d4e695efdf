import type { Random } from '../../../server/demo-world/seeded-random';
import { addMonths, monthOf } from '../../../shared/calendar/month';
import { addDays, localDateOf, type PlainDate } from '../../../shared/calendar/plain-date';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { AnyAction } from '../../../shared/work-items/actions';
import type { Facts } from '../../../shared/work-items/decision';
import { limitOf, randomUnit } from './random-limits';

/** What is paid, now and then every month until it is ended. */
export function withBenefit(definition: ServiceDefinition, random: Random): ServiceDefinition {
  const { outcome, places, restricted, steps, claims } = definition;
  if (outcome?.kind !== 'payment' || places || restricted || random.chance(0.1)) return definition;
  return {
    ...definition,
    outcome: { ...outcome, every: 'month' },
    claims: claims.map(({ heldFor: _heldFor, ...claim }) => claim),
    steps: [
      ...steps,
      {
        ...{ code: 'recheck', kind: 'recheck', title: '复核', residentTitle: '复核', verb: '复核' },
        limit: limitOf(random, randomUnit(random), 0, 20, []),
        maySendBack: false,
        onlyWhen: 'runs-on',
        record: [
          { code: 'how', kind: 'text', label: '怎么核的', required: true, whenEmpty: '请写。', maxLength: 9 },
        ],
        ...(random.chance(0.3) ? { separateFrom: [steps.at(-1)!.code] } : {}),
      },
    ],
    runsOn: {
      recheck: 'recheck',
      recheckedOn: ['cancelled'],
      endings: [{ code: 'died', title: '去世', source: 'invented', plainWords: '人走了。', otherHelp: [] }],
    },
  };
}

type BodyOf<T extends AnyAction['type']> = Extract<AnyAction, { type: T }>;
interface Moment {
  facts: Facts;
  now: Date;
  random: Random;
}

export const BENEFIT_BODIES = {
  'begin-recheck': ({ random }: Moment): BodyOf<'begin-recheck'> =>
    random.chance(0.3)
      ? { type: 'begin-recheck', because: 'cancelled' }
      : { type: 'begin-recheck', words: '户口迁走了' },
  'end-benefit': ({ facts, now, random }: Moment): BodyOf<'end-benefit'> => ({
    type: 'end-benefit',
    reason: random.chance(0.9) ? (facts.definition.runsOn?.endings[0]?.code ?? 'none') : 'no-such-reason',
    from: randomMonth(now, random),
    ...{ words: '人不在了', otherHelp: [] },
  }),
};

/** Mostly a month near by; now and then one long gone or far ahead, or no first day. */
function randomMonth(now: Date, random: Random): PlainDate {
  const ahead = random.chance(0.9) ? random.int(0, 3) : random.int(-40, 20);
  const month = addMonths(monthOf(localDateOf(now)), ahead);
  return random.chance(0.95) ? month : addDays(month, 1);
}
