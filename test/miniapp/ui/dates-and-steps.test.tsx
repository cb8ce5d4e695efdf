import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateLeaf } from '@/ui/date-leaf';
import { DayStrip } from '@/ui/day-strip';
import { Disclosure } from '@/ui/disclosure';
import { ItemNumber } from '@/ui/item-number';
import { PromiseMoved } from '@/ui/promise-moved';
import { Progress } from '@/ui/progress';
import { StatusTag } from '@/ui/status-tag';
import { Timeline } from '@/ui/timeline';

test('a leaf is one picture with the day and weekday as its name', () => {
  render(<DateLeaf on="2026-06-23" />);
  expect(screen.getByRole('img', { name: '6月23日，星期二' })).toBeInTheDocument();
});

test('a length of time is a leaf too', () => {
  render(<DateLeaf length={26} unit="个工作日" head="承诺" />);
  expect(screen.getByRole('img', { name: '26 个工作日' })).toBeInTheDocument();
});

test('a missed day says that it was the one promised first', () => {
  render(<PromiseMoved before="2026-07-23" after="2026-07-29" />);
  expect(screen.getByRole('img', { name: '原来说好的，7月23日，星期四' })).toBeInTheDocument();
  expect(screen.getByRole('img', { name: '7月29日，星期三' })).toBeInTheDocument();
});

test('every step says in words whether it is done, now or ahead', () => {
  render(
    <Timeline
      steps={[
        { key: 'a', state: 'done', title: '县残联受理', end: '6月12日', notes: ['梁国栋'] },
        { key: 'b', state: 'now', title: '正在审批', end: '最晚 6月30日' },
        { key: 'c', state: 'next', title: '送到手上', end: '最晚 7月23日' },
      ]}
    />,
  );
  const [done, now, next] = screen.getAllByRole('listitem');
  expect(done).toHaveTextContent('已完成，县残联受理6月12日梁国栋');
  expect(now).toHaveAttribute('aria-current', 'step');
  expect(next).toHaveTextContent('还没到，送到手上最晚 7月23日');
});

test('a strip of days is one sentence', () => {
  const days = [{ key: '4', name: '周四', day: '4', note: '提交', kind: 'plain' as const }];
  render(<DayStrip days={days} sentence="6月4日提交" />);
  expect(screen.getByRole('img', { name: '6月4日提交' })).toBeInTheDocument();
});

test('an item number is read digit by digit', () => {
  render(<ItemNumber number="靖 4839-1752" />);
  expect(screen.getByRole('img', { name: '靖，4 8 3 9，1 7 5 2' })).toHaveTextContent('靖 4839-1752');
});

test('a state is read as a state', () => {
  render(<StatusTag tone="warn">等您补材料</StatusTag>);
  expect(screen.getByText(/等您补材料/)).toHaveTextContent('状态：等您补材料');
});

test('progress is words; the bar beside them is silent', () => {
  const { container } = render(<Progress at={3} of={7} unit="题" />);
  expect(screen.getByText('第 3 题，共 7 题')).toBeInTheDocument();
  expect(container.querySelectorAll('.part.on')).toHaveLength(3);
  expect(container.querySelector('.bar')).toHaveAttribute('aria-hidden', 'true');
});

test('details open and close with the keyboard and say which they are', async () => {
  const { container } = render(<Disclosure title="为什么是这一天？">天数都是工作日。</Disclosure>);
  await userEvent.tab();
  const button = within(container).getByRole('button', { name: '为什么是这一天？', expanded: false });
  await userEvent.keyboard('{Enter}');
  expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByText('天数都是工作日。')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(screen.queryByText('天数都是工作日。')).toBeNull();
});
