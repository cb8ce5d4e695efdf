import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';

/** The two doors that know people; the public one has no sessions. */
export type SessionDoor = 'resident' | 'staff';

/** A session as the rest of the server sees it: who is behind a request, never the token. */
export interface Session {
  /** SHA-256 of the token, hex: enough to revoke, useless to sign in with. */
  id: string;
  door: SessionDoor;
  accountId: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

/** Whom each door lets in. */
export interface DoorViewers {
  resident: ResidentViewer;
  staff: StaffViewer;
}

/** What sign-in hands back once: the only moment at which the token exists on the server outside a request. */
export interface IssuedSession<OneDoor extends SessionDoor = SessionDoor> {
  session: Session;
  viewer: DoorViewers[OneDoor];
  token: string;
}
