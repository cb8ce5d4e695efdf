import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import type { Random } from '../../../server/demo-world/seeded-random';
import type { ClockDefinition } from '../../../shared/service-catalogue/service-definition';
import type { StepKind } from '../../../shared/service-catalogue/step';
import type { ExtensionRule } from '../../../shared/time-limits/extension';
import { STOP_KINDS, StopKind } from '../../../shared/time-limits/intervals';
import { limitOf, randomUnit } from './random-limits';

/** Stops whose length the office tells beforehand. */
export const ANNOUNCED: readonly StopKind[] = StopKind.options.filter((kind) => STOP_KINDS[kind].announced);

/**
 * The clocks of a service nobody wrote.
 * @param stopKinds those of its steps. @param asked stops that somebody may ask for. @param kinds of its steps, from which clocks can start.
 */
export function randomClocks(
  random: Random,
  stopKinds: readonly StopKind[],
  asked: readonly StopKind[],
  kinds: readonly StepKind[],
): ClockDefinition[] {
  const isAcceptedByOffice = kinds.includes('acceptance');
  const stops = (): StopKind[] =>
    ['supplement' as const, 'waiting-list' as const, ...stopKinds, ...asked].filter(() => random.chance(0.8));
  const extension = (): Pick<ClockDefinition, 'extension'> =>
    random.chance(0.5) ? { extension: randomExtension(random) } : {};
  const acceptance: ClockDefinition = {
    code: 'acceptance',
    nature: 'statutory',
    title: '受理',
    limit: limitOf(random, 'working-day', 1, 10, random.chance(0.8) ? ['supplement'] : []),
    startsAt: 'received',
    endsAt: 'accepted',
    ...(random.chance(0.7) ? { whenPassed: 'deem-accepted' as const } : {}),
  };
  const decision: ClockDefinition = {
    code: 'decision',
    nature: 'statutory',
    title: '法定',
    limit: limitOf(random, random.pick(['working-day', 'working-day', 'calendar-day']), 5, 60, stops()),
    startsAt: isAcceptedByOffice ? 'accepted' : 'received',
    endsAt: 'decided',
    ...extension(),
  };
  const promise: ClockDefinition = {
    code: 'promise',
    nature: 'promised',
    title: '承诺',
    limit: limitOf(random, random.pick(['working-day', 'working-day', 'calendar-day']), 3, 40, stops()),
    startsAt: 'received',
    endsAt: 'completed',
    ...extension(),
    announced: stopKinds
      .filter(() => random.chance(0.7))
      .map((kind) => ({ kind, amount: random.int(0, 15), unit: 'working-day' as const })),
  };
  const delivery: ClockDefinition = {
    code: 'delivery',
    nature: 'statutory',
    title: '送达',
    limit: limitOf(random, randomUnit(random), 1, 15, []),
    startsAt: 'decided',
    endsAt: 'completed',
  };
  const afterNotice: ClockDefinition = {
    ...{ code: 'after-notice', nature: 'statutory', title: '公示后审核' },
    limit: limitOf(random, random.pick(['working-day', 'calendar-day'] as const), 1, 15, stops()),
    startsAt: 'notice-ended',
    endsAt: random.pick(['decided', 'completed'] as const),
    ...extension(),
  };
  return [
    ...(isAcceptedByOffice ? [acceptance] : []),
    decision,
    ...(random.chance(0.8) ? [promise] : []),
    ...(kinds.includes('approval') && random.chance(0.3) ? [delivery] : []),
    ...(kinds.includes('public-notice') && random.chance(0.7) ? [afterNotice] : []),
  ];
}

function randomExtension(random: Random): ExtensionRule {
  return {
    id: 'TL-TEST-02',
    atMost: random.int(1, 30),
    times: random.int(1, 2),
    approvedBy: random.pick(['section-head', 'leader', 'head'] as const),
    source: 'invented',
    effectiveFrom: assistiveDevice.supplement.limit.effectiveFrom,
  };
}
