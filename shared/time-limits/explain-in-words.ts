import { dayAndWeekday, dayInWords, daysInWords, shortWeekday } from '../calendar/day-words';
import { type PlainDate, daysBetween, weekdayOf } from '../calendar/plain-date';
import type { DueExplanation, ExplainedDay, ExplainedStop } from './explain-due';
import { STOP_KINDS } from './intervals';
import { UNIT_WORDS, amountInWords } from './time-limit';

/**
 * "Why this day" as sentences, to be joined or listed. For residents plain and without trade words, the rule first; for staff
 * in the order in which one reckons.
 *
 * @param thisYear days of another year are said with their year.
 * @param event how staff call the event that starts the clock: 收件, 受理.
 */
export function explainInWords(
  explanation: DueExplanation,
  audience: 'resident' | 'staff',
  thisYear: number,
  event = '收件',
): string[] {
  const sentences =
    audience === 'resident' ? forResidents(explanation, thisYear) : forStaff(explanation, thisYear, event);
  return sentences.filter((sentence) => sentence !== '');
}

function forResidents(explanation: DueExplanation, year: number): string[] {
  const { submitted, receivedOn, unit, extended, announced, stops, days } = explanation;
  return [
    submitted
      ? `您${dayInWords(submitted.on, year)}交的时候${submitted.working ? '已经下班' : '不上班'}，按${dayInWords(receivedOn, year)}收到算。`
      : '',
    RULE_WORDS[unit] + notCountedInWords(explanation, year),
    ...madeUpDays(days).map(({ on }) => `${dayInWords(on, year)}${shortWeekday(on)}上班，算一天。`),
    ...stops.map((stop) => stopForResidents(stop, explanation, year)),
    extended > 0 ? `经批准延长了 ${amountInWords(extended, unit)}，已经算在里面。` : '',
    ...announced.map(
      ({ kind, amount }) => `里面有${STOP_KINDS[kind].word}的 ${amount} 个工作日，提前做完，日子就往前移。`,
    ),
    shiftInWords(explanation, year),
    provisionalInWords(explanation),
  ];
}

const RULE_WORDS = {
  'working-day': '天数都是工作日。',
  'calendar-day': '天数按日历上的天数算，周末也算。',
  hour: '从收到的那一刻起，按小时算。',
};

function stopForResidents(stop: ExplainedStop, { unit }: DueExplanation, year: number): string {
  const { kind, from, to, open, days } = stop;
  const word = STOP_KINDS[kind].word;
  if (kind === 'supplement') {
    return open
      ? `${dayInWords(from, year)}起计时停着，等您。补齐的第二天接着数。`
      : days > 0
        ? `${dayInWords(from, year)}退回，${dayInWords(to, year)}补齐，中间 ${dayCount(days, unit)}不算。`
        : '';
  }
  if (open) return `${word}从${dayInWords(from, year)}开始，最晚${dayInWords(to, year)}做完，这几天不算。`;
  return days > 0
    ? `${word}从${dayInWords(from, year)}到${dayInWords(to, year)}，${dayCount(days, unit)}不算。`
    : '';
}

function forStaff(explanation: DueExplanation, year: number, event: string): string[] {
  const { submitted, receivedOn, unit, amount, extended, announced, stops, days, due } = explanation;
  const received = dayAndWeekday(receivedOn, year);
  const extra = announced.map((stop) => `另加已告知的${STOP_KINDS[stop.kind].word} ${stop.amount} 个工作日`);
  const longer = extended > 0 ? [`经批准延期 ${amountInWords(extended, unit)}`] : [];
  return [
    submitted
      ? `${dayInWords(submitted.on, year)}${submitted.working ? '下班后' : '休息日'}网上提交，按 ${received} ${event}，当天不算。`
      : unit === 'hour'
        ? `${received} ${event}，从当时起按小时算。`
        : `${received} ${event}，当天不算。`,
    `${[amountInWords(amount - extended, unit), ...longer, ...extra].join('，')}。`,
    notCountedInWords(explanation, year),
    ...madeUpDays(days).map(({ on }) => `${dayAndWeekday(on, year)} 上班，计入。`),
    ...stops.map((stop) => stopForStaff(stop, explanation, year)),
    shiftInWords(explanation, year),
    `${dayAndWeekday(due.on, year)} 到期。`,
    provisionalInWords(explanation),
  ];
}

function stopForStaff(
  { kind, from, to, open, days, reason }: ExplainedStop,
  { unit }: DueExplanation,
  year: number,
): string {
  const span = open ? openSpan(kind, from, to, year) : daysInWords(from, to, year);
  // On days that count for nothing anyhow, or that another stop took already.
  const effect = days > 0 ? `${dayCount(days, unit)}不计` : '没有多停';
  return `${STOP_KINDS[kind].word} ${span}，${effect}${reason ? `：${reason}` : ''}。`;
}

/** Nobody expects a place of the year on a day: the reckoning takes the last day of the year until one comes. */
function openSpan(kind: ExplainedStop['kind'], from: PlainDate, to: PlainDate, year: number): string {
  const since = `${dayInWords(from, year)}起停表`;
  return kind === 'waiting-list'
    ? `${since}，轮到为止，先按到${dayInWords(to, year)}算`
    : `${since}，预计到${dayInWords(to, year)}`;
}

/** '周末不算，6月19日端午节也不算。'; empty where everything counts. */
function notCountedInWords({ days, unit }: DueExplanation, year: number): string {
  if (unit !== 'working-day') return '';
  const rest = days.some(({ kind }) => kind === 'rest');
  const named = runsOfDaysOff(days).map(({ from, to, kind, name }) =>
    kind === 'closed'
      ? `${daysInWords(from, to, year)}停办（${name}）`
      : `${daysInWords(from, to, year)}${name}`,
  );
  if (named.length === 0) return rest ? '周末不算。' : '';
  return rest ? `周末不算，${named.join('、')}也不算。` : `${named.join('、')}不算。`;
}

/** Consecutive days off of one name; ordinary weekend days at either end belong to the weekend. */
function runsOfDaysOff(
  days: readonly ExplainedDay[],
): { from: PlainDate; to: PlainDate; kind: string; name: string }[] {
  const runs: { from: PlainDate; to: PlainDate; kind: string; name: string }[] = [];
  let pending: PlainDate | undefined;
  for (const { on, kind, name } of days) {
    if (kind !== 'holiday' && kind !== 'closed') continue;
    const last = runs.at(-1);
    const continues = last && last.name === name && daysBetween(pending ?? last.to, on) === 1;
    if (kind === 'holiday' && weekdayOf(on) > 5) {
      pending = continues ? on : undefined;
    } else {
      if (continues) last.to = on;
      else runs.push({ from: on, to: on, kind, name: name ?? '' });
      pending = undefined;
    }
  }
  return runs;
}

function madeUpDays(days: readonly ExplainedDay[]): ExplainedDay[] {
  return days.filter(
    ({ kind, on, n }) => kind === 'make-up' || (kind === 'due' && n !== undefined && weekdayOf(on) > 5),
  );
}

/** A limit in calendar days whose last day is a rest day. */
function shiftInWords({ unit, amount, days, due }: DueExplanation, year: number): string {
  const last = days.find(({ n }) => n === amount);
  if (unit !== 'calendar-day' || !last || last.on === due.on) return '';
  return `最后一天${dayInWords(last.on, year)}不上班，顺延到${dayInWords(due.on, year)}。`;
}

function provisionalInWords({ unpublishedYears }: DueExplanation): string {
  if (unpublishedYears.length === 0) return '';
  return `${unpublishedYears.map((year) => `${year}年`).join('、')}的放假安排还没公布，这个日子是暂定的。`;
}

/** '2 个工作日', '2 天'. */
function dayCount(days: number, unit: DueExplanation['unit']): string {
  return `${days} ${UNIT_WORDS[unit === 'hour' ? 'calendar-day' : unit]}`;
}
