import { Schema, type Connection, type Model } from 'mongoose';
import type { ScheduledDay } from '@zhucantong/shared/calendar/calendar-data';

/** A year that nobody has published yet, or the correction of one. Apart from the calendars: it counts for nothing. */
export interface StoredYearDraft {
  /** 'CN-2027'. */
  _id: string;
  county: 'CN';
  year: number;
  /** Counts the saves: who saves over somebody else's is told. */
  revision: number;
  source: string;
  /** The table as it was typed or pasted, with its mistakes. */
  table: string;
  off: ScheduledDay[];
  work: ScheduledDay[];
  by: { staffId: string; name: string; county: string };
  at: Date;
}

/** Read by `_id` only. */
export function calendarDraftsModel(connection: Connection): Model<StoredYearDraft> {
  const text = { type: String, required: true };
  const days = [new Schema({ on: text, name: text }, { _id: false })];
  const schema = new Schema<StoredYearDraft>(
    {
      _id: text,
      county: text,
      year: { type: Number, required: true },
      revision: { type: Number, required: true },
      source: { type: String, default: '' },
      table: { type: String, default: '' },
      off: days,
      work: days,
      by: { type: new Schema({ staffId: text, name: text, county: text }, { _id: false }), required: true },
      at: { type: Date, required: true },
    },
    { collection: 'calendarDrafts', versionKey: false, strict: 'throw' },
  );
  return connection.model<StoredYearDraft>('CalendarDraft', schema);
}
