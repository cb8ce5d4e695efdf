import { Schema, type Connection, type Model } from 'mongoose';

/** What an item can be found by: keyed pieces and blind hashes only. Never a restricted item (DESIGN idea 7). */
export interface SearchEntry {
  /** The item's id. */
  _id: string;
  county: string;
  /** Of the item; only a newer entry replaces an older one. */
  version: number;
  pieces: string[];
}

export function searchEntriesModel(connection: Connection): Model<SearchEntry> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      county: { type: String, required: true },
      version: { type: Number, required: true },
      pieces: { type: [String], required: true },
    },
    { collection: 'searchEntries', versionKey: false, strict: 'throw' },
  );
  // find({ county, pieces: { $all } })
  schema.index({ county: 1, pieces: 1 });
  return connection.model<SearchEntry>('SearchEntry', schema as unknown as Schema<SearchEntry>);
}
