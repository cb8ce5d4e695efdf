import type { WeChatBinding } from '@zhucantong/shared/residents/wechat-sign-in';
import { ApiProblem } from '@/api/api-problem';
import { bindWeChat, signInWithWeChatCode } from '@/api/session';
import { askLoginCode } from '@/platform/wechat-login';
import { enter } from './session-store';

/** Who somebody says they are, and what shows it. */
export type Claimed = Omit<WeChatBinding, 'ticket'>;

/**
 * Signs in as whoever this WeChat belongs to.
 *
 * @returns the ticket with which to say whose it is, where it belongs to nobody yet.
 * @throws ApiProblem, OfflineError, WeChatLoginError.
 */
export async function signInWithWeChat(): Promise<string | undefined> {
  const answer = await signInWithWeChatCode(await askLoginCode());
  if (!answer.known) return answer.ticket;
  enter({ token: answer.token, me: answer.me });
  return undefined;
}

/**
 * Binds this WeChat to its person and signs in. A ticket that is used up is replaced once, without a question: that is also
 * how an answer that was lost on the way is found, for then the WeChat is known already.
 *
 * @param renewed receives the ticket that replaces the one given.
 * @throws ApiProblem, OfflineError, WeChatLoginError.
 */
export async function bindThisWeChat(
  ticket: string,
  claimed: Claimed,
  renewed: (ticket: string) => void,
): Promise<void> {
  try {
    return enter(await bindWeChat({ ticket, ...claimed }));
  } catch (failure) {
    if (!(failure instanceof ApiProblem) || failure.code !== 'wechat-sign-in-expired') throw failure;
  }
  const fresh = await signInWithWeChat();
  if (fresh === undefined) return;
  renewed(fresh);
  enter(await bindWeChat({ ticket: fresh, ...claimed }));
}
