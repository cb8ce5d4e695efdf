import type { Session } from '../../server/sessions/session';
import type { SessionsRepository } from '../../server/sessions/sessions.repository';

/** The sessions repository over a map, for tests that are not about MongoDB. */
export function memorySessions(): SessionsRepository & { stored: Map<string, Session>; reads: number } {
  const stored = new Map<string, Session>();
  const watchers = new Set<(id: string) => void>();
  const remove = (id: string) => {
    if (stored.delete(id)) watchers.forEach((tell) => tell(id));
  };
  return {
    stored,
    reads: 0,
    async insert(session) {
      stored.set(session.id, session);
    },
    async find(id) {
      this.reads += 1;
      return stored.get(id) ?? null;
    },
    async touch(id, lastSeenAt, expiresAt) {
      const session = stored.get(id);
      if (session) stored.set(id, { ...session, lastSeenAt, expiresAt });
    },
    async delete(id) {
      remove(id);
    },
    async deleteAllOf(door, accountId) {
      const own = [...stored.values()].filter((s) => s.door === door && s.accountId === accountId);
      own.forEach(({ id }) => remove(id));
      return own.map(({ id }) => id);
    },
    watchDeletes(onDelete) {
      watchers.add(onDelete);
      return async () => void watchers.delete(onDelete);
    },
  };
}
