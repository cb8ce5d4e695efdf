import { Schema, type Connection, type Model } from 'mongoose';
import type { CalendarOverride, OfficeSpan, PublishedYear } from '@zhucantong/shared/calendar/calendar-data';

export const CALENDARS = 'calendars';

/** The `county` of what holds for the whole country. */
export const NATIONAL = 'CN';

/** Who set or cleared a county's own day, kept for the calendar's history. `working` null: back to the schedule. */
export interface OverrideChange extends Omit<CalendarOverride, 'working'> {
  working: boolean | null;
  by: string;
  at: Date;
}

/** One published year of the country; `_id` 'CN-2026'. */
export interface StoredYear {
  _id: string;
  county: typeof NATIONAL;
  version: number;
  published: PublishedYear;
}

/** A county's office hours and own days; `_id` is the county code. */
export interface StoredCountyCalendar {
  _id: string;
  county: string;
  version: number;
  officeHours: OfficeSpan[];
  overrides: CalendarOverride[];
  changes: OverrideChange[];
}

export type StoredCalendarPart = StoredYear | StoredCountyCalendar;

export function calendarsModel(connection: Connection): Model<StoredCalendarPart> {
  const text = { type: String, required: true };
  const scheduledDay = new Schema({ on: text, name: text }, { _id: false });
  const override = { on: text, working: { type: Boolean, required: true }, reason: text };
  const schema = new Schema<StoredCalendarPart>(
    {
      _id: text,
      county: text,
      version: { type: Number, required: true },
      published: {
        type: new Schema(
          { year: { type: Number, required: true }, source: text, off: [scheduledDay], work: [scheduledDay] },
          { _id: false },
        ),
      },
      officeHours: {
        type: [
          new Schema(
            { opens: { type: Number, required: true }, closes: { type: Number, required: true } },
            { _id: false },
          ),
        ],
        default: undefined,
      },
      overrides: { type: [new Schema(override, { _id: false })], default: undefined },
      changes: {
        type: [
          new Schema(
            { on: text, working: Boolean, reason: text, by: text, at: { type: Date, required: true } },
            { _id: false },
          ),
        ],
        default: undefined,
      },
    },
    { collection: CALENDARS, versionKey: false, strict: 'throw' },
  );
  // A county's calendar and its edition: find({ county: { $in: ['CN', county] } }).
  schema.index({ county: 1 });
  return connection.model<StoredCalendarPart>('Calendar', schema);
}
