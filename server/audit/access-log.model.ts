import { Schema, type Connection, type Model } from 'mongoose';
import type { AccessEntry, AccessSeal } from './access-log';

/** As stored: `isUnsealed` stands only until a seal covers the entry, so its index holds what is still to do. */
export type StoredAccessEntry = AccessEntry & { isUnsealed?: true };

/** @param collection `accessLog` or `restrictedAccessLog`. */
export function accessLogModel(connection: Connection, collection: string): Model<StoredAccessEntry> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      county: { type: String, default: null },
      event: { type: String, required: true },
      door: { type: String, enum: ['public', 'resident', 'staff', 'job'], required: true },
      accountId: { type: String, required: true },
      subject: { type: Schema.Types.Mixed, required: true },
      field: String,
      reason: String,
      requestId: { type: String, required: true },
      at: { type: Date, required: true },
      isUnsealed: Boolean,
    },
    { collection, versionKey: false, strict: 'throw', minimize: false },
  );
  // unsealed: find({ isUnsealed: true }).limit(5000)
  schema.index({ isUnsealed: 1 }, { partialFilterExpression: { isUnsealed: true } });
  return connection.model<StoredAccessEntry>(
    `AccessEntry:${collection}`,
    schema as unknown as Schema<StoredAccessEntry>,
  );
}

/** Read by `_id`, the last one by sorting on it. @param collection `accessLogSeals` or `restrictedAccessLogSeals`. */
export function accessSealsModel(connection: Connection, collection: string): Model<AccessSeal> {
  const schema = new Schema<AccessSeal>(
    {
      _id: { type: Number, required: true },
      entryIds: { type: [String], required: true },
      head: { type: String, required: true },
      sealedAt: { type: Date, required: true },
    },
    { collection, versionKey: false, strict: 'throw' },
  );
  return connection.model<AccessSeal>(`AccessSeal:${collection}`, schema);
}
