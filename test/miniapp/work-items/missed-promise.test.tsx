import { render, screen } from '@testing-library/react';
import type { PromiseView } from '@zhucantong/shared/work-items/resident-view';
import { MissedPromise } from '@/features/work-items/missed-promise';

const missed: PromiseView = {
  on: '2026-07-23',
  deed: '送到手上',
  firstOn: '2026-07-23',
  provisional: false,
  missed: true,
  lateDays: 2,
  newDay: null,
  steps: [],
  sentences: [],
  moved: null,
};

test('a missed promise without a new day says how late it is and that it is being urged', () => {
  render(<MissedPromise promise={missed} />);
  expect(screen.getByRole('img', { name: '原来说好的，7月23日，星期四' })).toBeInTheDocument();
  expect(screen.getByText('2 个工作日')).toBeInTheDocument();
  expect(screen.getByText(/已经报给了股长/)).toBeInTheDocument();
  expect(screen.queryByText('为什么晚了')).not.toBeInTheDocument();
});

test('a new day stands beside the struck one, with the reason and who gave it', () => {
  const newDay = { on: '2026-07-29', words: '7月13日才下订单，这两天在装配。', by: '石玉梅' };
  render(<MissedPromise promise={{ ...missed, newDay }} />);
  expect(screen.getByRole('img', { name: '原来说好的，7月23日，星期四' })).toBeInTheDocument();
  expect(screen.getByRole('img', { name: '7月29日，星期三' })).toBeInTheDocument();
  expect(screen.getByText('新的日子')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: '为什么晚了' })).toBeInTheDocument();
  expect(screen.getByText(newDay.words)).toBeInTheDocument();
  expect(screen.getByText('石玉梅说明')).toBeInTheDocument();
  expect(screen.getByText('对不起，责任在我们。')).toBeInTheDocument();
});
