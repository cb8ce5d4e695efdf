import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import { ItemActions } from '@/features/work-items/item-actions';
import { Refusal } from '@/features/work-items/refusal';
import { ME } from '../../support/resident-server';
import { resetTaro, taro } from '../../support/taro';

const running = (allowedActions: ResidentItem['allowedActions']) =>
  ({ id: 'i', allowedActions, holder: null, supplement: null, refusal: null }) as unknown as ResidentItem;
const actionsOf = (item: ResidentItem) =>
  render(<ItemActions item={item} me={ME} busy={false} onUrge={() => undefined} />);

beforeEach(() => resetTaro());

test('while it runs, a change is told from here; afterwards nothing is', async () => {
  const { unmount } = actionsOf(running(['begin-recheck']));
  await userEvent.click(screen.getByRole('link', { name: '情况有变化，告诉我们' }));
  expect(taro.calls.at(-1)?.[1]).toMatchObject({ url: '/pages/work-items/report-change/index?id=i' });
  unmount();
  actionsOf(running([]));
  expect(screen.queryByRole('link', { name: /情况有变化/ })).not.toBeInTheDocument();
});

test('an end says why, what else helps and what to do about it, under its own heading', () => {
  const ending = {
    title: '为什么停发',
    ...{ reason: '人已去世', words: '领补贴的人已经去世。', otherHelp: ['帮您问临时救助'] },
    ...{ remedy: '不同意这个结果，可以打 12345 反映。', phone: '0745-0000001' },
  };
  render(<Refusal refusal={ending} />);
  expect(screen.getByRole('heading', { name: '为什么停发' })).toBeVisible();
  expect(screen.queryByRole('heading', { name: '为什么没有批准' })).not.toBeInTheDocument();
  for (const words of [ending.reason, ending.words, ending.remedy, '帮您问临时救助'])
    expect(screen.getByText(words)).toBeVisible();
});
