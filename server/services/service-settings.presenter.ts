import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, yearOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import {
  openingInWords,
  openingOn,
  windowInWords,
} from '@zhucantong/shared/service-catalogue/application-window';
import {
  isSameLimit,
  limitsToShorten,
  type CountyMayShorten,
} from '@zhucantong/shared/service-catalogue/county-limits';
import {
  changesOf,
  inPersonInForce,
  limitInForce,
  mayHaveTarget,
  quotaInForce,
  targetInForce,
  withCountyWindows,
  type SettingChange,
} from '@zhucantong/shared/service-catalogue/service-settings';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { LimitRow, ServiceSettingsView } from '@zhucantong/shared/service-catalogue/settings-view';
import { amountInWords } from '@zhucantong/shared/time-limits/time-limit';
import type { QuotaStanding } from '../quotas/quotas';
import { amountSet, amountTitle, presentAmounts } from './amount-settings.presenter';
import { plannedInWords } from './planned.presenter';
import { statutoryInWords } from './services.presenter';

/**
 * One service as a county has set it: what counts today, what is planned, and who set what when.
 *
 * @param standing places of this year; null where the service has as many as are wanted.
 * @param granted how many were decided in favour this year; null where no target asks for it.
 */
export function presentServiceSettings(
  definition: ServiceDefinition,
  changes: readonly SettingChange[],
  today: PlainDate,
  standing: QuotaStanding | null,
  granted: number | null = null,
): ServiceSettingsView {
  const { code, title } = definition;
  return {
    code,
    title,
    version: changes.length,
    statutory: statutoryInWords(definition),
    limits: limitsToShorten(definition).map((each) => presentLimit(each, changes, today)),
    window: presentWindow(definition, changes, today),
    quota: standing && presentQuota(definition, changes, standing, today),
    target: presentTarget(definition, changes, granted, today),
    inPerson: presentInPerson(definition, changes, today),
    amounts: presentAmounts(definition, changes, today),
    history: [...changes].reverse().map((change) => presentChange(change, definition, today)),
  };
}

function presentLimit(
  { of, code, title, limit, statutory }: CountyMayShorten,
  changes: readonly SettingChange[],
  today: PlainDate,
): LimitRow {
  const set = limitInForce(changes, { of, code }, today);
  const say = (amount: number | null) => amountInWords(amount ?? limit.amount, limit.unit);
  const own = changesOf(changes, 'limit').filter((change) => isSameLimit(change, { of, code }));
  return {
    ...{ of, code, title, unit: limit.unit, amount: limit.amount, source: limit.source },
    definition: say(limit.amount),
    statutory: statutory && amountInWords(statutory.limit.amount, statutory.limit.unit),
    county:
      set && set.amount !== null
        ? { words: say(set.amount), amount: set.amount, since: set.effectiveFrom }
        : null,
    planned: plannedInWords(own, today, ({ amount }) => say(amount)),
  };
}

function presentQuota(
  definition: ServiceDefinition,
  changes: readonly SettingChange[],
  { year, cap, taken, waiting }: QuotaStanding,
  today: PlainDate,
): ServiceSettingsView['quota'] {
  return {
    unit: definition.quota?.unit ?? '',
    ...{ year, amount: cap, taken, waiting },
    since: quotaInForce(changes, today)?.effectiveFrom ?? null,
    planned: plannedInWords(changesOf(changes, 'quota'), today, ({ amount }) =>
      placesInWords(amount, definition),
    ),
  };
}

function presentTarget(
  definition: ServiceDefinition,
  changes: readonly SettingChange[],
  granted: number | null,
  today: PlainDate,
): ServiceSettingsView['target'] {
  if (!mayHaveTarget(definition)) return null;
  const amount = targetInForce(changes, today)?.amount ?? null;
  return {
    ...{ year: yearOf(today), amount, granted: amount === null ? null : granted },
    planned: plannedInWords(changesOf(changes, 'target'), today, ({ amount }) => targetInWords(amount)),
  };
}

function presentInPerson(
  { inPerson }: ServiceDefinition,
  changes: readonly SettingChange[],
  today: PlainDate,
): ServiceSettingsView['inPerson'] {
  if (!inPerson) return null;
  const set = inPersonInForce(changes, today);
  return {
    isRequired: set?.isRequired ?? false,
    since: set?.effectiveFrom ?? null,
    planned: plannedInWords(changesOf(changes, 'in-person'), today, applicantsInWords),
  };
}

const applicantsInWords = ({ isRequired }: { isRequired: boolean }): string =>
  isRequired ? '只收本人申请' : '别人也可以替他办';

const targetInWords = (amount: number | null): string => (amount === null ? '不设目标' : `每年 ${amount} 件`);

/** '每年 50 户', '不限'. */
function placesInWords(amount: number | null, { quota }: ServiceDefinition): string {
  return amount === null ? '不限名额' : `每年 ${amount} ${quota?.unit ?? ''}`;
}

function presentWindow(
  definition: ServiceDefinition,
  changes: readonly SettingChange[],
  today: PlainDate,
): ServiceSettingsView['window'] {
  const { applicationWindow } = definition;
  const own = withCountyWindows(definition, changes).applicationWindow;
  if (!applicationWindow || !own) return null;
  const { spans } = applicationWindow;
  return {
    yearly: windowInWords({ spans }, today),
    now: openingInWords(openingOn(own, today), today),
    years: Object.entries(own.years ?? {})
      .filter(([year]) => Number(year) >= yearOf(today))
      .map(([year, ofYear]) => ({
        year: Number(year),
        words: windowInWords({ spans: ofYear }, today).replace('每年', `${year}年`),
        spans: ofYear,
      })),
  };
}

function presentChange(
  change: SettingChange,
  definition: ServiceDefinition,
  today: PlainDate,
): ServiceSettingsView['history'][number] {
  const { n, by, at, reason } = change;
  return {
    n,
    what: whatWasSet(change, definition, today),
    by: by.name,
    when: dayInWords(localDateOf(at), yearOf(today)),
    reason,
  };
}

function whatWasSet(change: SettingChange, definition: ServiceDefinition, today: PlainDate): string {
  if (change.what === 'window')
    return change.spans
      ? `申请期：${windowInWords({ spans: change.spans }, today).replace('每年', `${change.year}年`)}`
      : `申请期：${change.year}年照办事指南`;
  const from = `${dayInWords(change.effectiveFrom, yearOf(today))}起`;
  if (change.what === 'in-person') return `谁能申请：${from} ${applicantsInWords(change)}`;
  if (change.what === 'quota') return `名额：${from} ${placesInWords(change.amount, definition)}`;
  if (change.what === 'target') return `目标：${from} ${targetInWords(change.amount)}`;
  if (change.what === 'amount')
    return `发放标准：${amountTitle(definition, change)} ${from} ${amountSet(change)}`;
  const named = limitsToShorten(definition).find((each) => isSameLimit(each, change));
  const amount =
    change.amount === null ? '照办事指南' : amountInWords(change.amount, named?.limit.unit ?? 'working-day');
  return `${named?.title ?? change.code}：${from} ${amount}`;
}
