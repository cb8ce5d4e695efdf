import { Schema, type Connection, type Model } from 'mongoose';
import type { Effect } from '@zhucantong/shared/work-items/outbox';

/** What an item owes of it. */
export type MovedDatesReport = Extract<Effect, { type: 'report-moved-dates' }>;

/** One line of the report of a replay: an item whose dates another edition moved, or only made certain. */
export interface StoredMovedDates extends Pick<MovedDatesReport, 'edition' | 'before' | 'moved' | 'at'> {
  /** The key of the effect: delivered twice it is one line. */
  _id: string;
  county: string;
  item: string;
  number: string;
  hasMoved: boolean;
}

/** @param collection `movedDates` or `restrictedMovedDates`. */
export function movedDatesModel(connection: Connection, collection: string): Model<StoredMovedDates> {
  const text = { type: String, required: true };
  const schema = new Schema(
    {
      _id: text,
      county: text,
      item: text,
      number: text,
      edition: text,
      before: text,
      hasMoved: { type: Boolean, required: true },
      moved: [new Schema({ clock: text, title: text, since: text, from: text, to: text }, { _id: false })],
      at: { type: Date, required: true },
    },
    { collection, versionKey: false, strict: 'throw' },
  );
  // one report, page by page, and its counts: find({ county, edition, hasMoved }).sort({ _id: 1 })
  schema.index({ county: 1, edition: 1, hasMoved: 1, _id: 1 });
  return connection.model<StoredMovedDates>(
    `MovedDates:${collection}`,
    schema as unknown as Schema<StoredMovedDates>,
  );
}
