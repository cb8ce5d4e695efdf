import { render, screen, waitFor, within } from '@testing-library/react';
import type { ServiceCard } from '@zhucantong/shared/service-catalogue/guide-view';
import type { Need } from '@zhucantong/shared/service-catalogue/need';
import { forgetViews } from '@/features/resource/remembered-views';
import { HomeView } from '@/features/home/home-view';
import { ServicesView } from '@/features/services/services-view';
import { standInServer } from '../../support/resident-server';
import { resetTaro } from '../../support/taro';

const card = (code: string, need: Need, closedWords: string | null = null): ServiceCard => ({
  ...{ code, version: 1, title: `${code}的事`, shortTitle: code, summary: `${code}怎么办`, icon: 'home' },
  ...{ need, isOpen: closedWords === null, closedWords },
});
const CLOSED = '现在不受理，2027年8月1日起可以申请。';
const SERVICES = [
  card('学费', 'school', CLOSED),
  card('轮椅', 'health'),
  card('手术', 'health', CLOSED),
  card('康复', 'health'),
  card('低保补贴', 'living'),
];

beforeEach(() => {
  resetTaro();
  forgetViews();
  window.scrollTo = jest.fn();
  standInServer({ 'GET /api/public/services': () => ({ body: { services: SERVICES } }) });
});

const linksIn = (element: HTMLElement) =>
  within(element)
    .getAllByRole('link')
    .map((link) => link.textContent);

test('with many services home asks what one comes for, and names what there is', async () => {
  render(<HomeView />);
  const tile = await screen.findByRole('link', { name: /看病和辅具/ });
  expect(tile).toHaveTextContent('轮椅、康复、手术');
  expect(tile).toHaveAttribute('href', expect.stringContaining('need=health'));
  expect(screen.queryByRole('link', { name: /轮椅的事/ })).toBeNull();
  expect(screen.queryByRole('link', { name: /找活干/ })).toBeNull();
  expect(screen.getByRole('link', { name: /全部服务/ })).toBeVisible();
});

test('the list stands under needs, what can be applied for now first, what cannot with the day', async () => {
  render(<ServicesView need="" />);
  const health = await screen.findByRole('region', { name: '看病和辅具' });
  expect(linksIn(health)).toEqual(['轮椅的事轮椅怎么办', '康复的事康复怎么办', `手术的事${CLOSED}`]);
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    ...['生活补贴', '看病和辅具', '上学'],
  ]);
});

test('one need shows its own, and leads to the rest', async () => {
  render(<ServicesView need="school" />);
  expect(await screen.findByRole('heading', { level: 1, name: '上学' })).toBeVisible();
  expect(screen.getByRole('link', { name: /学费的事/ })).toHaveTextContent(CLOSED);
  expect(screen.queryByRole('link', { name: /轮椅的事/ })).toBeNull();
  expect(screen.getByRole('link', { name: /看全部能办的/ })).toBeVisible();
});

test('what is open now is said as the reader’s county has it', async () => {
  const open = card('学费', 'school');
  standInServer({
    'GET /api/public/services': ({ query }) => ({
      body: { services: query.includes('county=431229') ? [open] : SERVICES },
    }),
  });
  render(<ServicesView need="school" />);
  await waitFor(() => expect(screen.getByRole('link', { name: /学费的事/ })).toHaveTextContent('学费怎么办'));
});
