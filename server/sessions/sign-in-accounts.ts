import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { SessionDoor } from './session';

/** What sign-in needs to know of a staff account. */
export interface StaffCredentials {
  accountId: string;
  staffId: string;
  /** argon2id in PHC form. */
  passwordHash: string;
  /** Base32; present when the account has a second factor. */
  totpSecret?: string;
  disabled: boolean;
}

export interface StaffAccounts {
  findByUsername(username: string): Promise<StaffCredentials | null>;
}

export interface ResidentAccounts {
  /** The invented resident that a demo sign-in name stands for. */
  findDemoAccount(key: string): Promise<{ accountId: string } | null>;
}

/** The account as a viewer with today's roles and relations; null when it may not be used any more. */
export type LoadViewer = (
  door: SessionDoor,
  accountId: string,
) => Promise<ResidentViewer | StaffViewer | null>;
