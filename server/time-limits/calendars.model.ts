import { Schema, type Connection, type Model } from 'mongoose';
import type {
  CalendarOverride,
  OfficeHoursFrom,
  OfficeSpan,
  PublishedYear,
} from '@zhucantong/shared/calendar/calendar-data';
import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';

export const CALENDARS = 'calendars';

/** The `county` of what holds for the whole country. */
export const NATIONAL = 'CN';

/** Who set or cleared a county's own day, kept for the calendar's history. `working` null: back to the schedule. */
export interface OverrideChange extends Omit<CalendarOverride, 'working'> {
  working: boolean | null;
  by: string;
  at: Date;
}

/** Who set other office hours from a day on, or took that back (`hours` null). */
export interface HoursChange {
  on: PlainDate;
  hours: OfficeSpan[] | null;
  reason: string;
  by: string;
  at: Date;
}

/** One change of a county's own part; its version is how many there have been. */
export type CountyChange = OverrideChange | HoursChange;

/** Who put a year into force, and why it was corrected where it was. */
export interface Publication {
  staffId: string;
  name: string;
  county: string;
  at: Date;
  reason: string;
}

/** A year as it stood before it was corrected. */
export interface EarlierYear {
  version: number;
  published: PublishedYear;
  publication: Publication | null;
}

/** One published year of the country; `_id` 'CN-2026'. */
export interface StoredYear {
  _id: string;
  county: typeof NATIONAL;
  version: number;
  published: PublishedYear;
  /** Null for what the program came with. */
  publication: Publication | null;
  /** Oldest first. */
  earlier: EarlierYear[];
}

/** A county's office hours and own days, as its changes have them; `_id` is the county code. */
export interface StoredCountyCalendar {
  _id: string;
  county: string;
  version: number;
  hoursFrom: OfficeHoursFrom[];
  overrides: CalendarOverride[];
  /** Oldest first. */
  changes: CountyChange[];
}

export type StoredCalendarPart = StoredYear | StoredCountyCalendar;

const text = { type: String, required: true };
const instant = { type: Date, required: true };
const number = { type: Number, required: true };
const scheduledDay = new Schema({ on: text, name: text }, { _id: false });
const published = new Schema(
  { year: number, source: text, off: [scheduledDay], work: [scheduledDay] },
  { _id: false },
);
const publication = new Schema(
  { staffId: text, name: text, county: text, at: instant, reason: { type: String, default: '' } },
  { _id: false },
);
const span = new Schema({ opens: number, closes: number }, { _id: false });
const override = { on: text, working: { type: Boolean, required: true }, reason: text };

export function calendarsModel(connection: Connection): Model<StoredCalendarPart> {
  const schema = new Schema<StoredCalendarPart>(
    {
      _id: text,
      county: text,
      version: number,
      published: { type: published },
      publication: { type: publication },
      earlier: {
        type: [
          new Schema(
            { version: number, published, publication: { type: publication, default: null } },
            { _id: false },
          ),
        ],
        default: undefined,
      },
      hoursFrom: { type: [new Schema({ from: text, spans: [span] }, { _id: false })], default: undefined },
      overrides: { type: [new Schema(override, { _id: false })], default: undefined },
      changes: {
        type: [
          new Schema(
            {
              ...{ on: text, reason: text, by: text, at: instant },
              working: { type: Boolean, default: undefined },
              hours: { type: [span], default: undefined },
            },
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
