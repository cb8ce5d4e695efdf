import { DomainError } from '@zhucantong/shared/errors';
import type { ResidentAccounts } from './sign-in-accounts';
import type { IssuedSession } from './session';
import type { Sessions } from './sessions';

export interface SignInLocallyDeps {
  residentAccounts: ResidentAccounts;
  sessions: Sessions;
  /** The database is marked demo. */
  isDemo(): boolean;
  /** The server listens on loopback only. */
  isBoundToLoopback: boolean;
}

/**
 * Signs an invented resident in without WeChat: only on a demo database, only from this machine, only while the server
 * listens to this machine alone.
 *
 * @param input.isLocal whether the connection comes straight from this machine.
 * @throws DomainError `demo-only` when one of the three is missing, `sign-in-failed` for a name nobody has.
 */
export async function signInLocally(
  deps: SignInLocallyDeps,
  input: { key: string; isLocal: boolean },
): Promise<IssuedSession<'resident'>> {
  if (!deps.isDemo() || !deps.isBoundToLoopback || !input.isLocal) throw new DomainError('demo-only');
  const account = await deps.residentAccounts.findDemoAccount(input.key);
  if (!account) throw new DomainError('sign-in-failed');
  return deps.sessions.start('resident', account.accountId);
}
