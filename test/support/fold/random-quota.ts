import type { Random } from '../../../server/demo-world/seeded-random';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { Step } from '../../../shared/service-catalogue/step';
import type { AnyAction } from '../../../shared/work-items/actions';
import type { Facts } from '../../../shared/work-items/decision';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { dayOf, textOfDay } from './wall-calendar';

/** So many places a year, taken with the approval, where something follows it. */
export function randomQuota(steps: readonly Step[]): Pick<ServiceDefinition, 'quota'> {
  const approval = steps.findIndex(({ kind }) => kind === 'approval');
  if (approval === -1 || approval === steps.length - 1) return {};
  const takenAt = steps[approval]!.code;
  return { quota: { unit: '户', per: 'calendar-year', takenAt, order: 'received' } };
}

/** What a ledger might have: whoever has a place keeps it; now and then a turn is offered that another took. */
export function randomTurn(
  { type }: AnyAction,
  { quota }: WorkItem,
  now: Date,
  random: Random,
): Pick<Facts, 'turn'> {
  if (type !== 'approve' && type !== 'take-turn') return {};
  if (quota?.state === 'taken') return { turn: { kind: 'place', year: quota.year } };
  return random.chance(type === 'approve' ? 0.4 : 0.9)
    ? { turn: { kind: 'place', year: Number(textOfDay(dayOf(now)).slice(0, 4)) } }
    : { turn: { kind: 'waits', position: random.int(1, 9) } };
}
