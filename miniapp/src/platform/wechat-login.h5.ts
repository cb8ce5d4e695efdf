import { WeChatLoginError } from './wechat-login-error';

/** A browser knows nobody's WeChat. */
export const hasWeChatLogin: boolean = false;

/** @throws {WeChatLoginError} always: nothing here asks for it. */
export function askLoginCode(): Promise<string> {
  return Promise.reject(new WeChatLoginError());
}
