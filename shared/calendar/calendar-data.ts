import * as z from 'zod/mini';
import { PlainDate } from './plain-date';

/** One day of the yearly schedule: the holiday that it belongs to, as people say it ('端午节'). */
export const ScheduledDay = z.strictObject({ on: PlainDate, name: z.string().check(z.minLength(1)) });
export type ScheduledDay = z.infer<typeof ScheduledDay>;

/** The schedule of one year as the State Council office published it (FACTS §5.8). */
export const PublishedYear = z.strictObject({
  year: z.int().check(z.minimum(1990), z.maximum(2200)),
  source: z.string().check(z.minLength(1), z.describe('Instrument or package the days were taken from')),
  off: z.array(ScheduledDay).check(z.describe('Days off, weekend days of a holiday included')),
  work: z.array(ScheduledDay).check(z.describe('Weekend days worked (调休)')),
});
export type PublishedYear = z.infer<typeof PublishedYear>;

/** A county's own day: closed for snow, or open on a rest day. It wins over the schedule. */
export const CalendarOverride = z.strictObject({
  on: PlainDate,
  working: z.boolean(),
  reason: z.string().check(z.minLength(1), z.maxLength(100)),
});
export type CalendarOverride = z.infer<typeof CalendarOverride>;

const MinuteOfDay = z.int().check(z.minimum(0), z.maximum(1440), z.describe('Minutes since local midnight'));

/** One span in which the office is open on a working day, end exclusive. */
export const OfficeSpan = z.strictObject({ opens: MinuteOfDay, closes: MinuteOfDay });
export type OfficeSpan = z.infer<typeof OfficeSpan>;

/** 8:30–12:00 and 14:00–17:30: a setting of the county, not a rule of FACTS. */
export const USUAL_OFFICE_HOURS: OfficeSpan[] = [
  { opens: 8 * 60 + 30, closes: 12 * 60 },
  { opens: 14 * 60, closes: 17 * 60 + 30 },
];

/** At least one, from early to late. */
export const OfficeSpans = z.array(OfficeSpan).check(
  z.minLength(1, '请至少写一段上班时间。'),
  z.maxLength(3),
  z.refine(
    (spans) =>
      spans.every(
        (span, place) => span.opens < span.closes && (place === 0 || spans[place - 1]!.closes <= span.opens),
      ),
    '上班时间要从早到晚排',
  ),
);

/** Other hours from a day on, until the next such day: summer and winter hours, a moved lunch break. */
export const OfficeHoursFrom = z.strictObject({ from: PlainDate, spans: OfficeSpans });
export type OfficeHoursFrom = z.infer<typeof OfficeHoursFrom>;

/** A working-day calendar as it is stored and sent; `compileCalendar` makes it fast to ask. */
export const CalendarData = z.strictObject({
  edition: z
    .string()
    .check(
      z.minLength(1),
      z.describe('Changes whenever any day changes; kept in history with each due date'),
    ),
  county: z.nullable(z.string()).check(z.describe('County code; null is the national calendar')),
  officeHours: OfficeSpans.check(z.describe('Before the first of `hoursFrom`')),
  hoursFrom: z.array(OfficeHoursFrom).check(z.describe('Ascending by day')),
  years: z.array(PublishedYear),
  overrides: z.array(CalendarOverride),
});
export type CalendarData = z.infer<typeof CalendarData>;
