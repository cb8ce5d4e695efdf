import { render, screen } from '@testing-library/react';
import { WaitingList } from '@/features/work-items/waiting-list';
import type { ResidentItem, WaitingView } from '@zhucantong/shared/work-items/resident-view';

const waiting: WaitingView = {
  position: 12,
  words: '您排在第 12 位',
  since: '6月12日批准，从那天起等名额',
  how: ['按交申请的先后排。', '轮到了马上告诉您。'],
};
const item = {
  headline: '今年的名额用完了，您排在第 12 位',
  promiseLine: '排队的时候计时停着，轮到的第二天接着数',
} as ResidentItem;

test('the number in the list is a heading, with since when, what moves it, and that the clock stands', () => {
  render(<WaitingList item={item} waiting={waiting} />);
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('今年的名额用完了，您排在第 12 位');
  expect(screen.getByText('6月12日批准，从那天起等名额')).toBeVisible();
  for (const line of waiting.how) expect(screen.getByText(line)).toBeVisible();
  expect(screen.getByText(/排队的时候计时停着/)).toBeVisible();
});
