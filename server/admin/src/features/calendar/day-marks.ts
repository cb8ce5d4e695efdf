import type { CalendarOverride, ScheduledDay } from '@zhucantong/shared/calendar/calendar-data';
import { dayAndWeekday } from '@zhucantong/shared/calendar/day-words';
import {
  addDays,
  plainDate,
  weekdayOf,
  yearOf,
  type PlainDate,
} from '@zhucantong/shared/calendar/plain-date';

/** How a day is drawn: each has its own shape and word, never a colour alone. */
export type DayTone = 'workday' | 'weekend' | 'holiday' | 'make-up' | 'own-off' | 'own-work';

export interface DayMark {
  on: PlainDate;
  tone: DayTone;
  /** '休', '班', '停', '开'; empty on ordinary days. */
  word: string;
  /** '春节' or the county's reason. */
  name: string;
  /** For screen readers: '2月5日 周五，春节，放假'. */
  spoken: string;
}

export const TONE_WORDS: Record<DayTone, { word: string; said: string }> = {
  workday: { word: '', said: '上班' },
  weekend: { word: '', said: '周末' },
  holiday: { word: '休', said: '放假' },
  'make-up': { word: '班', said: '调休上班' },
  'own-off': { word: '停', said: '本县不上班' },
  'own-work': { word: '开', said: '本县上班' },
};

interface Schedule {
  off: readonly ScheduledDay[];
  work: readonly ScheduledDay[];
  overrides: readonly CalendarOverride[];
}

/** Every day of a year, months by months. */
export function monthsOf(year: number, schedule: Schedule): DayMark[][] {
  const off = new Map(schedule.off.map((day) => [day.on, day.name]));
  const work = new Map(schedule.work.map((day) => [day.on, day.name]));
  const own = new Map(schedule.overrides.map((day) => [day.on, day]));
  const toneOf = (on: PlainDate): [DayTone, string] => {
    const override = own.get(on);
    if (override) return [override.working ? 'own-work' : 'own-off', override.reason];
    if (work.has(on)) return ['make-up', work.get(on)!];
    if (off.has(on)) return ['holiday', off.get(on)!];
    return [weekdayOf(on) > 5 ? 'weekend' : 'workday', ''];
  };
  const months: DayMark[][] = Array.from({ length: 12 }, () => []);
  for (let on = plainDate(`${year}-01-01`); yearOf(on) === year; on = addDays(on, 1)) {
    const [tone, name] = toneOf(on);
    const { word, said } = TONE_WORDS[tone];
    const parts = [dayAndWeekday(on, year), name === said ? '' : name, said].filter(Boolean);
    months[Number(on.slice(5, 7)) - 1]!.push({ on, tone, word, name, spoken: parts.join('，') });
  }
  return months;
}

/** Rows of seven from Monday; null where the week belongs to another month. */
export function weeksOf(month: readonly DayMark[]): (DayMark | null)[][] {
  const before = Array.from({ length: weekdayOf(month[0]!.on) - 1 }, () => null);
  const cells = [...before, ...month];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, row) =>
    Array.from({ length: 7 }, (__, place) => cells[row * 7 + place] ?? null),
  );
}
