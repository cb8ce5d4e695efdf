import { DomainError } from '@zhucantong/shared/errors';
import * as z from 'zod/mini';
import { callWeChatAt, WeChatRefusal } from './wechat-call';
import { keepToken } from './wechat-token';

/** WeChat's servers, as far as signing in needs them. @source FACTS §9.2, §9.4 */
export interface WeChat {
  /**
   * Whose WeChat gave this code of `wx.login`.
   * @returns the openid: one person's WeChat in this mini-program.
   * @throws DomainError `wechat-sign-in-expired`, `too-many-attempts`, `wechat-refused`, `unavailable`.
   */
  openIdOf(code: string): Promise<string>;
  /**
   * The telephone number of whoever pressed WeChat's own button, as WeChat has verified it.
   * @throws DomainError as above.
   */
  phoneOf(code: string): Promise<string>;
}

export interface WeChatSettings {
  appId: string;
  appSecret: string;
  /** Address of WeChat's servers. */
  api: string;
}

/** The key of the session with WeChat comes along too; it is dropped here. */
const CodeSession = z.object({ openid: z.string() });
const PhoneNumber = z.object({ phone_info: z.object({ purePhoneNumber: z.string() }) });

/** @source FACTS §9.2 */
const MEANINGS = {
  40_029: 'wechat-sign-in-expired',
  40_163: 'wechat-sign-in-expired',
  45_011: 'too-many-attempts',
  40_226: 'wechat-refused',
} as const;

/** @param now instant in milliseconds, system time. */
export function createWeChat({ api, ...app }: WeChatSettings, now: () => number = Date.now): WeChat {
  const call = callWeChatAt(api);
  const withToken = keepToken(call, app, now);
  return {
    openIdOf: (code) =>
      asDomainError(async () => {
        const query = {
          ...{ appid: app.appId, secret: app.appSecret },
          ...{ js_code: code, grant_type: 'authorization_code' },
        };
        const session = await call({ method: 'GET', path: '/sns/jscode2session', query }, CodeSession);
        return session.openid;
      }),
    phoneOf: (code) =>
      asDomainError(() =>
        withToken(async (token) => {
          const request = {
            ...({ method: 'POST', path: '/wxa/business/getuserphonenumber' } as const),
            ...{ query: { access_token: token }, body: { code } },
          };
          return (await call(request, PhoneNumber)).phone_info.purePhoneNumber;
        }),
      ),
  };
}

/** What WeChat's code means here; one that is none of the person's doing stays a failure of ours, and is logged. */
async function asDomainError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof WeChatRefusal && MEANINGS[error.errcode as keyof typeof MEANINGS];
    throw code ? new DomainError(code) : error;
  }
}
