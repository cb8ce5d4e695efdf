import type { Model } from 'mongoose';
import { followChanges } from '../database/follow-changes';
import type { LookupPool } from '../database/shared-lookups';
import type { Session, SessionDoor } from './session';
import type { StoredSession } from './sessions.model';

/** Stored sessions. No viewer: a session is what makes somebody a viewer. */
export interface SessionsRepository {
  insert(session: Session): Promise<void>;
  find(id: string): Promise<Session | null>;
  /** Moves a session on, unless it ended meanwhile. */
  touch(id: string, lastSeenAt: Date, expiresAt: Date): Promise<void>;
  delete(id: string): Promise<void>;
  /** @returns the ids of the sessions that were ended. */
  deleteAllOf(door: SessionDoor, accountId: string): Promise<string[]>;
  /**
   * Tells of sessions deleted by any process.
   *
   * @param onGap what was missed while the stream was down is unknown: forget everything.
   * @returns a function that stops watching.
   */
  watchDeletes(onDelete: (id: string) => void, onGap: () => void): () => Promise<void>;
}

export function sessionsRepository(model: Model<StoredSession>, pool: LookupPool): SessionsRepository {
  const lookups = pool.in(model);

  return {
    async insert({ id, ...session }) {
      await model.create([{ _id: id, ...session }]);
    },
    async find(id) {
      const stored = await lookups.find(id);
      return stored && sessionOf(stored);
    },
    async touch(id, lastSeenAt, expiresAt) {
      await model.updateOne({ _id: id }, { $set: { lastSeenAt, expiresAt } });
    },
    async delete(id) {
      await model.deleteOne({ _id: id });
    },
    async deleteAllOf(door, accountId) {
      const ids = (await model.find({ accountId, door }, { _id: 1 }).lean()).map(({ _id }) => _id);
      await model.deleteMany({ _id: { $in: ids } });
      return ids;
    },
    watchDeletes: (onDelete, onGap) =>
      followChanges(() => model.collection.watch([{ $match: { operationType: 'delete' } }]), {
        onChange: (change) => {
          if (change.operationType === 'delete') onDelete(String(change.documentKey._id));
        },
        onGap,
      }),
  };
}

function sessionOf({ _id, ...session }: StoredSession): Session {
  return { id: _id, ...session };
}
