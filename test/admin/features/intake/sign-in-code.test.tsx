import { renderAdmin } from '../../support/render-admin';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SignInCode } from '../../../../server/admin/src/features/intake/sign-in-code';
import { axeFindings } from '../../../support/axe';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';

const person = {
  ...{ personId: 'p1', name: '潘*发', about: '男，60 岁', place: '渠阳镇', hasAccount: false },
  ...{ identityNumber: '9912************14', phone: '199****7719', certificate: '听力一级' },
};
const given = (code: string): FakeAnswer => ({ body: { code, until: '2026-06-11T02:00:00.000Z' } });

function openCard(answers: (() => FakeAnswer)[]) {
  const { seen } = startFakeServer({ 'POST /api/staff/people/p1/sign-in-code': () => answers.shift()!() });
  document.documentElement.lang = 'zh-CN';
  document.title = '窗口登记';
  renderAdmin(
    <main>
      <h1>窗口登记</h1>
      <SignInCode person={person} />
    </main>,
  );
  return { seen, user: userEvent.setup() };
}
const button = () => screen.getByRole('button', { name: '开通微信登录' });
const asking = () => screen.getByRole('dialog', { name: '给潘*发开通微信登录' });
const present = () => within(asking()).getByRole('checkbox', { name: '本人在场，看过身份证' });
const shown = () => screen.findByRole('dialog', { name: '潘*发的开通码' });

it('by keyboard: the worker confirms who is here, the code has the focus, is read digit by digit, and Esc forgets it', async () => {
  const { seen, user } = openCard([() => given('4839 1752'), () => given('0000 0007')]);
  button().focus();
  await user.keyboard('{Enter}');
  expect(asking()).toHaveTextContent('前面的就作废');
  expect(present()).toHaveFocus();
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(' {Tab}{Tab}{Enter}');
  const code = await within(await shown()).findByText('4839 1752');
  expect(code.parentElement).toHaveFocus();
  expect(screen.getByText('开通码：4 8 3 9，1 7 5 2')).toBeInTheDocument();
  expect(await shown()).toHaveTextContent('念给本人听，或者写给他；不要发给别人。');
  expect(await shown()).toHaveTextContent('6月11日 周四 10:00 以前，用一次。');
  expect(await axeFindings()).toEqual([]);
  // What a browser makes of Esc.
  fireEvent(await shown(), new Event('cancel', { cancelable: true }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.body).not.toHaveTextContent('4839');
  expect(button()).toHaveFocus();
  // Again is another code, and asks again who is here.
  await user.click(button());
  expect(present()).not.toBeChecked();
  await user.click(present());
  await user.click(screen.getByRole('button', { name: '给开通码' }));
  expect(await shown()).toHaveTextContent('0000 0007');
  expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual(
    Array<string>(2).fill('POST /api/staff/people/p1/sign-in-code'),
  );
});

it('without the worker’s word nothing is asked of the server', async () => {
  const { seen, user } = openCard([]);
  await user.click(button());
  await user.click(screen.getByRole('button', { name: '给开通码' }));
  expect(present()).toHaveFocus();
  expect(present()).toHaveAccessibleDescription('看过身份证、本人在场的，才能开。');
  expect(await axeFindings()).toEqual([]);
  await user.click(screen.getByRole('button', { name: '不开了' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(seen).toEqual([]);
});

it('what went wrong is said, and the same press tries again', async () => {
  const { user } = openCard([() => problem(503, 'unavailable'), () => given('4839 1752')]);
  await user.click(button());
  await user.click(present());
  await user.click(screen.getByRole('button', { name: '给开通码' }));
  expect(await within(asking()).findByRole('alert')).toHaveTextContent('没有开成：没有办成。');
  await user.click(screen.getByRole('button', { name: '给开通码' }));
  expect(await shown()).toHaveTextContent('4839 1752');
});
