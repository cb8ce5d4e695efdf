import * as z from 'zod/mini';
import type { PublishedYear, ScheduledDay } from './calendar-data';
import { dayAndWeekday } from './day-words';
import { addDays, plainDate, weekdayOf, yearOf, type PlainDate } from './plain-date';

/** Where a year's schedule contradicts itself. An error cannot be published, a warning can once it was looked at. */
export const ScheduleFinding = z.strictObject({ kind: z.enum(['error', 'warning']), message: z.string() });
export type ScheduleFinding = z.infer<typeof ScheduleFinding>;

type Schedule = Pick<PublishedYear, 'year' | 'off' | 'work'>;

/** Each festival of the statute and how many of its days are off. @source FACTS §5.8 [S52a]. */
const STATUTORY = [
  { name: '元旦', days: 1 },
  { name: '春节', days: 4 },
  { name: '清明', days: 1 },
  { name: '劳动', days: 2 },
  { name: '端午', days: 1 },
  { name: '中秋', days: 1 },
  { name: '国庆', days: 3 },
];
/** Thirteen since 2025, eleven from 2008 on: the decree of November 2024 added two. */
const statutoryDaysIn = (year: number): number => (year >= 2025 ? 13 : 11);

export function checkSchedule({ year, off, work }: Schedule): ScheduleFinding[] {
  const say = (day: ScheduledDay) => dayAndWeekday(day.on, year);
  const error = (message: string): ScheduleFinding => ({ kind: 'error', message });
  const warning = (message: string): ScheduleFinding => ({ kind: 'warning', message });
  const offDays = new Set(off.map(({ on }) => on));
  const both = work.filter(({ on }) => offDays.has(on));
  const plainWork = work.filter(({ on }) => weekdayOf(on) <= 5);
  const missing = STATUTORY.filter(({ name }) => !off.some((day) => day.name.includes(name)));
  const balance = off.filter(({ on }) => weekdayOf(on) <= 5).length - (work.length - plainWork.length);
  const due = statutoryDaysIn(year);
  const strange = [...off, ...work].filter(({ on }) => yearOf(on) !== year);
  return [
    ...(off.length === 0 ? [error('一天放假也没有。请先导入放假安排，或者逐日改。')] : []),
    ...both.map((day) => error(`${say(day)}又放假又上班。请对照通知留一样。`)),
    ...plainWork.map((day) => warning(`${say(day)}本来就上班，不用写成调休上班。`)),
    ...strange.map((day) =>
      warning(`${dayAndWeekday(day.on, 0)}不在 ${year} 年，发布后也会改到那一年的日子。`),
    ),
    ...(off.length > 0 ? missing : []).map(({ name, days }) =>
      warning(
        `没有看到${name}${name.length > 2 || name === '元旦' || name === '春节' ? '' : '节'}（法定 ${days} 天）。`,
      ),
    ),
    ...(off.length > 0 && balance !== due
      ? [
          warning(
            `放假的工作日减去调休上班的周末是 ${balance} 天，法定节假日是 ${due} 天，应当相等。请看看是不是多写或漏写了一天。`,
          ),
        ]
      : []),
  ];
}

/** How a schedule differs from another, or from plain weekends. */
export const ScheduleComparison = z.strictObject({
  /** Working days of the year. */
  workingDays: z.int(),
  workingDaysBefore: z.int(),
  /** Days that are now off and were worked. */
  nowOff: z.array(z.strictObject({ on: z.string(), name: z.string() })),
  /** Days that are now worked and were off. */
  nowWorked: z.array(z.strictObject({ on: z.string(), name: z.string() })),
});
export type ScheduleComparison = z.infer<typeof ScheduleComparison>;

/** @param before null compares with plain weekends. */
export function compareSchedules(schedule: Schedule, before: Schedule | null): ScheduleComparison {
  const now = statusOf(schedule);
  const was = before ? statusOf(before) : statusOf({ ...schedule, off: [], work: [] });
  const all = [...new Set([...now.days, ...was.days])].sort();
  const changed = all.filter((on) => now.isWorked(on) !== was.isWorked(on));
  const named = (on: PlainDate) => ({ on, name: now.nameOf(on) ?? was.nameOf(on) ?? '' });
  return {
    workingDays: all.filter((on) => yearOf(on) === schedule.year && now.isWorked(on)).length,
    workingDaysBefore: all.filter((on) => yearOf(on) === schedule.year && was.isWorked(on)).length,
    nowOff: changed.filter(was.isWorked).map(named),
    nowWorked: changed.filter(now.isWorked).map(named),
  };
}

/** Working days of the year by itself, without any county's own days. */
export const countWorkingDays = (schedule: Schedule): number => compareSchedules(schedule, null).workingDays;

function statusOf({ year, off, work }: Schedule) {
  const offDays = new Map(off.map((day) => [day.on, day.name]));
  const workDays = new Map(work.map((day) => [day.on, day.name]));
  const days: PlainDate[] = [...offDays.keys(), ...workDays.keys()];
  for (let on = plainDate(`${year}-01-01`); yearOf(on) === year; on = addDays(on, 1)) days.push(on);
  return {
    days,
    isWorked: (on: PlainDate) => workDays.has(on) || (!offDays.has(on) && weekdayOf(on) <= 5),
    nameOf: (on: PlainDate) => offDays.get(on) ?? workDays.get(on),
  };
}
