import '../../support/web-globals';
import { screen } from '@testing-library/react';
import type { WaitingList } from '@zhucantong/shared/work-items/waiting-list-view';
import { Route, Routes } from 'react-router';
import { WaitingCard } from '../../../../server/admin/src/features/item/waiting-card';
import { WaitingListPage } from '../../../../server/admin/src/features/waiting-list/waiting-list-page';
import { aStaffItem } from '../../../factories/staff-item';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';

const row = (position: number): WaitingList['rows'][number] => ({
  ...{ position, id: `item-${position}`, number: `靖 0001-000${position}`, applicant: '潘*发' },
  ...{ place: '藕团乡老里村', received: '10月13日', since: '11月19日' },
});
const list = (...rows: WaitingList['rows']): FakeAnswer => ({
  body: { title: '家庭无障碍改造', unit: '户', year: 2026, cap: 2, taken: 2, waiting: 3, rows },
});

function openPage(answer: FakeAnswer) {
  startFakeServer({ 'GET /api/staff/waiting-lists/home-accessibility': () => answer });
  renderAdmin(
    <Routes>
      <Route path="/waiting-lists/:service" element={<WaitingListPage />} />
    </Routes>,
    { at: '/waiting-lists/home-accessibility' },
  );
}

test('who waits, in order, with numbers of the whole list; of others only that they are there', async () => {
  openPage(list(row(1), row(3)));
  expect(
    await screen.findByRole('heading', { level: 1, name: '轮候名单：家庭无障碍改造' }),
  ).toBeInTheDocument();
  expect(screen.getByText('2026年名额 2 户，已用 2 户，轮候 3 户。')).toBeInTheDocument();
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows.map((each) => each.textContent)).toEqual([
    '第 1 位潘*发藕团乡老里村10月13日11月19日靖 0001-0001',
    '第 3 位潘*发藕团乡老里村10月13日11月19日靖 0001-0003',
  ]);
  expect(screen.getByText('另有 1 户不在您的管辖里，名次照算。')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '靖 0001-0003' })).toHaveAttribute('href', '/items/item-3');
});

test('nobody waits, and a list that cannot be read', async () => {
  openPage({
    body: { title: '居家托养', unit: '人', year: 2026, cap: null, taken: 0, waiting: 0, rows: [] },
  });
  expect(await screen.findByText('没有人在轮候')).toBeInTheDocument();
  expect(screen.getByText('2026年不限名额，已用 0 人，轮候 0 人。')).toBeInTheDocument();
});

test('a failure is told with a way to try again', async () => {
  openPage(problem(503, 'unavailable'));
  expect(await screen.findByText('没取到轮候名单')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /再/ })).toBeInTheDocument();
});

test('an item in the list says which number, why, and where the list is', () => {
  const waiting = { words: '轮候第 12 位', why: '按收件先后排', service: 'home-accessibility' };
  renderAdmin(<WaitingCard item={aStaffItem({ status: 'on-waiting-list', waiting })} />);
  expect(screen.getByRole('heading', { name: '轮候第 12 位' })).toBeInTheDocument();
  expect(screen.getByText('按收件先后排')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '看全县的轮候名单' })).toHaveAttribute(
    'href',
    '/waiting-lists/home-accessibility',
  );
});

test('an item that waits for nothing says nothing of a list', () => {
  renderAdmin(<WaitingCard item={aStaffItem()} />);
  expect(screen.queryByRole('heading')).not.toBeInTheDocument();
});
