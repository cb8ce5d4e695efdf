import { DomainError } from '@zhucantong/shared/errors';
import type { StaffAccounts, StaffCredentials } from './sign-in-accounts';
import type { OneTimeCodes } from './one-time-codes';
import type { Passwords } from './passwords';
import type { IssuedSession } from './session';
import type { Sessions } from './sessions';
import type { SignInThrottle } from './sign-in-throttle';

export interface SignInStaffDeps {
  staffAccounts: StaffAccounts;
  passwords: Passwords;
  oneTimeCodes: OneTimeCodes;
  throttle: SignInThrottle;
  sessions: Sessions;
  /** System time: one-time codes know no demo clock. */
  systemNow(): Date;
}

export interface StaffSignIn {
  username: string;
  password: string;
  /** Absent in the first step; the client sends all three in the second. */
  oneTimeCode?: string | undefined;
  address: string;
}

export type StaffSignInOutcome =
  { step: 'signed-in'; issued: IssuedSession<'staff'> } | { step: 'one-time-code' };

/**
 * Signs a member of staff in, in one step, or in two where the account has a second factor.
 *
 * @throws DomainError `sign-in-failed`, in the same words and the same time, when the name is unknown, the account is
 *   disabled, or password or code is wrong; `too-many-attempts`.
 */
export async function signInStaff(deps: SignInStaffDeps, input: StaffSignIn): Promise<StaffSignInOutcome> {
  const username = input.username.trim().toLowerCase();
  await deps.throttle.attempt(username, input.address);
  const account = await deps.staffAccounts.findByUsername(username);
  const isRight = await deps.passwords.verify(account?.passwordHash ?? null, input.password);
  if (!account || !isRight || account.disabled) throw new DomainError('sign-in-failed');
  if (account.totpSecret !== undefined && input.oneTimeCode === undefined) return { step: 'one-time-code' };
  if (!(await isSecondFactorRight(deps, account, input.oneTimeCode))) throw new DomainError('sign-in-failed');
  await deps.throttle.succeeded(username, input.address);
  return { step: 'signed-in', issued: await deps.sessions.start('staff', account.accountId) };
}

async function isSecondFactorRight(
  { oneTimeCodes, systemNow }: SignInStaffDeps,
  { accountId, totpSecret }: StaffCredentials,
  code: string | undefined,
): Promise<boolean> {
  if (totpSecret === undefined) return true;
  return oneTimeCodes.verify(accountId, totpSecret, code ?? '', systemNow());
}
