import * as z from 'zod/mini';
import { CalendarOverride, OfficeSpans, ScheduledDay } from './calendar-data';
import { PlainDate } from './plain-date';
import { ScheduleComparison, ScheduleFinding } from './schedule-checks';
import { TableMistake } from './schedule-table';
import { YearAlarm } from './year-alarm';

const Year = z.int().check(z.minimum(1990), z.maximum(2200));
const Reason = z.string().check(z.trim(), z.minLength(1, '请写原因。'), z.maxLength(100, '最多 100 个字。'));
const Days = z.array(ScheduledDay).check(z.maxLength(120));

/** A year's schedule as it counts, with everybody who put it into force. */
export const YearEdition = z.strictObject({
  version: z.int(),
  source: z.string(),
  /** '龙建平（靖州县残联）'; empty where the program came with it. */
  by: z.string(),
  when: z.string(),
  reason: z.string(),
  workingDays: z.int(),
});
export type YearEdition = z.infer<typeof YearEdition>;

export const YearDraft = z.strictObject({
  revision: z.int(),
  source: z.string(),
  table: z.string(),
  off: z.array(ScheduledDay),
  work: z.array(ScheduledDay),
  by: z.string(),
  when: z.string(),
  /** Mistakes of the table; while there are any, the days are those of the table before. */
  mistakes: z.array(TableMistake),
  findings: z.array(ScheduleFinding),
  /** Against plain weekends, and against what counts now (null while nothing is published). */
  againstWeekends: ScheduleComparison,
  againstPublished: z.nullable(ScheduleComparison),
});
export type YearDraft = z.infer<typeof YearDraft>;

/** One year on the administrator's page. */
export const CalendarYear = z.strictObject({
  year: Year,
  today: PlainDate,
  published: z.nullable(
    z.strictObject({ off: z.array(ScheduledDay), work: z.array(ScheduledDay), workingDays: z.int() }),
  ),
  /** Newest first. */
  editions: z.array(YearEdition),
  /** The county's own days of this year. */
  overrides: z.array(CalendarOverride),
  /** Who set or cleared them, newest first. */
  overrideChanges: z.array(
    z.strictObject({
      on: PlainDate,
      working: z.nullable(z.boolean()),
      reason: z.string(),
      by: z.string(),
      when: z.string(),
    }),
  ),
  /** The county's office hours: those of today, and every change of them, newest first. */
  officeHours: z.strictObject({
    today: z.string(),
    changes: z.array(
      z.strictObject({
        from: PlainDate,
        fromWords: z.string(),
        /** Null: taken back. */
        words: z.nullable(z.string()),
        reason: z.string(),
        by: z.string(),
        when: z.string(),
        /** In force from a day that is still to come: may be taken back. */
        isToCome: z.boolean(),
      }),
    ),
  }),
  draft: z.nullable(YearDraft),
  /** What the program came with, as a beginning; null once the year is published. */
  known: z.nullable(
    z.strictObject({ source: z.string(), off: z.array(ScheduledDay), work: z.array(ScheduledDay) }),
  ),
  alarms: z.array(YearAlarm),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** Either a table to be read, or the days one by one. */
export const SaveYearDraft = z.strictObject({
  /** Of the draft that was on the screen; 0 while there was none. */
  revision: z.int(),
  source: z.string().check(z.trim(), z.maxLength(120)),
  table: z.optional(z.string().check(z.maxLength(8_000, '表太长了，一年的安排一般不到 20 行。'))),
  days: z.optional(z.strictObject({ off: Days, work: Days })),
});
export type SaveYearDraft = z.infer<typeof SaveYearDraft>;

export const PublishYear = z.strictObject({
  revision: z.int(),
  /** Warnings were on the screen and looked at. */
  warningsSeen: z.boolean(),
  reason: z.string().check(z.trim(), z.maxLength(100, '最多 100 个字。')),
});
export type PublishYear = z.infer<typeof PublishYear>;

/** A county's own day: closed (snow, typhoon), worked, or `working` null to follow the national schedule again. */
export const SetOwnDay = z.strictObject({ on: PlainDate, working: z.nullable(z.boolean()), reason: Reason });
export type SetOwnDay = z.infer<typeof SetOwnDay>;

/** Other office hours from a day on; `spans` null: the hours before go on, while that day is still to come. */
export const SetOfficeHours = z.strictObject({
  from: PlainDate,
  spans: z.nullable(OfficeSpans),
  reason: Reason,
});
export type SetOfficeHours = z.infer<typeof SetOfficeHours>;

export const CalendarAlarms = z.strictObject({ alarms: z.array(YearAlarm) });
export type CalendarAlarms = z.infer<typeof CalendarAlarms>;

/** One replay: what it was for, and how many items it touched. */
export const MovedDatesReport = z.strictObject({
  edition: z.string(),
  moved: z.int(),
  certain: z.int(),
  /** One line per item and clock, in the order of the report. */
  rows: z.array(
    z.strictObject({
      id: z.string(),
      number: z.string(),
      clock: z.string(),
      from: PlainDate,
      to: PlainDate,
      fromWords: z.string(),
      toWords: z.string(),
      why: z.string(),
    }),
  ),
  next: z.nullable(z.string()),
});
export type MovedDatesReport = z.infer<typeof MovedDatesReport>;

/** What changed the county's calendar, newest first, each with the edition that it made. */
export const CalendarChanges = z.strictObject({
  changes: z.array(
    z.strictObject({ edition: z.string(), what: z.string(), moved: z.int(), certain: z.int() }),
  ),
  /** Open items that are still to be reckoned. */
  isRunning: z.boolean(),
});
export type CalendarChanges = z.infer<typeof CalendarChanges>;
