import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ResponsibilityPage } from '../../../../server/admin/src/features/responsibility/responsibility-page';
import { axeFindings } from '../../../support/axe';
import { startFakeServer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';
import { answer, list, post } from './a-list';

const POSTS = ['甘棠镇', '三锹乡', '平茶镇'].flatMap((regionName, n) => [
  post({ id: `fuel-${n}`, regionName }),
  post({ id: `grant-${n}`, regionName, service: 'grant', serviceTitle: '助学' }),
]);

async function openList() {
  startFakeServer({
    'GET /api/staff/posts': () => ({ body: list({ posts: POSTS }) }),
    'GET /api/staff/list-proposals': () => ({ body: { proposals: [] } }),
    'POST /api/staff/routing-trials': () => ({ body: answer('向国平') }),
  });
  document.documentElement.lang = 'zh-CN';
  renderAdmin(
    <main>
      <ResponsibilityPage />
    </main>,
  );
  await screen.findByText(/会派给/);
  return userEvent.setup();
}
const button = (words: string, region: string) =>
  screen.getAllByRole('button', { name: `${words}：镇初审，${region}，镇专干` });

test('each service is one stop on the way to the trial, however many posts it has', async () => {
  const user = await openList();
  const [fuel] = button('换人', '甘棠镇');
  act(() => fuel!.focus());
  await user.tab();
  expect(button('换人', '甘棠镇')[1]).toHaveFocus();
  await user.tab();
  expect(screen.getByLabelText('服务和步骤')).toHaveFocus();
});

test('arrows go from button to button and row to row, and the Tab key comes back to where one was', async () => {
  const user = await openList();
  act(() => button('换人', '甘棠镇')[0]!.focus());
  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(button('停止', '三锹乡')[0]).toHaveFocus();
  expect(button('停止', '三锹乡')[0]).toHaveAccessibleDescription(/龙秀兰.*向国平/);
  await user.keyboard('{Control>}{End}{/Control}{ArrowDown}');
  expect(button('停止', '平茶镇')[0]).toHaveFocus();
  await user.keyboard('{Home}');
  await user.tab();
  await user.tab({ shift: true });
  expect(button('换人', '平茶镇')[0]).toHaveFocus();
  await user.keyboard('{Control>}{Home}{/Control}{Enter}');
  expect(await screen.findByRole('dialog', { name: '换人：镇专干' })).toBeInTheDocument();
});

test('the list can be skipped, and says to screen readers what it is', async () => {
  await openList();
  const skip = screen.getByRole('link', { name: '跳到试算：今天谁会接到' });
  const trial = screen.getByRole('region', { name: '今天谁会接到' });
  expect(skip).toHaveAttribute('href', `#${trial.id}`);
  expect(trial).toHaveAttribute('tabindex', '-1');
  expect(screen.getAllByRole('grid').map((grid) => grid.querySelector('caption')!.textContent)).toEqual([
    '燃油补贴',
    '助学',
  ]);
  expect(await axeFindings()).toEqual([]);
});
