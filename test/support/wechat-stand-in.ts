import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const APP = { id: 'wx-test-app', secret: 'test-secret' };

/** Answers as WeChat's servers do, with the documented shapes and error codes. @source FACTS §9.2-9.4 */
export class WeChatStandIn {
  /** What each code is worth: an openid or a telephone number; used once. */
  private readonly codes = new Map<string, string>();
  private readonly usedCodes = new Set<string>();
  /** Answered instead, in this order, whatever is asked. */
  private readonly troubles: (number | 'no-json' | 'hang-up')[] = [];
  private tokensGiven = 0;
  private token = '';
  /** Paths asked for, without anything that stands behind them. */
  readonly asked: string[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<WeChatStandIn> {
    const server = createServer();
    const standIn = new WeChatStandIn(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const url = new URL(request.url!, 'http://wechat');
        standIn.asked.push(url.pathname);
        const trouble = standIn.troubles.shift();
        if (trouble === 'hang-up') return request.socket.destroy();
        if (trouble === 'no-json') return response.writeHead(502).end('<html>Bad Gateway</html>');
        const body = Buffer.concat(chunks).toString();
        const answer = trouble ? refusal(trouble) : standIn.answer(url, body ? JSON.parse(body) : {});
        return response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return standIn;
  }

  /** What a server needs to ask here. */
  get settings() {
    const { port } = this.server.address() as AddressInfo;
    return { appId: APP.id, appSecret: APP.secret, api: `http://127.0.0.1:${port}` };
  }

  /** The code of a phone's `wx.login`. */
  loginCode(openId: string): string {
    return this.code('login', openId);
  }

  /** The code of WeChat's own button for the telephone number. */
  phoneCode(phone: string): string {
    return this.code('phone', phone);
  }

  /** The token in use is worth nothing any more, as after a forced renewal elsewhere. */
  spendToken(): void {
    this.token = '';
  }

  get tokens(): number {
    return this.tokensGiven;
  }

  next(...troubles: (number | 'no-json' | 'hang-up')[]): void {
    this.troubles.push(...troubles);
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }

  private code(kind: string, worth: string): string {
    const code = `${kind}-${this.codes.size + 1}`;
    this.codes.set(code, worth);
    return code;
  }

  private answer({ pathname, searchParams }: URL, body: Record<string, string>): object {
    if (pathname === '/sns/jscode2session') {
      if (searchParams.get('appid') !== APP.id) return refusal(40_013);
      if (searchParams.get('secret') !== APP.secret) return refusal(40_125);
      const worth = this.use(searchParams.get('js_code') ?? '');
      return typeof worth === 'number' ? refusal(worth) : { openid: worth, session_key: 'of-no-concern' };
    }
    if (pathname === '/cgi-bin/stable_token') {
      if (body['appid'] !== APP.id || body['secret'] !== APP.secret) return refusal(40_125);
      this.tokensGiven += 1;
      this.token = `token-${this.tokensGiven}`;
      return { access_token: this.token, expires_in: 7_200 };
    }
    if (pathname === '/wxa/business/getuserphonenumber') {
      if (!this.token || searchParams.get('access_token') !== this.token) return refusal(40_001);
      const worth = this.use(body['code'] ?? '');
      if (typeof worth === 'number') return refusal(worth);
      const number = { phoneNumber: `+86${worth}`, purePhoneNumber: worth, countryCode: '86' };
      return { errcode: 0, errmsg: 'ok', phone_info: number };
    }
    return refusal(40_066);
  }

  private use(code: string): string | number {
    const worth = this.codes.get(code);
    if (worth === undefined) return 40_029;
    if (this.usedCodes.has(code)) return 40_163;
    this.usedCodes.add(code);
    return worth;
  }
}

const refusal = (errcode: number) => ({ errcode, errmsg: 'words that nobody may log' });
