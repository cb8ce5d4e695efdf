import { dayInWords } from '../calendar/day-words';
import { yearOf, type PlainDate } from '../calendar/plain-date';
import { amountInWords } from '../time-limits/time-limit';
import { asPromised, promiseTitle } from './county-limits';
import type { FieldFault } from './form-answers';
import { misfitsOf, type Misfit } from './limits-fit';
import type { ServiceDefinition } from './service-definition';
import { changesOf, countyLimits, type Setting, type SettingOf } from './service-settings';

/**
 * What a county would promise although its steps take longer, with the steps and the least that would do. It is asked on the first
 * day and on each later one from which another limit counts. What did not fit before, as after a new version of the service, keeps
 * nobody from mending it: only what a setting breaks, or makes worse, speaks against it.
 */
export function promiseFaults(
  setting: SettingOf<'limit'>,
  definition: ServiceDefinition,
  changes: readonly Setting[],
  today: PlainDate,
): FieldFault[] {
  const later = changesOf(changes, 'limit').map(({ effectiveFrom }) => effectiveFrom);
  const days = [setting.effectiveFrom, ...later.filter((day) => day > setting.effectiveFrom).sort()];
  for (const day of days) {
    const before = misfitsOn(day, definition, changes);
    const worse = misfitsOn(day, definition, [...changes, setting]).find(
      (misfit) => shortfall(misfit) > Math.max(0, ...before.filter(isSame(misfit)).map(shortfall)),
    );
    if (worse) return [{ field: 'amount', message: sayMisfit(worse, setting, day, today) }];
  }
  return [];
}

const misfitsOn = (day: PlainDate, definition: ServiceDefinition, changes: readonly Setting[]): Misfit[] =>
  misfitsOf(asPromised(definition, { limits: countyLimits(definition, changes, day) }));

const shortfall = ({ needed, given }: Misfit): number => needed - given;

const isSame = (one: Misfit) => (other: Misfit) =>
  one.clock.code === other.clock.code && one.of === other.of && one.again?.code === other.again?.code;

/** '12月1日起，各环节加起来要 17 个工作日（初审 3 个工作日，受理 3 个工作日）。全程承诺至少 17 个工作日，…' */
function sayMisfit(
  { clock, given, needed, shares, again }: Misfit,
  { of }: SettingOf<'limit'>,
  day: PlainDate,
  today: PlainDate,
): string {
  const { unit } = clock.limit;
  const promise = promiseTitle(clock);
  const least = amountInWords(Math.ceil(needed), unit);
  const steps = shares.map(({ step, amount }) => `${step.title} ${amountInWords(amount, step.limit.unit)}`);
  const way = again ? `从${again.title}起，` : '';
  const sum = `${dayInWords(day, yearOf(today))}起，${way}各环节加起来要 ${least}（${steps.join('，')}）。`;
  return of === 'clock'
    ? `${sum}${promise}至少 ${least}；还要短，先改短环节。`
    : `${sum}${promise}是 ${amountInWords(given, unit)}，不够；先改短别的环节，或者改长${promise}。`;
}
