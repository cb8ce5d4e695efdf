import { DomainError } from '@zhucantong/shared/errors';
import { blind } from '../database/blind-hash';
import type { Keyring } from '../database/keyring';
import type { WeChat } from '../gateways/wechat';
import type { IssuedSession } from '../sessions/session';
import type { Sessions } from '../sessions/sessions';
import { issueTicket } from './binding-ticket';
import { accountOf, type WeChatAccountDeps } from './wechat-account';

export interface SignInWithWeChatDeps extends WeChatAccountDeps {
  /** Null where this server has no mini-program of its own. */
  weChat: WeChat | null;
  sessions: Pick<Sessions, 'start'>;
  keyring: Keyring;
  systemNow(): Date;
}

/** Either a session, or a ticket with which this WeChat can be bound to somebody. */
export type WeChatOutcome = { issued: IssuedSession<'resident'> } | { ticket: string };

/**
 * Signs in whoever this WeChat was bound to. The openid is kept as a blind hash only.
 *
 * @param code of `wx.login`, worth one use.
 * @throws DomainError `wechat-not-set-up`, what WeChat refuses (gateways/wechat.ts), `sign-in-failed` for a closed account.
 */
export async function signInWithWeChat(deps: SignInWithWeChatDeps, code: string): Promise<WeChatOutcome> {
  const { weChat, keyring, sessions } = deps;
  if (!weChat) throw new DomainError('wechat-not-set-up');
  const openId = blind(keyring, await weChat.openIdOf(code), 'open-id');
  const account = await accountOf(deps, openId);
  return account
    ? { issued: await sessions.start('resident', account.accountId) }
    : { ticket: issueTicket(keyring, openId, deps.systemNow()) };
}
