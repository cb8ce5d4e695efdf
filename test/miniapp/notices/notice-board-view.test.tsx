import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NoticeBoard } from '@zhucantong/shared/work-items/notice-board';
import { NoticeBoardView } from '@/features/notices/notice-board-view';
import { forgetViews } from '@/features/resource/remembered-views';
import { standInServer } from '../../support/resident-server';
import { resetTaro } from '../../support/taro';

const posted = {
  ...{ title: '残疾人证新办', until: '2026-12-03', untilWords: '12月3日', where: '村（社区）公开栏' },
  objectTo: { words: '乡镇残联，或者打县残联 0745-0000000', phone: '0745-0000000' },
} as NoticeBoard['named'][number];
const named = (name: string, over: object = {}) => ({ ...posted, name, place: '甘棠镇枫香村', ...over });
const COUNTIES = [
  { code: '431229', name: '靖州苗族侗族自治县' },
  { code: '430223', name: '攸县' },
];
const BOARDS: Record<string, NoticeBoard> = {
  '/': {
    named: [
      named('张*三'),
      named('李*', { title: '农村危房改造', until: '2026-12-07', untilWords: '12月7日' }),
    ],
    counted: [{ ...posted, town: '甘棠镇', count: 2 } as NoticeBoard['counted'][number]],
    next: '2026-12-07~item-2',
  },
  '/2026-12-07~item-2': { named: [named('吴*贵')], counted: [], next: null },
};

function open() {
  standInServer({
    'GET /api/resident/session': () => ({ status: 401, body: { code: 'not-signed-in' } }),
    'GET /api/public/areas': () => ({ body: { counties: COUNTIES } }),
    'GET /api/public/notices': ({ query }) => {
      const asked = new URLSearchParams(query);
      const isOurs = asked.get('county') === '431229';
      return {
        body: isOurs ? BOARDS[`/${asked.get('after') ?? ''}`] : { named: [], counted: [], next: null },
      };
    },
  });
  render(<NoticeBoardView />);
  return userEvent.setup();
}

beforeEach(() => {
  resetTaro();
  forgetViews();
  window.scrollTo = jest.fn();
});

const rowsOf = (title: string) =>
  within(screen.getByRole('region', { name: title }))
    .getAllByRole('listitem')
    .map((row) => row.textContent);

test('who is not signed in chooses the county, and reads by matter who is on it and where to object', async () => {
  const user = open();
  await user.click(await screen.findByRole('button', { name: /靖州/ }));
  expect(await screen.findByRole('heading', { level: 1, name: '靖州苗族侗族自治县公示栏' })).toBeVisible();
  expect(await screen.findByRole('region', { name: '残疾人证新办' })).toBeVisible();
  expect(rowsOf('残疾人证新办')).toEqual([
    '张*三甘棠镇枫香村，公示到 12月3日',
    '甘棠镇 2 人依法不公开姓名，公示到 12月3日',
    '有不同意见，打电话乡镇残联，或者打县残联 0745-0000000。也贴在村（社区）公开栏',
  ]);
  expect(rowsOf('农村危房改造')[0]).toBe('李*甘棠镇枫香村，公示到 12月7日');
  expect(screen.getAllByRole('link', { name: /有不同意见/ })[0]).toHaveAttribute('href', 'tel:0745-0000000');
});

test('what follows is fetched when asked for, once', async () => {
  const user = open();
  await user.click(await screen.findByRole('button', { name: /靖州/ }));
  await user.click(await screen.findByRole('button', { name: '看后面的' }));
  expect(await screen.findByText('吴*贵')).toBeVisible();
  expect(screen.queryByRole('button', { name: '看后面的' })).toBeNull();
});

test('a county where nothing hangs says so, and another can be chosen', async () => {
  const user = open();
  await user.click(await screen.findByRole('button', { name: '攸县' }));
  expect(await screen.findByText('现在没有正在公示的。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '看别的县' }));
  expect(await screen.findByRole('heading', { level: 1, name: '看哪个县的公示' })).toBeVisible();
});
