import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import {
  closedWords,
  openingInWords,
  openingOn,
  windowInWords,
} from '@zhucantong/shared/service-catalogue/application-window';
import type {
  ServiceCard,
  ServiceGuide,
  ServiceToTakeIn,
} from '@zhucantong/shared/service-catalogue/guide-view';
import { fillIn } from '@zhucantong/shared/service-catalogue/eligibility-rules';
import { intakeOf } from '@zhucantong/shared/service-catalogue/intake-rule';
import { amountsToSet } from '@zhucantong/shared/service-catalogue/county-amounts';
import { amountsOn, yuanInWords } from '@zhucantong/shared/service-catalogue/payment-amount';
import { lastDayOf, untilInWords } from '@zhucantong/shared/service-catalogue/older-forms';
import { needOf } from '@zhucantong/shared/service-catalogue/need';
import type { LifeEvent } from '@zhucantong/shared/service-catalogue/life-event';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { askedForStops, listedTitle } from '@zhucantong/shared/service-catalogue/step';
import { STOP_KINDS } from '@zhucantong/shared/time-limits/intervals';
import { amountInWords } from '@zhucantong/shared/time-limits/time-limit';
import { whomToComplain } from './where-to-go.rules';
import { whomToAsk } from './whom-to-ask.rules';
import type { QuotaStanding } from '../quotas/quotas';
import type { CountyOffice } from '../staff/county-office';

/** Promises of one service that fell due in the last twelve months, and how many were kept. */
export interface KeptPromises {
  total: number;
  kept: number;
}

/** A service on the home page. */
export function presentServiceCard(definition: ServiceDefinition, today: PlainDate): ServiceCard {
  const { code, version, title, shortTitle, summary, icon } = definition;
  const closed = closedWords(definition, today);
  const need = needOf(definition);
  const words = { title, shortTitle, summary, icon, need };
  return { code, version, ...words, isOpen: closed === null, closedWords: closed };
}

/** A service at the counter; null where none of its ways leads over one. */
export function presentServiceToTakeIn(
  definition: ServiceDefinition,
  today: PlainDate,
): ServiceToTakeIn | null {
  const { from, by } = intakeOf(definition);
  const ways = by.filter((way) => way !== 'online');
  return ways.length > 0
    ? { ...presentServiceCard(definition, today), ways, callerIsEnough: from === 'caller' }
    : null;
}

interface OfCounty extends CountyOffice {
  standing: QuotaStanding | null;
}

/**
 * Guide and form: the definition itself, its limits in words, and what it can be read aloud as.
 *
 * @param ofCounty places of this year, and how the county is reached that it is read for.
 */
export function presentServiceGuide(
  definition: ServiceDefinition,
  kept: KeptPromises | null,
  today: PlainDate,
  { phone, window, online, standing }: OfCounty,
): ServiceGuide {
  const stepLines = definition.steps.map((step) => ({
    title: listedTitle(step),
    amount: `${step.stopKind ? '最多 ' : ''}${amountInWords(step.limit.amount, step.limit.unit)}`,
    isPause: step.stopKind !== undefined,
  }));
  const view = {
    ...definition,
    guide: {
      ...definition.guide,
      ...windowFilledIn(definition, today),
      consultPhone: whomToAsk(definition.guide.consultPhone, phone).words,
      complaintPhone: whomToComplain(definition.guide.complaintPhone, phone),
    },
    stepLines,
    amounts: presentAmounts(definition, today),
    opening: presentOpening(definition, today),
    olderForms: presentOlderForms(definition, today),
    promise: presentPromise(definition),
    kept: kept && kept.total > 0 ? kept : null,
    placesOfYear: standing ? placesInWords(standing, definition) : null,
    where: {
      window: window ?? null,
      online: intakeOf(definition).by.includes('online') ? `微信小程序“助残通”，或者网页 ${online}` : null,
    },
  };
  return { ...view, readAloud: readAloud(view) };
}

/** The guide's words about the next time, with the window in force: no definition knows what a county set. */
function windowFilledIn(
  { applicationWindow, guide }: ServiceDefinition,
  today: PlainDate,
): Pick<ServiceGuide['guide'], 'again'> {
  const window = applicationWindow && windowInWords(applicationWindow, today);
  return { again: window === undefined ? guide.again : fillIn(guide.again, { window }) };
}

function presentAmounts(definition: ServiceDefinition, today: PlainDate): ServiceGuide['amounts'] {
  const lines = amountsOn(definition, today).map(({ title, fen }) => ({ title, amount: yuanInWords(fen) }));
  if (lines.length === 0) return null;
  const isCountys = amountsToSet(definition).length > 0;
  return { lines, note: isCountys ? '标准由县里定，按交的那天算。' : null };
}

function presentOlderForms(definition: ServiceDefinition, today: PlainDate): ServiceGuide['olderForms'] {
  return (definition.acceptsOlder ?? []).flatMap(({ version }) => {
    const until = lastDayOf(version, definition, today);
    return until ? [{ version, untilWords: untilInWords(until, today) }] : [];
  });
}

/** '今年名额 50 户，已用 48 户，排队 3 户'; null where the county has set no number. */
function placesInWords(
  { cap, taken, waiting }: QuotaStanding,
  { quota }: Pick<ServiceDefinition, 'quota'>,
): string | null {
  if (cap === null || !quota) return null;
  const queue = waiting > 0 ? [`排队 ${waiting} ${quota.unit}`] : [];
  return [`今年名额 ${cap} ${quota.unit}`, `已用 ${taken} ${quota.unit}`, ...queue].join('，');
}

function presentOpening({ applicationWindow }: ServiceDefinition, today: PlainDate): ServiceGuide['opening'] {
  if (!applicationWindow) return null;
  const opening = openingOn(applicationWindow, today);
  return {
    isOpen: opening.isOpen,
    yearly: `${windowInWords(applicationWindow, today)}受理。`,
    now: openingInWords(opening, today),
  };
}

/** '26 个工作日'; what is announced beside it; the statutory limits behind it. */
function presentPromise(definition: ServiceDefinition): ServiceGuide['promise'] {
  const { clocks } = definition;
  const promise = clocks.find((clock) => clock.nature === 'promised');
  if (!promise) return null;
  const { extension, limit } = promise;
  const announced = (promise.announced ?? []).map(
    ({ kind, amount, unit }) => `${STOP_KINDS[kind].word}另算，最多 ${amountInWords(amount, unit)}`,
  );
  const apart = [
    ...(announced.length > 0 ? [announced.join('，')] : []),
    ...askedForStops(limit.stops, definition).map(
      (kind) => `${STOP_KINDS[kind].word}的日子也另算，到哪天先告诉您`,
    ),
    ...(extension
      ? [`有特殊情况的，经批准最多晚 ${amountInWords(extension.atMost, limit.unit)}，先告诉您为什么`]
      : []),
  ];
  const statutory = statutoryInWords(definition);
  return {
    amount: amountInWords(limit.amount, limit.unit),
    announced: apart.length > 0 ? `${apart.join('。')}。` : null,
    statutory: statutory.length > 0 ? `法律规定：${statutory.join('，')}。` : '',
  };
}

const START_WORDS: Partial<Record<LifeEvent, string>> = {
  accepted: '受理后',
  'notice-ended': '公示期满没有异议后',
  decided: '作出决定后',
};
const END_WORDS: Partial<Record<LifeEvent, string>> = { accepted: '受理', completed: '办完' };

/** '收到后 5 个工作日内受理', '受理后 20 个工作日内作出决定，经批准最多延长 10 个工作日'. Across counties each office has days of its own. */
export function statutoryInWords({ clocks, places }: Pick<ServiceDefinition, 'clocks' | 'places'>): string[] {
  const received = places ? '经办的残联收到后' : '收到后';
  return clocks
    .filter((clock) => clock.nature === 'statutory')
    .map(({ startsAt, endsAt, across, limit: { amount, unit }, extension }) =>
      [
        `${across ? '从外地转来的，收到后' : (START_WORDS[startsAt] ?? received)} ${amountInWords(amount, unit)}内${END_WORDS[endsAt] ?? '作出决定'}`,
        ...(extension ? [`经批准最多延长 ${amountInWords(extension.atMost, unit)}`] : []),
      ].join('，'),
    );
}

function readAloud({
  title,
  summary,
  guide,
  papers,
  amounts,
  stepLines,
  opening,
  promise,
  kept,
  placesOfYear,
  where,
}: Omit<ServiceGuide, 'readAloud'>): string[] {
  return [
    `${title}。${summary}`,
    opening ? `什么时候能申请：${opening.yearly}${opening.now}` : '',
    promise ? `多久能拿到：承诺 ${promise.amount}。${promise.announced ?? ''}` : '',
    kept ? `近 12 个月，${kept.total} 件里，${kept.kept} 件按时办好。` : '',
    placesOfYear ? `还有没有名额：${placesOfYear}。` : '',
    `谁能办：${guide.whoMayApply.join('；')}。${guide.throughWhom}`,
    `要带什么：${papersInWords(papers)}${guide.notNeeded}`,
    `要花钱吗：${guide.fee}`,
    amounts ? `发多少钱：${amountsInWords(amounts)}` : '',
    `一共几步：${stepLines.map((line) => `${line.title}，${line.amount}`).join('；')}。`,
    `领过的，能再领吗：${guide.again}`,
    `办好以后：${guide.result}${guide.delivery}`,
    `不方便用手机，到${guide.window}办${where.window ? `，${where.window}` : ''}。咨询找${guide.consultPhone}。监督投诉打 ${guide.complaintPhone}。`,
  ].filter((sentence) => sentence !== '');
}

function amountsInWords({ lines, note }: NonNullable<ServiceGuide['amounts']>): string {
  return `${lines.map(({ title, amount }) => `${title}，${amount}`).join('；')}。${note ?? ''}`;
}

function papersInWords(papers: ServiceGuide['papers']): string {
  if (papers.length === 0) return '什么都不用带。';
  return `${papers.map(({ title, required }) => `${title}${required ? '' : '，有的人才要'}`).join('；')}。`;
}
