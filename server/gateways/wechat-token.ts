import * as z from 'zod/mini';
import { WeChatRefusal, type CallWeChat } from './wechat-call';

const StableToken = z.object({ access_token: z.string(), expires_in: z.int() });
/** WeChat hands out the next token this long before the one in use ends. @source FACTS §9.3 */
const EARLY_MS = 5 * 60_000;
/** invalid, malformed, expired. @source FACTS §9.3 */
const SPENT = [40_001, 40_014, 42_001];

/** Does something that needs the access token; a token that WeChat no longer takes is asked for anew, once. */
export type WithToken = <T>(use: (token: string) => Promise<T>) => Promise<T>;

/**
 * The stable access token of the mini-program, asked for when it is needed and shared by all who need it meanwhile.
 * Several processes get the same one.
 *
 * @param now instant in milliseconds.
 */
export function keepToken(
  call: CallWeChat,
  { appId, appSecret }: { appId: string; appSecret: string },
  now: () => number,
): WithToken {
  let held: { token: Promise<string>; until: number } | undefined;

  function fetchToken(): Promise<string> {
    const asked = { token: askForToken(), until: Infinity };
    held = asked;
    asked.token.catch(() => forget(asked));
    return asked.token;

    async function askForToken(): Promise<string> {
      const body = { grant_type: 'client_credential', appid: appId, secret: appSecret };
      const request = { method: 'POST', path: '/cgi-bin/stable_token', body } as const;
      const { access_token: token, expires_in: seconds } = await call(request, StableToken);
      asked.until = now() + seconds * 1_000 - EARLY_MS;
      return token;
    }
  }

  function forget(spent: typeof held): void {
    if (held === spent) held = undefined;
  }

  return async (use) => {
    const token = held && held.until > now() ? held.token : fetchToken();
    const used = held;
    try {
      return await use(await token);
    } catch (error) {
      if (!(error instanceof WeChatRefusal) || !SPENT.includes(error.errcode)) throw error;
      forget(used);
      return use(await (held?.token ?? fetchToken()));
    }
  };
}
