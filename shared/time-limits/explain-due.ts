import {
  type PlainDate,
  dayNumberOf,
  dayOfNumber,
  localDateOf,
  localDayNumberOf,
  weekdayOfNumber,
  yearOf,
} from '../calendar/plain-date';
import { type Calendar, type DayStatus, dayStatus } from '../calendar/working-days';
import { type Due, type DueInput, announcedDays, dueAt, startDayNumber } from './due-at';
import { type AnnouncedStop, type Stop, type StopKind, stoppedDays } from './intervals';
import type { LimitUnit } from './time-limit';

/**
 * What one day is in a reckoning. `outside` pads the weeks; `submitted` is the day of an online submission that counts as
 * received later; `announced` are the days promised for a stop that has not begun; `closed` is the county's own day off.
 */
export type DayKind =
  | 'outside'
  | 'submitted'
  | 'received'
  | 'counted'
  | 'make-up'
  | 'stopped'
  | 'announced'
  | 'rest'
  | 'holiday'
  | 'closed'
  | 'due';

export interface ExplainedDay {
  on: PlainDate;
  kind: DayKind;
  /** The day is the n-th one that counts; also on a worked weekend and on the last day. */
  n?: number;
  /** The stop that takes the day out, or for which it is announced. */
  stop?: StopKind;
  /** A stop begins on this day, which itself still counts. */
  begins?: StopKind;
  /** The holiday's name or the county's reason. */
  name?: string;
}

export interface ExplainedStop {
  kind: StopKind;
  from: PlainDate;
  /** Its end; the announced one while it is open or when it ran over. */
  to: PlainDate;
  open: boolean;
  /** Days of the limit's unit that only this stop takes out (an overlap belongs to the earlier one). */
  days: number;
  reason: string;
  approvedBy?: string;
}

export interface DueExplanation {
  due: Due;
  unit: LimitUnit;
  amount: number;
  /** Units of the amount that an approved extension added; 0 where there is none. */
  extended: number;
  /** The day of an online submission, where it counts as received on a later day. */
  submitted?: { on: PlainDate; working: boolean };
  /** The day that is not counted; counting starts the day after. */
  receivedOn: PlainDate;
  announced: AnnouncedStop[];
  stops: ExplainedStop[];
  /** Years on the way whose schedule is not published; what makes the date provisional. */
  unpublishedYears: number[];
  /** Every day from the submission to the due day. */
  days: ExplainedDay[];
}

/** Says of every day between the event and the due day whether it counts, as which one, and if not, why. */
export function explainDue(input: DueInput, calendar: Calendar): DueExplanation {
  const { limit, startedAt, online = false } = input;
  const due = dueAt(input, calendar);
  const start = startDayNumber(input, calendar);
  const submittedOn = localDayNumberOf(startedAt);
  const stops = (input.stops ?? [])
    .filter((stop) => limit.stops.includes(stop.kind))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  const announced = (input.announced ?? []).filter(({ kind }) => limit.stops.includes(kind));
  const lostDays = new Map<Stop, number>();

  const end = dayNumberOf(due.on);
  const days: ExplainedDay[] = [];
  let counted = 0;
  for (let day = submittedOn; day <= end; day += 1) {
    const status = dayStatus(day, calendar);
    const counts = day > start && isCountable(status, limit, counted);
    const stop = counts ? stops.find((candidate) => isStoppedOn(day, candidate)) : undefined;
    if (stop) lostDays.set(stop, (lostDays.get(stop) ?? 0) + 1);
    if (counts && !stop) counted += 1;
    const nth = counts && !stop ? counted : 0;
    const place =
      day === end ? 'due' : day === start ? 'received' : day === submittedOn ? 'submitted' : 'between';
    const begins = day > start && stops.find((candidate) => localDayNumberOf(candidate.from) === day);
    days.push({
      on: dayOfNumber(day),
      ...(place === 'between' ? kindOfDay(day, status, nth, stop, limit.amount, announced) : { kind: place }),
      ...(nth > 0 && nth <= limit.amount ? { n: nth } : {}),
      ...(begins ? { begins: begins.kind } : {}),
      ...(status.name === undefined ? {} : { name: status.name }),
    });
  }

  return {
    due,
    unit: limit.unit,
    amount: limit.amount,
    extended: input.extended ?? 0,
    ...(online && submittedOn < start
      ? { submitted: { on: localDateOf(startedAt), working: dayStatus(submittedOn, calendar).working } }
      : {}),
    receivedOn: dayOfNumber(start),
    announced: announcedDays(input) > 0 ? announced : [],
    stops: stops.map((stop) => ({
      kind: stop.kind,
      from: localDateOf(stop.from),
      to: dayOfNumber(Math.max(stoppedDays(stop)[1], localDayNumberOf(stop.from))),
      open: stop.to === undefined,
      days: lostDays.get(stop) ?? 0,
      reason: stop.reason,
      ...(stop.approvedBy ? { approvedBy: stop.approvedBy } : {}),
    })),
    unpublishedYears: due.provisional
      ? [...new Set(days.map(({ on }) => yearOf(on)))].filter(
          (year) => !calendar.publishedYears.includes(year),
        )
      : [],
    days,
  };
}

/** Rows of seven days, Monday to Sunday, from the week of the event to the week of the due day, padded with `outside`. */
export function weeksOf(explanation: DueExplanation): ExplainedDay[][] {
  const { days } = explanation;
  const first = dayNumberOf(days[0]!.on);
  const monday = first - weekdayOfNumber(first) + 1;
  const weeks: ExplainedDay[][] = [];
  for (let start = monday; start <= dayNumberOf(explanation.due.on); start += 7) {
    weeks.push(
      Array.from({ length: 7 }, (_, place) => {
        const day = start + place;
        return days[day - first] ?? { on: dayOfNumber(day), kind: 'outside' };
      }),
    );
  }
  return weeks;
}

function isStoppedOn(day: number, stop: Stop): boolean {
  const [after, upTo] = stoppedDays(stop);
  return day > after && day <= upTo;
}

/** Whether a day after the start would count if nothing stopped the clock. */
function isCountable(status: DayStatus, limit: DueInput['limit'], counted: number): boolean {
  if (limit.unit === 'hour') return false;
  return status.working || (limit.unit === 'calendar-day' && counted < limit.amount);
}

/** @param nth the day's place among the days that count, 0 when it does not. */
function kindOfDay(
  day: number,
  status: DayStatus,
  nth: number,
  stop: Stop | undefined,
  amount: number,
  announced: readonly AnnouncedStop[],
): Pick<ExplainedDay, 'kind' | 'stop'> {
  if (stop) return { kind: 'stopped', stop: stop.kind };
  if (nth > amount && announced.length > 0)
    return { kind: 'announced', stop: announcedKind(nth - amount, announced) };
  if (nth > 0) return { kind: status.working && weekdayOfNumber(day) > 5 ? 'make-up' : 'counted' };
  if (status.working) return { kind: 'outside' };
  if (status.why === 'weekend') return { kind: 'rest' };
  return { kind: status.why === 'override' ? 'closed' : 'holiday' };
}

/** Which announced stop the n-th day after the limit belongs to. */
function announcedKind(n: number, announced: readonly AnnouncedStop[]): StopKind {
  let upTo = 0;
  for (const { kind, amount } of announced) {
    upTo += amount;
    if (n <= upTo) return kind;
  }
  return announced[announced.length - 1]!.kind;
}
