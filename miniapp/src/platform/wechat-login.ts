import Taro from '@tarojs/taro';
import * as z from 'zod/mini';
import { WeChatLoginError } from './wechat-login-error';

const Answer = z.object({ code: z.string().check(z.minLength(1)) });

/** Whether people can sign in with WeChat here. */
export const hasWeChatLogin: boolean = true;

/**
 * What the server makes this person's number in the mini-program of; worth one use within five minutes. It asks the person
 * nothing.
 *
 * @throws {WeChatLoginError} WeChat gave none.
 * @source FACTS §9.2
 */
export async function askLoginCode(): Promise<string> {
  const answer = Answer.safeParse(await Taro.login().catch(() => undefined));
  if (!answer.success) throw new WeChatLoginError();
  return answer.data.code;
}
