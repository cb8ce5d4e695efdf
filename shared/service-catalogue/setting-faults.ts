import { yearOf, type PlainDate } from '../calendar/plain-date';
import { amountInWords } from '../time-limits/time-limit';
import { areApart } from './application-window';
import { amountsToSet, isSameAmount } from './county-amounts';
import { isSameLimit, limitsToShorten } from './county-limits';
import type { FieldFault } from './form-answers';
import { promiseFaults } from './promise-fits';
import { mayHaveTarget, type Setting, type SettingOf } from './service-settings';
import type { ServiceDefinition } from './service-definition';

/**
 * What speaks against a setting: it may shorten what is promised, move a window, give more or fewer places and say what is
 * paid where that is the county's to say, never lengthen what is promised, promise less than its steps take or reach back.
 *
 * @param changes what the county has set for this service so far.
 */
export function settingFaults(
  setting: Setting,
  definition: ServiceDefinition,
  changes: readonly Setting[],
  today: PlainDate,
): FieldFault[] {
  switch (setting.what) {
    case 'limit':
      return limitFaults(setting, definition, changes, today);
    case 'window':
      return windowFaults(setting, definition, today);
    case 'quota':
      return quotaFaults(setting, definition, today);
    case 'target':
      return mayHaveTarget(definition)
        ? notBeforeToday(setting, today)
        : [{ field: 'amount', message: '这项服务没有审批，不设目标数。' }];
    case 'in-person':
      return definition.inPerson
        ? notBeforeToday(setting, today)
        : [{ field: 'isRequired', message: '这项服务不能只收本人申请，别人也可以替他办。' }];
    case 'amount':
      return amountsToSet(definition).some((each) => isSameAmount(each, setting))
        ? notBeforeToday(setting, today)
        : [{ field: 'fen', message: '这项服务没有这个标准，或者是国家定的，县里不能改。' }];
  }
}

function limitFaults(
  setting: SettingOf<'limit'>,
  definition: ServiceDefinition,
  changes: readonly Setting[],
  today: PlainDate,
): FieldFault[] {
  const { amount, effectiveFrom } = setting;
  const found = limitsToShorten(definition).find((each) => isSameLimit(each, setting));
  if (!found) return [{ field: 'code', message: '这项服务没有这个期限，或者是法定期限，县里不能改。' }];
  const { limit, statutory } = found;
  const faults = notBeforeToday({ effectiveFrom }, today);
  if (amount !== null && statutory && amount > statutory.limit.amount)
    faults.push({
      field: 'amount',
      message: `法定是 ${amountInWords(statutory.limit.amount, limit.unit)}，本县承诺不能比它长。`,
    });
  else if (amount !== null && amount > limit.amount)
    faults.push({
      field: 'amount',
      message: `办事指南定的是 ${amountInWords(limit.amount, limit.unit)}，本县承诺只能更短。`,
    });
  return faults.length > 0 ? faults : promiseFaults(setting, definition, changes, today);
}

/** More or fewer, from today or a later day: a smaller number takes no place from anybody (quota-ledger.ts). */
function quotaFaults(
  { effectiveFrom }: SettingOf<'quota'>,
  { quota }: ServiceDefinition,
  today: PlainDate,
): FieldFault[] {
  if (!quota) return [{ field: 'amount', message: '这项服务不限名额。' }];
  return notBeforeToday({ effectiveFrom }, today);
}

function notBeforeToday({ effectiveFrom }: { effectiveFrom: PlainDate }, today: PlainDate): FieldFault[] {
  return effectiveFrom < today ? [{ field: 'effectiveFrom', message: '从今天或以后的一天起。' }] : [];
}

function windowFaults(
  { year, spans }: SettingOf<'window'>,
  { applicationWindow }: ServiceDefinition,
  today: PlainDate,
): FieldFault[] {
  if (!applicationWindow) return [{ field: 'spans', message: '这项服务全年受理，不设申请期。' }];
  const faults: FieldFault[] = [];
  if (year < yearOf(today)) faults.push({ field: 'year', message: '过去的年份不能改。' });
  if (spans?.some(({ from, to }) => to < from))
    faults.push({ field: 'spans', message: '每一段的最后一天不能早于第一天，也不能跨年。' });
  else if (spans && !areApart(spans))
    faults.push({ field: 'spans', message: '几段要按先后排，中间至少隔一天。' });
  return faults;
}
