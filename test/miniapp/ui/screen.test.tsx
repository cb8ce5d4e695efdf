import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { announce } from '@/ui/announce';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { setTypeScale } from '@/ui/type-scale';
import { axeFindings } from '../../support/axe';
import { resetTaro, taro } from '../../support/taro';

beforeEach(() => {
  resetTaro();
  window.scrollTo = jest.fn();
});
afterEach(() => act(() => setTypeScale(1)));

const page = (more: Partial<Parameters<typeof Screen>[0]> = {}) => (
  <Screen title="办件" tab="items" {...more}>
    <PageHead title="我的办件" />
  </Screen>
);

test('a page has one main, one h1, a title, the main navigation with its current page, and axe finds nothing', async () => {
  document.documentElement.lang = 'zh-CN';
  render(page());
  expect(within(screen.getByRole('main')).getByRole('heading', { level: 1 })).toHaveTextContent('我的办件');
  expect(document.title).toBe('办件 · 助残通');
  const tabs = within(screen.getByRole('navigation', { name: '主导航' }));
  expect(tabs.getByRole('link', { name: '办件' })).toHaveAttribute('aria-current', 'page');
  expect(tabs.getByRole('link', { name: '首页' })).not.toHaveAttribute('aria-current');
  expect(await axeFindings()).toEqual([]);
});

test('tabs do not grow the page stack', async () => {
  render(page());
  await userEvent.click(screen.getByRole('link', { name: '求助' }));
  expect(taro.calls).toEqual([['reLaunch', { url: '/pages/help/index' }]]);
});

test('a failed attempt begins the title with 出错了', () => {
  render(page({ hasErrors: true }));
  expect(document.title).toBe('出错了：办件 · 助残通');
});

test('the first Tab reaches a link that skips to the content', async () => {
  render(page());
  act(() => (document.activeElement as HTMLElement).blur()); // as in a page the browser has just loaded
  await userEvent.tab();
  expect(screen.getByRole('link', { name: '跳到正文' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('main')).toHaveFocus();
});

test('a page that opens later moves the focus to its h1, and so does the next question', () => {
  render(page());
  const { rerender } = render(page({ focusKey: '1' }));
  const second = screen.getAllByRole('heading', { level: 1 })[1];
  expect(second).toHaveFocus();
  act(() => second?.blur());
  rerender(page({ focusKey: '2' }));
  expect(second).toHaveFocus();
});

test('away from the main pages there is a way back, home when the page was opened directly', async () => {
  const { unmount } = render(page({ tab: undefined }));
  expect(screen.getByRole('link', { name: '首页' })).toBeInTheDocument();
  unmount();
  taro.pages = 2;
  render(page({ tab: undefined }));
  await userEvent.click(screen.getByRole('button', { name: '返回' }));
  expect(taro.calls[0]?.[0]).toBe('navigateBack');
});

test('the type scale changes every open page at once and is remembered', () => {
  const { container } = render(page());
  expect(container.firstChild).toHaveClass('k-1');
  act(() => setTypeScale(1.3));
  expect(container.firstChild).toHaveClass('elder', 'k-13');
  act(() => setTypeScale(2));
  expect(container.firstChild).toHaveClass('elder', 'big', 'k-20');
  expect(taro.stored.get('zhucantong.type-scale')).toBe('2');
});

test('announcements are polite, and the same words again are said again', () => {
  render(page());
  act(() => announce('催过了'));
  const first = screen.getByRole('status').textContent;
  act(() => announce('催过了'));
  expect(first).toBe('催过了');
  expect(screen.getByRole('status').textContent).not.toBe(first);
});
