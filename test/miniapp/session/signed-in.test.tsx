import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { forgetViews } from '@/features/resource/remembered-views';
import { SignedIn } from '@/features/session/signed-in';
import { sessionEnded, signOut } from '@/features/session/session-store';
import { Page } from '@/features/shell/page';
import { setTypeScale, typeScale } from '@/ui/type-scale';
import { PageHead } from '@/ui/page-head';
import { axeFindings } from '../../support/axe';
import { ME, standInServer } from '../../support/resident-server';
import { resetTaro } from '../../support/taro';

const PEOPLE = { available: true, people: [{ key: 'wu-xiaomei', label: '吴小梅：替父亲办事' }] };
const signedOut = { 'GET /api/resident/session': () => ({ status: 401, body: { code: 'not-signed-in' } }) };
const local = { 'GET /api/public/local-sign-ins': () => ({ body: PEOPLE }) };

beforeEach(() => {
  resetTaro();
  forgetViews();
  window.scrollTo = jest.fn();
  standInServer();
  act(() => sessionEnded());
});
afterEach(() => act(() => setTypeScale(1)));

const page = (
  <SignedIn title="办件">
    {(me) => (
      <Page title="办件">
        <PageHead title={`${me.people[0]!.name}的办件`} />
      </Page>
    )}
  </SignedIn>
);

test('who is not signed in signs in on the spot, sees that everybody is invented, and is on the page meant', async () => {
  standInServer({
    ...signedOut,
    ...local,
    'POST /api/resident/session/local': () => ({ body: { token: null, me: ME } }),
  });
  render(page);
  expect(await screen.findByText('演示环境，人物均为虚构')).toBeVisible();
  expect(screen.getByRole('link', { name: /打电话 12345/ })).toHaveAttribute('href', 'tel:12345');
  document.documentElement.lang = 'zh-CN';
  expect(await axeFindings()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: /吴小梅/ }));
  expect(await screen.findByRole('heading', { level: 1, name: '吴小梅的办件' })).toBeVisible();
});

test('large type chosen before signing in stays and goes with the person', async () => {
  act(() => setTypeScale(1.5));
  const server = standInServer({
    ...local,
    'POST /api/resident/session/local': () => ({ body: { token: null, me: ME } }),
    'PUT /api/resident/preferences': () => ({ body: ME }),
  });
  render(page);
  await userEvent.click(await screen.findByRole('button', { name: /吴小梅/ }));
  await screen.findByRole('heading', { level: 1, name: '吴小梅的办件' });
  expect(typeScale()).toBe(1.5);
  expect(server.sent('PUT', '/api/resident/preferences')).toEqual([{ typeScale: 1.5 }]);
});

test('a person’s own size is taken over at signing in', async () => {
  standInServer({
    ...local,
    'POST /api/resident/session/local': () => ({ body: { token: null, me: { ...ME, typeScale: 1.3 } } }),
  });
  render(page);
  await userEvent.click(await screen.findByRole('button', { name: /吴小梅/ }));
  await screen.findByRole('heading', { level: 1, name: '吴小梅的办件' });
  expect(typeScale()).toBe(1.3);
});

test('a session that ends leads back to signing in, and nothing personal stays', async () => {
  standInServer({ ...local, 'POST /api/resident/session/local': () => ({ body: { token: null, me: ME } }) });
  render(page);
  await userEvent.click(await screen.findByRole('button', { name: /吴小梅/ }));
  await screen.findByRole('heading', { level: 1, name: '吴小梅的办件' });
  await act(() => signOut());
  expect(await screen.findByRole('heading', { level: 1, name: '请先登录' })).toBeVisible();
  expect(screen.queryByText('吴小梅的办件')).toBeNull();
});

test('where no local sign-in exists, the way to WeChat and the telephone stand there', async () => {
  standInServer({ 'GET /api/public/local-sign-ins': () => ({ body: { available: false, people: [] } }) });
  render(page);
  expect(await screen.findByText('请在微信里打开')).toBeVisible();
  expect(screen.getByRole('link', { name: /打电话 12345/ })).toBeVisible();
});
