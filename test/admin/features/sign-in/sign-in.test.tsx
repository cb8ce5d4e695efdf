import { renderAdmin } from '../../support/render-admin';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SessionLock } from '../../../../server/admin/src/features/sign-in/session-lock';
import { SignIn } from '../../../../server/admin/src/features/sign-in/sign-in';
import { problem, startFakeServer, type SeenRequest } from '../../support/fake-server';

const me = {
  staffId: 's1',
  name: '吴晓岚',
  title: '办事员',
  unitName: '康复股',
  county: { code: '431229', name: '靖州县' },
  roles: ['handler'],
  mayMoveDemoClock: false,
  phone: '0745-0000105',
};

function signInServer(answerTo: (body: Record<string, unknown>) => ReturnType<typeof problem>) {
  return startFakeServer({
    'GET /api/public/clock': () => ({
      body: { isDemo: true, now: '2026-11-24T01:00:00.000Z', today: '2026-11-24', movedByDays: 0 },
    }),
    'POST /api/staff/session': ({ body }: SeenRequest) => answerTo(body as Record<string, unknown>),
  });
}

async function fillIn(password: string) {
  const user = userEvent.setup();
  await user.click(screen.getByLabelText('工号'));
  await user.paste(' JZ-KF-02 ');
  await user.click(screen.getByLabelText('密码'));
  await user.paste(password);
  await user.keyboard('{Enter}');
  return user;
}

describe('signing in', () => {
  it('hands the person over', async () => {
    const { seen } = signInServer(() => ({ body: { needsOneTimeCode: false, me } }));
    const onOpened = jest.fn();
    renderAdmin(<SignIn onOpened={onOpened} />);
    await fillIn('right');
    expect(await screen.findByText(/2026年11月24日 周二/)).toBeInTheDocument();
    expect(onOpened).toHaveBeenCalledWith(me);
    expect(seen.at(-1)?.body).toEqual({ username: 'JZ-KF-02', password: 'right' });
  });

  it('says the server’s sentence when it is refused, and keeps what was typed', async () => {
    signInServer(() => problem(401, 'sign-in-failed', { detail: '用户名、密码或验证码不对，请再试一次。' }));
    renderAdmin(<SignIn onOpened={() => undefined} />);
    await fillIn('wrong');
    expect(await screen.findByText(/用户名、密码或验证码不对/)).toBeInTheDocument();
    expect(screen.getByLabelText('工号')).toHaveValue(' JZ-KF-02 ');
  });

  it('asks for the six digits where the account has a second step', async () => {
    const { seen } = signInServer(({ oneTimeCode }) => ({
      body: oneTimeCode ? { needsOneTimeCode: false, me } : { needsOneTimeCode: true, me: null },
    }));
    const onOpened = jest.fn();
    renderAdmin(<SignIn onOpened={onOpened} />);
    const user = await fillIn('right');
    const code = await screen.findByLabelText('6 位验证码');
    expect(code).toHaveFocus();
    await user.type(code, '12a3456');
    await user.keyboard('{Enter}');
    await screen.findByLabelText('6 位验证码');
    expect(seen.at(-1)?.body).toEqual({ username: 'JZ-KF-02', password: 'right', oneTimeCode: '123456' });
    expect(onOpened).toHaveBeenCalledWith(me);
  });
});

it('a lost session comes back by password, without leaving the page', async () => {
  signInServer(() => ({ body: { needsOneTimeCode: false, me } }));
  const onOpened = jest.fn();
  renderAdmin(<SessionLock username="JZ-KF-02" onOpened={onOpened} onLeave={() => undefined} />);
  const user = userEvent.setup();
  expect(screen.getByLabelText('密码')).toHaveFocus();
  await user.paste('right');
  await user.keyboard('{Enter}');
  await screen.findByRole('dialog');
  expect(onOpened).toHaveBeenCalledTimes(1);
});
