import type { Random } from '../../../server/demo-world/seeded-random';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import type { StopKind } from '../../../shared/time-limits/intervals';
import type { TimeLimit } from '../../../shared/time-limits/time-limit';

/** A limit nobody wrote. */
export const randomUnit = (random: Random): TimeLimit['unit'] =>
  random.weighted({ 'working-day': 80, 'calendar-day': 15, hour: 5 });

export function limitOf(
  random: Random,
  unit: TimeLimit['unit'],
  from: number,
  to: number,
  stops: StopKind[],
): TimeLimit {
  return {
    id: 'TL-TEST-01',
    amount: random.int(from, to),
    unit,
    source: 'invented',
    effectiveFrom: assistiveDevice.supplement.limit.effectiveFrom,
    stops,
  };
}
