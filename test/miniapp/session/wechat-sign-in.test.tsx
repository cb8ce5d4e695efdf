import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SignedIn } from '@/features/session/signed-in';
import { Page } from '@/features/shell/page';
import { PageHead } from '@/ui/page-head';
import { axeFindings } from '../../support/axe';
import { headed } from '../../support/form-in-jsdom';
import { BINDING, IDENTITY_NUMBER, LOCAL, LOGIN, opened, phoneOfNobody } from '../../support/in-wechat';
import { ME } from '../../support/resident-server';
import { taro } from '../../support/taro';

// The halves of these files that the WeChat build ships; only WeChat itself is stood in for.
jest.mock('@/platform/wechat-login', () =>
  jest.requireActual('../../../miniapp/src/platform/wechat-login.ts'),
);
jest.mock('@/ui/phone-number-button', () =>
  jest.requireActual('../../../miniapp/src/ui/phone-number-button/index.tsx'),
);
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro-components'));
jest.mock('@/api/door', () => {
  Object.assign(globalThis, { API_ORIGIN: '' });
  return jest.requireActual('../../../miniapp/src/api/door.ts');
});

const page = (
  <SignedIn title="办件">
    {(me) => (
      <Page title="办件">
        <PageHead title={`${me.people[0]!.name}的办件`} />
      </Page>
    )}
  </SignedIn>
);
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const meant = () => headed('吴小梅的办件');
const asked = () => headed('第一次用，请核对是您本人');
const typeNumber = (words = IDENTITY_NUMBER) => userEvent.type(screen.getByLabelText('您的身份证号'), words);

beforeEach(() => {
  document.documentElement.lang = 'zh-CN';
});

test('a WeChat that is known opens the page meant, and its token goes with everything after', async () => {
  const server = phoneOfNobody({ [LOGIN]: () => ({ body: { known: true, token: 'a-token', me: ME } }) });
  render(page);
  expect(await screen.findByText(/不给姓名、手机号和微信号/)).toBeVisible();
  expect(screen.getByText('替家人办：用您自己的身份登录，再在“我的亲友”里换人。')).toBeVisible();
  expect(screen.queryByText('请在微信里打开')).toBeNull();
  expect(await axeFindings()).toEqual([]);
  await press('微信登录');
  expect(await meant()).toBeVisible();
  expect(server.sent('POST', '/api/resident/session/wechat')).toEqual([{ code: 'login-code' }]);
  expect(
    [...taro.stored].some(([key, value]) => key.endsWith('session-token') && /a-token/.test(String(value))),
  ).toBe(true);
});

test('a WeChat that nobody has yet is asked whose it is, and the phone number shows it', async () => {
  const server = phoneOfNobody();
  render(page);
  await press('微信登录');
  expect(await asked()).toHaveFocus();
  expect(screen.getByText(/身份证号用来找到您的登记/)).toBeVisible();
  expect(screen.getByLabelText('您的身份证号')).toHaveAccessibleDescription(/也填您自己的/);
  expect(await axeFindings()).toEqual([]);
  await typeNumber(`${IDENTITY_NUMBER.slice(0, 6)} ${IDENTITY_NUMBER.slice(6).toLowerCase()}`);
  await press('用微信里的手机号核对');
  expect(await meant()).toBeVisible();
  expect(server.sent('POST', '/api/resident/session/wechat/binding')).toEqual([
    { ticket: 'ticket-1', identityNumber: IDENTITY_NUMBER, proof: { by: 'phone', code: 'phone-code' } },
  ]);
});

test('whoever changed their number signs in with a code, spaces and all', async () => {
  const server = phoneOfNobody();
  render(page);
  await press('微信登录');
  await asked();
  await typeNumber();
  await userEvent.type(screen.getByLabelText('开通码'), ' 4839 1752');
  await press('用开通码登录');
  expect(await meant()).toBeVisible();
  expect(server.sent('POST', '/api/resident/session/wechat/binding')).toEqual([
    { ticket: 'ticket-1', identityNumber: IDENTITY_NUMBER, proof: { by: 'sign-in-code', code: '48391752' } },
  ]);
});

test('the phone number is asked for only when the identity number can be sent', async () => {
  const server = phoneOfNobody();
  const phoneNumber = jest.spyOn(taro, 'phoneNumber');
  render(page);
  await press('微信登录');
  await asked();
  await typeNumber(IDENTITY_NUMBER.slice(0, 17));
  await press('用微信里的手机号核对');
  expect(screen.getByRole('alert')).toHaveFocus();
  expect(within(screen.getByRole('alert')).getByRole('link')).toHaveTextContent(
    '身份证号现在是 17 位，应该是 18 位。',
  );
  expect(screen.getByLabelText('您的身份证号')).toBeInvalid();
  expect(screen.getByLabelText('开通码')).toBeValid();
  expect(await axeFindings()).toEqual([]);
  expect(phoneNumber).not.toHaveBeenCalled();
  expect(server.sent('POST', '/api/resident/session/wechat/binding')).toEqual([]);
  await typeNumber(IDENTITY_NUMBER.slice(17));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('both fields left empty are named in one list', async () => {
  phoneOfNobody();
  render(page);
  await press('微信登录');
  await asked();
  await press('用开通码登录');
  expect(
    within(screen.getByRole('alert'))
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['身份证号还空着，没有它找不到您的登记。', '开通码还空着，它是 8 个数字。']);
});

test.each([
  ['does not want to', 'getPhoneNumber:fail user deny', '不给手机号也行'],
  ['cannot, for want of quota', 'getPhoneNumber:fail jsapi has no permission', '微信现在给不了手机号'],
])('who %s hand on a phone number reads at the code what else there is', async (_why, errMsg, title) => {
  phoneOfNobody();
  taro.phoneNumber = () => ({ errMsg, errno: 1400001 });
  render(page);
  await press('微信登录');
  await asked();
  await typeNumber();
  await press('用微信里的手机号核对');
  const said = await screen.findByText(title, { selector: 'b' });
  expect(said.closest('#phone-refused')).toHaveFocus();
  expect(said.closest('section')).toHaveAccessibleName('手机号换过了，用开通码');
  expect(screen.getByLabelText('您的身份证号')).toHaveValue(IDENTITY_NUMBER);
  expect(await axeFindings()).toEqual([]);
});

test('a ticket that is used up is replaced without a question, once, and nothing is typed again', async () => {
  let logins = 0;
  const tickets = ['ticket-1', 'ticket-2'];
  phoneOfNobody({
    [LOGIN]: () => ({ body: { known: false, ticket: tickets[logins++]! } }),
    [BINDING]: ({ body }) =>
      (body as { ticket: string }).ticket === 'ticket-2'
        ? opened()
        : { status: 410, body: { code: 'wechat-sign-in-expired' } },
  });
  render(page);
  await press('微信登录');
  await asked();
  await typeNumber();
  await press('用微信里的手机号核对');
  expect(await meant()).toBeVisible();
  expect(logins).toBe(2);
});

test('an answer that was lost is found: the WeChat is known when it is asked again', async () => {
  let logins = 0;
  phoneOfNobody({
    [LOGIN]: () =>
      logins++ === 0
        ? { body: { known: false, ticket: 'ticket-1' } }
        : { body: { known: true, token: 'a-token', me: ME } },
    [BINDING]: () => ({ status: 410, body: { code: 'wechat-sign-in-expired' } }),
  });
  render(page);
  await press('微信登录');
  await asked();
  await typeNumber();
  await press('用微信里的手机号核对');
  expect(await meant()).toBeVisible();
});

test('on a demonstration the invented people stand beside the button', async () => {
  phoneOfNobody({
    [LOCAL]: () => ({
      body: { available: true, people: [{ key: 'wu-xiaomei', label: '吴小梅：替父亲办事' }] },
    }),
    [LOGIN]: () => ({
      status: 503,
      body: {
        code: 'wechat-not-set-up',
        title: '这里还没有开通微信登录',
        detail: '请打当地残联的电话，或者去窗口。',
      },
    }),
    'POST /api/resident/session/local': () => ({ body: { token: 'a-token', me: ME } }),
  });
  render(page);
  await press('微信登录');
  expect(await screen.findByText('这里还没有开通微信登录', { selector: 'b' })).toBeVisible();
  expect(
    screen.getByText('这里还没有开通微信登录', { selector: 'b' }).closest('#sign-in-problem'),
  ).toHaveFocus();
  expect(await axeFindings()).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: /吴小梅/ }));
  expect(await meant()).toBeVisible();
});

test('going back and coming again finds what was typed', async () => {
  phoneOfNobody();
  render(page);
  await press('微信登录');
  await asked();
  await typeNumber('9901');
  await press('返回');
  await press('微信登录');
  await asked();
  expect(screen.getByLabelText('您的身份证号')).toHaveValue('9901');
});

test('a WeChat that does not answer is told apart from a server that does not', async () => {
  phoneOfNobody();
  taro.login = () => Promise.reject(new Error('login:fail'));
  render(page);
  await press('微信登录');
  expect(await screen.findByText('微信没有应答', { selector: 'b' })).toBeVisible();
});

test('who is in no register reads where to go, not only whom to call', async () => {
  phoneOfNobody();
  render(page);
  await press('微信登录');
  await asked();
  const way = within(screen.getByRole('region', { name: '残联还没登记过您' }));
  expect(way.getByText('到政务服务中心残联窗口登记')).toBeVisible();
  expect(way.getByText('走不开，请村里的专委上门')).toBeVisible();
});
