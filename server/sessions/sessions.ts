import { createHash } from 'node:crypto';
import { DomainError } from '@zhucantong/shared/errors';
import type { LoadViewer } from './sign-in-accounts';
import type { DoorViewers, IssuedSession, Session, SessionDoor } from './session';
import { expiryOf, hasEnded, isDueToBeSeen } from './session-lifetime.rules';
import type { SessionsRepository } from './sessions.repository';
import { VerifiedSessions } from './verified-sessions';

export interface SignedIn {
  session: Session;
  viewer: DoorViewers[SessionDoor];
}

export interface SessionsDeps {
  repository: SessionsRepository;
  loadViewer: LoadViewer;
  /** System time, never the demo clock. */
  systemNow(): Date;
  /** 32 random bytes, base64url. */
  newToken(): string;
}

/** Sessions of both doors: begun, found, ended. Tokens go in and out, and stay nowhere. */
export interface Sessions {
  /** @throws DomainError `sign-in-failed` when the account may not be used any more. */
  start<OneDoor extends SessionDoor>(door: OneDoor, accountId: string): Promise<IssuedSession<OneDoor>>;
  /** Who a token belongs to, or null: unknown, ended, of the other door, account closed. */
  find(token: string, door: SessionDoor): Promise<SignedIn | null>;
  end(sessionId: string): Promise<void>;
  endAllOf(door: SessionDoor, accountId: string): Promise<void>;
  /** Stops watching for revocations. */
  close(): Promise<void>;
}

export function createSessions(deps: SessionsDeps): Sessions {
  const { repository, systemNow } = deps;
  const verified = new VerifiedSessions<SignedIn>((id) => verify(id, deps), systemNow);
  const stopWatching = repository.watchDeletes(
    (id) => verified.forget(id),
    () => verified.forgetAll(),
  );
  return {
    async start(door, accountId) {
      const viewer = await deps.loadViewer(door, accountId);
      if (!isAt(door, viewer)) throw new DomainError('sign-in-failed');
      const token = deps.newToken();
      const now = systemNow();
      const expiresAt = expiryOf(door, now, now);
      const session = { id: idOf(token), door, accountId, createdAt: now, lastSeenAt: now, expiresAt };
      await repository.insert(session);
      return { session, viewer, token };
    },
    async find(token, door) {
      const signedIn = await verified.get(idOf(token));
      if (!signedIn || signedIn.session.door !== door) return null;
      return hasEnded(signedIn.session, systemNow()) ? null : signedIn;
    },
    async end(sessionId) {
      await repository.delete(sessionId);
      verified.forget(sessionId);
    },
    async endAllOf(door, accountId) {
      for (const id of await repository.deleteAllOf(door, accountId)) verified.forget(id);
    },
    close: stopWatching,
  };
}

async function verify(
  id: string,
  { repository, loadViewer, systemNow }: SessionsDeps,
): Promise<SignedIn | null> {
  const session = await repository.find(id);
  const now = systemNow();
  if (!session || hasEnded(session, now)) return null;
  const viewer = await loadViewer(session.door, session.accountId);
  if (!isAt(session.door, viewer)) return null;
  if (!isDueToBeSeen(session, now)) return { session, viewer };
  const seen = { ...session, lastSeenAt: now, expiresAt: expiryOf(session.door, session.createdAt, now) };
  await repository.touch(id, seen.lastSeenAt, seen.expiresAt);
  return { session: seen, viewer };
}

function isAt<OneDoor extends SessionDoor>(
  door: OneDoor,
  viewer: DoorViewers[SessionDoor] | null,
): viewer is DoorViewers[OneDoor] {
  return viewer?.kind === door;
}

function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
