/** WeChat did not say who this is, mostly for want of a connection; asking again is safe. */
export class WeChatLoginError extends Error {
  constructor() {
    super('no-login-code');
    this.name = 'WeChatLoginError';
  }
}
