import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { DateField } from '@/ui/date-field';
import { ErrorSummary } from '@/ui/error-summary';
import { Field } from '@/ui/field';
import type { FieldProps } from '@/ui/field/types';

function Kept(props: Partial<FieldProps>) {
  const [value, setValue] = useState('138 0013 800');
  return <Field id="phone" label="手机号" kind="phone" {...props} value={value} onChange={setValue} />;
}

test('a field is named by its label and brings the number keyboard', () => {
  render(<Kept autoComplete="tel" />);
  const field = screen.getByRole('textbox', { name: '手机号' });
  expect(field).toHaveAttribute('type', 'tel');
  expect(field).toHaveAttribute('inputmode', 'numeric');
  expect(field).toHaveAttribute('autocomplete', 'tel');
  expect(field).not.toHaveAttribute('aria-invalid');
});

test('hint and error describe the field, and what was typed stays', async () => {
  render(<Kept hint="方便联系您" error="现在是 10 位，应该是 11 位。" />);
  const field = screen.getByRole('textbox', { name: '手机号' });
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription('方便联系您 现在是 10 位，应该是 11 位。');
  await userEvent.type(field, '0');
  expect(field).toHaveValue('138 0013 8000');
});

test('long text is a text area', () => {
  render(<Field id="house" kind="long-text" label="哪一户" value="" onChange={() => undefined} />);
  expect(screen.getByRole('textbox', { name: '哪一户' }).tagName).toBe('TEXTAREA');
});

test('a date is named by its label and hands out the day', () => {
  const onChange = jest.fn();
  render(<DateField id="on" label="哪天方便" value="" onChange={onChange} />);
  fireEvent.change(screen.getByLabelText('哪天方便'), { target: { value: '2026-06-05' } });
  expect(onChange).toHaveBeenCalledWith('2026-06-05');
});

test('the error summary takes the focus on every failed attempt and leads to the fields', async () => {
  const errors = [{ field: 'phone', message: '手机号少了 1 位' }];
  const page = (attempt: number) => (
    <>
      <ErrorSummary errors={errors} attempt={attempt} />
      <Kept error="现在是 10 位" />
    </>
  );
  const { rerender } = render(page(1));
  expect(screen.getByRole('alert')).toHaveFocus();
  expect(screen.getByRole('alert')).toHaveAccessibleName('有 1 处要改');
  Element.prototype.scrollIntoView = jest.fn();
  await userEvent.click(screen.getByRole('link', { name: '手机号少了 1 位' }));
  expect(screen.getByRole('textbox')).toHaveFocus();
  rerender(page(2));
  expect(screen.getByRole('alert')).toHaveFocus();
});

test('without errors there is no summary', () => {
  render(<ErrorSummary errors={[]} attempt={0} />);
  expect(screen.queryByRole('alert')).toBeNull();
});
