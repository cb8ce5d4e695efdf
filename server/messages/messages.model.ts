import { Schema, type Connection, type Model } from 'mongoose';

/** A message at rest: inbox and delivery ledger. Kind and parameters only; the words come from the item's definition. */
export interface StoredMessage {
  /** De-duplication key: the same intent delivered twice is one message. */
  _id: string;
  county: string;
  /** 'person:<id>' or 'staff:<id>'. */
  to: string;
  item: string | null;
  /** Person whose matter it is; null where it is nobody's. An agent reads it only while the relation is in force. */
  about: string | null;
  /** code@version whose templates say it; null where it is about no service and the common words say it. */
  service: string | null;
  template: string;
  params: Record<string, string>;
  /** Business time from which it stands in the inbox: of the event, or of the office's next opening. */
  at: Date;
  readAt: Date | null;
}

/** @param collection `messages` or `restrictedMessages`. */
export function messagesModel(connection: Connection, collection: string): Model<StoredMessage> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      county: { type: String, required: true },
      to: { type: String, required: true },
      item: { type: String, default: null },
      about: { type: String, default: null },
      service: { type: String, default: null },
      template: { type: String, required: true },
      params: { type: Schema.Types.Mixed, required: true },
      at: { type: Date, required: true },
      readAt: { type: Date, default: null },
    },
    { collection, versionKey: false, strict: 'throw', minimize: false },
  );
  // inbox: find({ to }).sort({ at: -1, _id: -1 })
  schema.index({ to: 1, at: -1, _id: -1 });
  // unread: { to, readAt: null }, counted; marked read up to an instant: the same with at
  schema.index({ to: 1, readAt: 1, at: 1 });
  return connection.model<StoredMessage>(`Message:${collection}`, schema as unknown as Schema<StoredMessage>);
}
