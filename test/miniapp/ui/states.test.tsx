import { act, render, screen } from '@testing-library/react';
import { Notice } from '@/ui/notice';
import { Empty, ErrorState, Loading, NotFound, Offline } from '@/ui/states';

test('waiting is mentioned after 300 ms only', () => {
  jest.useFakeTimers();
  render(<Loading />);
  act(() => jest.advanceTimersByTime(299));
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  act(() => jest.advanceTimersByTime(1));
  expect(screen.getByRole('status')).toHaveTextContent('正在打开，请等一下');
  jest.useRealTimers();
});

test('our failure alerts, promises that nothing is lost and gives the number to report', () => {
  render(<ErrorState number="E-7F3A" onRetry={() => undefined} />);
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('您填的没有丢');
  expect(alert).toHaveTextContent('E-7F3A');
  expect(screen.getByRole('button', { name: '再试一次' })).toBeInTheDocument();
});

test('offline says what is kept and how old the view is', () => {
  render(<Offline keepsAnswers seenAt="9:05" />);
  expect(screen.getByRole('status')).toHaveTextContent(
    '手机没连上网您填的都在手机里存着，有网了会自己传上去。下面是 9:05 的进度。',
  );
});

test('empty and not found lead on', () => {
  render(
    <>
      <Empty words="还没有办件" action={{ words: '看看能办什么', to: { page: 'services' } }} />
      <NotFound action={{ words: '再查一次', onPress: () => undefined }} />
    </>,
  );
  expect(screen.getByRole('link', { name: '看看能办什么' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '再查一次' })).toBeInTheDocument();
});

test('a notice speaks only when it appears later, at once when it is about danger', () => {
  const { rerender } = render(<Notice title="在" />);
  expect(screen.queryByRole('status')).toBeNull();
  rerender(<Notice title="在" appears />);
  expect(screen.getByRole('status')).toBeInTheDocument();
  rerender(<Notice title="在" tone="danger" appears />);
  expect(screen.getByRole('alert')).toBeInTheDocument();
});
