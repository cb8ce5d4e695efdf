import { Schema, type Connection, type Model } from 'mongoose';

/** One account that has an item open. Lies outside the item and never moves its version (DESIGN §2.9). */
export interface StoredPresence {
  /** Item and account. */
  _id: string;
  item: string;
  account: string;
  staff: string;
  writingSince: Date | null;
  /** System time at which it was last said. */
  at: Date;
}

/** Longer than anybody is taken to be there: the database clears away what no screen took back. */
const KEPT_SECONDS = 120;

/** @param collection `presences` or `restrictedPresences`. */
export function presencesModel(connection: Connection, collection: string): Model<StoredPresence> {
  const schema = new Schema<StoredPresence>(
    {
      _id: { type: String, required: true },
      item: { type: String, required: true },
      account: { type: String, required: true },
      staff: { type: String, required: true },
      writingSince: { type: Date, default: null },
      at: { type: Date, required: true },
    },
    { collection, versionKey: false, strict: 'throw' },
  );
  // who is there: { item, at: { $gt } }
  schema.index({ item: 1, at: 1 });
  schema.index({ at: 1 }, { expireAfterSeconds: KEPT_SECONDS });
  return connection.model<StoredPresence>(`Presence:${collection}`, schema);
}
