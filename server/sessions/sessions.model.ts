import { Schema, type Connection, type Model } from 'mongoose';
import type { Session } from './session';

/** A session as stored: `_id` is the SHA-256 of the token, so the collection lets nobody sign in. */
export interface StoredSession extends Omit<Session, 'id'> {
  _id: string;
}

/** The model on one connection. Read by `_id` on every request that is not in memory; no other hot query. */
export function sessionsModel(connection: Connection): Model<StoredSession> {
  const schema = new Schema<StoredSession>(
    {
      _id: { type: String, required: true },
      door: { type: String, enum: ['resident', 'staff'], required: true },
      accountId: { type: String, required: true },
      createdAt: { type: Date, required: true },
      lastSeenAt: { type: Date, required: true },
      expiresAt: { type: Date, required: true },
    },
    { collection: 'sessions', versionKey: false, strict: 'throw' },
  );
  // Ended sessions vanish by themselves; the check on `expiresAt` does not wait for that.
  schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
  // Sign out everywhere: deleteMany({ accountId, door }).
  schema.index({ accountId: 1, door: 1 });
  return connection.model<StoredSession>('Session', schema);
}
