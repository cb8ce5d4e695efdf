import { Schema, type Connection, type Model } from 'mongoose';
import type { FileTicket } from './file-tickets.repository';

/** @param collection `fileTickets` or `restrictedFileTickets`. */
export function fileTicketsModel(connection: Connection, collection: string): Model<FileTicket> {
  const schema = new Schema<FileTicket>(
    {
      _id: { type: String, required: true },
      county: { type: String, required: true },
      fileId: { type: String, required: true },
      accountId: { type: String, required: true },
      size: { type: String, enum: ['photo', 'thumbnail'], required: true },
      expiresAt: { type: Date, required: true },
    },
    { collection, versionKey: false, strict: 'throw' },
  );
  // The database clears old tickets away once a minute; whether one is still good is checked on reading.
  schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
  return connection.model<FileTicket>(`FileTicket:${collection}`, schema);
}
