import { Schema, type Connection, type Model } from 'mongoose';
import type { Sealed } from '../database/sealed';

/** Unfinished text at rest: an application of a resident, or a worker's typing on one item. Contents are one sealed value. */
export interface StoredDraft {
  /** Made from account and client id (or item id): nobody else's request can meet it. */
  _id: string;
  kind: 'application' | 'typing';
  county: string;
  account: string;
  /** The person applied for; the item typed on. */
  about: string;
  /** The id the client gave, which becomes the submission id; the item's id for typing. */
  clientId: string;
  revision: number;
  contents: Sealed;
  /** Of typing: when it was first saved. Business time. */
  begunAt?: Date;
  /** Business time. */
  savedAt: Date;
  /** System time: 90 days after the last save. */
  expiresAt: Date;
}

/** One draft is read by `_id`. @param collection `drafts` or `restrictedDrafts`. */
export function draftsModel(connection: Connection, collection: string): Model<StoredDraft> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      kind: { type: String, enum: ['application', 'typing'], required: true },
      county: { type: String, required: true },
      account: { type: String, required: true },
      about: { type: String, required: true },
      clientId: { type: String, required: true },
      revision: { type: Number, required: true },
      contents: new Schema(
        {
          k: { type: String, required: true },
          w: { type: Buffer, required: true },
          b: { type: Buffer, required: true },
        },
        { _id: false },
      ),
      begunAt: Date,
      savedAt: { type: Date, required: true },
      expiresAt: { type: Date, required: true },
    },
    { collection, versionKey: false, strict: 'throw' },
  );
  // My drafts, my forms at the counter: find({ county, account, kind, about }).sort({ savedAt: -1 })
  schema.index({ county: 1, account: 1, kind: 1 });
  // Typing on an item that moves: deleteMany({ county, kind: 'typing', about })
  schema.index({ county: 1, about: 1 }, { partialFilterExpression: { kind: 'typing' } });
  // Abandoned text goes by itself; reads do not wait for that.
  schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
  return connection.model<StoredDraft>(`Draft:${collection}`, schema as unknown as Schema<StoredDraft>);
}
