import { render, screen } from '@testing-library/react';
import { OutsideBody } from '@/features/work-items/outside-body';

const outside = { body: '县民政局', words: '在县民政局，从6月5日起', sinceOn: '2026-06-05' };

test('whom to ask there is read; the number that is called is ours, and the button says so', () => {
  const ask = { words: '县民政局社会福利股，或者打县残联 0745-0000100', phone: '0745-0000100' };
  render(<OutsideBody outside={{ ...outside, ask }} />);
  expect(screen.getAllByText((_, each) => each?.textContent === ask.words)[0]).toBeVisible();
  expect(screen.getByRole('link', { name: '打电话给县残联' })).toHaveAttribute('href', 'tel:0745-0000100');
});

test('without a number there is nothing to press', () => {
  render(<OutsideBody outside={{ ...outside, ask: { words: '县民政局社会福利股', phone: null } }} />);
  expect(screen.getByText('县民政局社会福利股')).toBeInTheDocument();
  expect(screen.queryByRole('link')).toBeNull();
});
