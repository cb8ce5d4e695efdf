import { act, render, screen } from '@testing-library/react';
import { POLL_MS, useResource } from '@/features/resource/use-resource';
import { forgetViews } from '@/features/resource/remembered-views';
import { Troubles } from '@/features/shell/troubles';
import { OfflineError } from '@/api/offline-error';
import { resetTaro } from '../../support/taro';

let answer: () => Promise<string>;
let asked = 0;

function Progress() {
  const item = useResource('item:1', () => ((asked += 1), answer()), POLL_MS);
  return (
    <>
      <Troubles of={item} />
      <p>{item.loading ? '…' : item.data}</p>
    </>
  );
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const turn = (state: 'visible' | 'hidden') =>
  act(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
    document.dispatchEvent(new Event('visibilitychange'));
  });

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(2026, 10, 23, 9, 5) });
  resetTaro();
  forgetViews();
  asked = 0;
  answer = async () => '正在初审';
});
afterEach(() => {
  turn('visible');
  jest.useRealTimers();
});

test('a page that is seen looks again every five seconds', async () => {
  render(<Progress />);
  await pass(0);
  expect(screen.getByText('正在初审')).toBeVisible();
  answer = async () => '等您补材料';
  await pass(POLL_MS - 1);
  expect(screen.getByText('正在初审')).toBeVisible();
  await pass(1);
  expect(screen.getByText('等您补材料')).toBeVisible();
});

test('without a connection the last view stays, with its time, and goes on by itself when it is back', async () => {
  render(<Progress />);
  await pass(0);
  answer = () => Promise.reject(new OfflineError('no-connection'));
  await pass(POLL_MS);
  expect(screen.getByText('正在初审')).toBeVisible();
  expect(screen.getByText('手机没连上网')).toBeVisible();
  expect(screen.getByText('9:05')).toBeVisible();
  answer = async () => '评估好了';
  await pass(POLL_MS);
  expect(screen.getByText('评估好了')).toBeVisible();
  expect(screen.queryByText('手机没连上网')).toBeNull();
});

test('a page in a tab behind asks nothing, and at once when it comes to the front', async () => {
  render(<Progress />);
  await pass(0);
  turn('hidden');
  await pass(10 * POLL_MS);
  expect(asked).toBe(1);
  turn('visible');
  await pass(0);
  expect(asked).toBe(2);
});

test('what was seen before is there at once when the page is opened again', async () => {
  const { unmount } = render(<Progress />);
  await pass(0);
  unmount();
  answer = () => new Promise(() => undefined);
  render(<Progress />);
  expect(screen.getByText('正在初审')).toBeVisible();
});

test('what was forgotten while a page shows it is fetched anew: after signing out nothing stays empty', async () => {
  render(<Progress />);
  await pass(0);
  answer = async () => '受理了';
  act(() => forgetViews());
  await pass(0);
  expect(screen.getByText('受理了')).toBeVisible();
});
