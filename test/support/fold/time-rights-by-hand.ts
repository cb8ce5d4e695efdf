import type { StopKind } from '../../../shared/time-limits/intervals';
import type { ItemClock } from '../../../shared/work-items/work-item';
import type { Case } from './case-by-hand';

/** What the limit of the step lists, but for what the applicant or a step stops. */
export const kindsToStop = ({ item, definition }: Case): string[] =>
  item.clocks
    .flatMap(({ code, endedAt, limit }) => (code !== 'step' || endedAt ? [] : limit.stops))
    .filter((kind) => kind !== 'supplement' && kind !== 'waiting-list')
    .filter((kind) => definition.steps.every(({ stopKind }) => stopKind !== kind))
    .filter(
      (kind) => !item.clocks.some((clock) => isMissed(clock) && clock.limit.stops.includes(kind as StopKind)),
    )
    .filter((kind) => kind !== 'public-notice' || definition.steps.every((step) => step.kind !== kind));

const isMissed = ({ endedAt, overdueAt }: ItemClock) => overdueAt !== null && endedAt === null;

/** Units by which a clock may still be extended now: 0 once it is over, expired, or has had its share. */
export function unitsLeftToExtend(code: string, { item, definition, now }: Case): number {
  const rule = definition.clocks.find((clock) => clock.code === code)?.extension;
  const clock = item.clocks.find((each) => each.code === code && !each.endedAt);
  if (!rule || !clock || clock.overdueAt || now >= clock.dueAt) return 0;
  const given = (clock.extensions ?? []).map(({ amount }) => amount);
  return given.length >= rule.times ? 0 : rule.atMost - given.reduce((sum, amount) => sum + amount, 0);
}
