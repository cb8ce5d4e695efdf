import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ERRORS, type ErrorCode } from '@zhucantong/shared/errors';
import { SignedIn } from '@/features/session/signed-in';
import { axeFindings } from '../../support/axe';
import { headed } from '../../support/form-in-jsdom';
import { BINDING, IDENTITY_NUMBER, LOGIN, nobodyYet, phoneOfNobody } from '../../support/in-wechat';

jest.mock('@/platform/wechat-login', () =>
  jest.requireActual('../../../miniapp/src/platform/wechat-login.ts'),
);
jest.mock('@/ui/phone-number-button', () =>
  jest.requireActual('../../../miniapp/src/ui/phone-number-button/index.tsx'),
);
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro-components'));

const CODE = '4839 1752';

const said = (code: ErrorCode, status: number, errors?: { field: string; message: string }[]) => () => ({
  status,
  body: { code, title: ERRORS[code].title, detail: ERRORS[code].advice, errors },
});

/** Comes to the second step, fills it in whole, and goes by the code. */
async function saysWho(): Promise<void> {
  document.documentElement.lang = 'zh-CN';
  render(<SignedIn title="办件">{() => null}</SignedIn>);
  await userEvent.click(await screen.findByRole('button', { name: '微信登录' }));
  await headed('第一次用，请核对是您本人');
  await userEvent.type(screen.getByLabelText('您的身份证号'), IDENTITY_NUMBER);
  await userEvent.type(screen.getByLabelText('开通码'), CODE);
  await userEvent.click(screen.getByRole('button', { name: '用开通码登录' }));
}

function expectNothingLost(): void {
  expect(screen.getByLabelText('您的身份证号')).toHaveValue(IDENTITY_NUMBER);
  expect(screen.getByLabelText('开通码')).toHaveValue(CODE);
  expect(screen.getByRole('button', { name: '用开通码登录' })).toBeVisible();
}

test.each<[ErrorCode, number, string]>([
  ['binding-refused', 422, '残联还没登记过您的，看这一页最下面。'],
  ['binding-refused', 422, '请村里的专委或者窗口给您一个开通码'],
  ['wechat-taken', 409, '一个微信只登录一个人。'],
  ['wechat-sign-in-expired', 410, '请再点一次刚才的按钮。您填的都在。'],
  ['too-many-attempts', 429, '请过一会儿再试。'],
  ['wechat-not-set-up', 503, '找村里的专委办'],
  ['unavailable', 503, '您填的都在。'],
])('%s (%i): the person is led to it, reads “%s”, and nothing is lost', async (code, status, words) => {
  phoneOfNobody({ [BINDING]: said(code, status) });
  await saysWho();
  const notice = (await screen.findByText(ERRORS[code].title, { selector: 'b' })).closest<HTMLElement>(
    '#binding-problem',
  )!;
  expect(notice).toHaveFocus();
  expect(within(notice).getByText(new RegExp(words))).toBeVisible();
  expect(within(notice).getByRole('alert')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  expectNothingLost();
});

test('a line that broke is said as such, and nothing is lost', async () => {
  phoneOfNobody({ [BINDING]: () => 'offline' });
  await saysWho();
  expect(await screen.findByText('手机没连上网', { selector: 'b' })).toBeVisible();
  expectNothingLost();
});

test('what the server finds wrong in a field stands at the field, and goes when it is mended', async () => {
  phoneOfNobody({
    [BINDING]: said('invalid-input', 400, [
      { field: 'proof.code', message: '开通码是 8 个数字，请再看一遍。' },
    ]),
  });
  await saysWho();
  expect(await screen.findByRole('alert')).toHaveFocus();
  expect(screen.getByLabelText('开通码')).toHaveAccessibleDescription(/请再看一遍。/);
  expect(screen.getByLabelText('您的身份证号')).toBeValid();
  expectNothingLost();
  await userEvent.clear(screen.getByLabelText('开通码'));
  await userEvent.type(screen.getByLabelText('开通码'), '48391753');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a ticket that runs out again and again is replaced once at each press', async () => {
  const server = phoneOfNobody({
    [BINDING]: said('wechat-sign-in-expired', 410),
    [LOGIN]: nobodyYet('ticket'),
  });
  await saysWho();
  await screen.findByText(ERRORS['wechat-sign-in-expired'].title, { selector: 'b' });
  expect(server.sent('POST', '/api/resident/session/wechat/binding')).toHaveLength(2);
});

test('a problem goes when the next press has something else to say', async () => {
  phoneOfNobody({ [BINDING]: said('binding-refused', 422) });
  await saysWho();
  await screen.findByText(ERRORS['binding-refused'].title, { selector: 'b' });
  await userEvent.clear(screen.getByLabelText('开通码'));
  await userEvent.click(screen.getByRole('button', { name: '用开通码登录' }));
  expect(screen.getByRole('alert')).toHaveFocus();
  expect(screen.queryByText(ERRORS['binding-refused'].title, { selector: 'b' })).toBeNull();
});
