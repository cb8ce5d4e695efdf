import { createWeChat } from '../../../server/gateways/wechat';
import { WeChatStandIn } from '../../support/wechat-stand-in';

let weChat: WeChatStandIn;
let nowMs: number;
const ours = (over = {}) => createWeChat({ ...weChat.settings, ...over }, () => nowMs);

beforeEach(async () => {
  weChat = await WeChatStandIn.start();
  nowMs = Date.parse('2026-06-03T02:00:00Z');
});
afterEach(() => weChat.close());

const PHONE = '19900001234';

it('a login code says whose WeChat it is, once', async () => {
  const code = weChat.loginCode('open-1');
  expect(await ours().openIdOf(code)).toBe('open-1');
  await expect(ours().openIdOf(code)).rejects.toMatchObject({ code: 'wechat-sign-in-expired' });
});

it.each([
  [40_029, 'wechat-sign-in-expired'],
  [45_011, 'too-many-attempts'],
  [40_226, 'wechat-refused'],
])('what WeChat answers with %i is %s', async (errcode, code) => {
  weChat.next(errcode);
  await expect(ours().openIdOf(weChat.loginCode('open-1'))).rejects.toMatchObject({ code });
});

it.each([[-1] as const, ['no-json'] as const, ['hang-up'] as const])(
  'after %s it asks once more, and gives up for now when that is no better',
  async (trouble) => {
    weChat.next(trouble);
    expect(await ours().openIdOf(weChat.loginCode('open-1'))).toBe('open-1');
    weChat.next(trouble, trouble);
    await expect(ours().openIdOf(weChat.loginCode('open-2'))).rejects.toMatchObject({ code: 'unavailable' });
  },
);

it('a wrong secret is a failure of ours, told by its number alone', async () => {
  const failure = await ours({ appSecret: 'a-wrong-secret' })
    .openIdOf(weChat.loginCode('open-1'))
    .catch((error: Error) => error);
  expect(failure).toEqual(new Error('WeChat refused with errcode 40125'));
  expect(JSON.stringify(failure)).not.toContain('a-wrong-secret');
});

it('the verified number comes with a token that is asked for once, and again before it ends', async () => {
  const asking = ours();
  expect(await asking.phoneOf(weChat.phoneCode(PHONE))).toBe(PHONE);
  expect(await asking.phoneOf(weChat.phoneCode(PHONE))).toBe(PHONE);
  expect(weChat.tokens).toBe(1);
  nowMs += 7_200_000 - 5 * 60_000;
  expect(await asking.phoneOf(weChat.phoneCode(PHONE))).toBe(PHONE);
  expect(weChat.tokens).toBe(2);
});

it('many who need it at once share one token', async () => {
  const asking = ours();
  const codes = Array.from({ length: 8 }, () => weChat.phoneCode(PHONE));
  expect(await Promise.all(codes.map(asking.phoneOf))).toEqual(codes.map(() => PHONE));
  expect(weChat.tokens).toBe(1);
});

it('a token that WeChat takes no more is asked for anew, once', async () => {
  const asking = ours();
  await asking.phoneOf(weChat.phoneCode(PHONE));
  weChat.spendToken();
  expect(await asking.phoneOf(weChat.phoneCode(PHONE))).toBe(PHONE);
  expect(weChat.tokens).toBe(2);
  weChat.next(40_001);
  weChat.next(40_001);
  weChat.next(40_001);
  await expect(asking.phoneOf(weChat.phoneCode(PHONE))).rejects.toThrow('errcode 40001');
});

it('a token that could not be had is asked for again the next time', async () => {
  const asking = ours();
  weChat.next(-1, -1);
  await expect(asking.phoneOf(weChat.phoneCode(PHONE))).rejects.toMatchObject({ code: 'unavailable' });
  expect(await asking.phoneOf(weChat.phoneCode(PHONE))).toBe(PHONE);
});
