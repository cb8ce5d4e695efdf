import { act, render, screen } from '@testing-library/react';
import { HomeView } from '@/features/home/home-view';
import { ME, standInServer } from '../../support/resident-server';

// A file of its own: only in a program that was just opened nobody has asked yet who is signed in.
test('a phone that remembers nobody does not offer to sign in before it knows that nobody is', async () => {
  window.scrollTo = jest.fn();
  let answer: (reply: object) => void = () => undefined;
  const late = new Promise<object>((done) => (answer = done));
  standInServer({
    'GET /api/resident/session': () => late,
    'GET /api/public/services': () => ({ body: { services: [] } }),
    'GET /api/resident/items': () => ({ body: { items: [] } }),
    'GET /api/resident/messages': () => ({ body: { messages: [], unread: 0 } }),
  });
  await act(async () => void render(<HomeView />));
  expect(screen.queryByText(/登录，看我的办件/)).toBeNull();
  expect(screen.queryByRole('link', { name: /12345/ })).toBeNull();
  await act(async () => answer({ body: ME }));
  expect(await screen.findByText(/还没有申请过什么/)).toBeVisible();
  expect(screen.queryByText(/登录，看我的办件/)).toBeNull();
});
