import { act, render, screen, waitFor } from '@testing-library/react';
import { forgetViews } from '@/features/resource/remembered-views';
import { HomeView } from '@/features/home/home-view';
import { sessionEnded, signIn } from '@/features/session/session-store';
import { ME, standInServer } from '../../support/resident-server';
import { resetTaro } from '../../support/taro';

const SERVICES = {
  services: [
    {
      code: 'assistive-device',
      version: 1,
      title: '辅助器具适配',
      shortTitle: '辅助器具',
      summary: '轮椅、拐杖',
      icon: 'wheelchair',
      need: 'health',
      isOpen: true,
      closedWords: null,
    },
  ],
};
const session = {
  'POST /api/resident/session/local': () => ({ body: { token: null, me: ME } }),
  'GET /api/resident/items': () => ({ body: { items: [] } }),
  'GET /api/resident/messages': () => ({ body: { messages: [], unread: 0, next: null } }),
};

beforeEach(() => {
  resetTaro();
  forgetViews();
  window.scrollTo = jest.fn();
  standInServer();
  act(() => sessionEnded());
});

test('nothing stands below what is still awaited, so nothing can be pushed down', async () => {
  let answer: (reply: object) => void = () => undefined;
  const late = new Promise<object>((done) => (answer = done));
  standInServer({ ...session, 'GET /api/public/services': () => late });
  await act(() => signIn('wu-xiaomei'));
  render(<HomeView />);
  expect(await screen.findByText(/还没有申请过什么/)).toBeVisible();
  expect(screen.queryByRole('link', { name: /12345/ })).toBeNull();
  await act(async () => answer({ body: SERVICES }));
  expect(await screen.findByRole('link', { name: /辅助器具适配/ })).toBeVisible();
  expect(screen.getByRole('link', { name: /12345/ })).toBeVisible();
});

test('who cannot be reached is no reason to hide where help is', async () => {
  standInServer({ 'GET /api/public/services': () => 'offline' });
  render(<HomeView />);
  await waitFor(() => expect(screen.getByRole('link', { name: /12345/ })).toBeVisible());
  expect(screen.getByText('手机没连上网')).toBeVisible();
});
