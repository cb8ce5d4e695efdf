import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { focusNextHeading, headingRef } from '../../../server/admin/src/components/focus-heading';

/** A page whose next item has not come yet, then with it. */
function Page({ title }: { title?: string }) {
  return (
    <>
      <button type="button">王建国 · 康复股</button>
      {title ? (
        <h1 tabIndex={-1} ref={headingRef} key={title}>
          {title}
        </h1>
      ) : (
        <button type="button">确定</button>
      )}
    </>
  );
}

const heading = () => screen.getByRole('heading');

test('the next heading takes the focus of whoever waits for it', async () => {
  const page = render(<Page />);
  await userEvent.click(screen.getByText('确定'));
  focusNextHeading();
  page.rerender(<Page title="第二件" />);
  expect(heading()).toHaveFocus();
});

test.each([
  ['by Tab', () => userEvent.tab()],
  ['by hand', () => userEvent.click(screen.getByText('王建国 · 康复股'))],
])('whoever moved on %s keeps the focus', async (_way, moveOn) => {
  const page = render(<Page />);
  focusNextHeading();
  await moveOn();
  page.rerender(<Page title="第二件" />);
  expect(screen.getByText('王建国 · 康复股')).toHaveFocus();
  // What was asked for is over: the heading after it does not take the focus either.
  page.rerender(<Page title="第三件" />);
  expect(heading()).not.toHaveFocus();
});

test('a focus that went with what held it comes to the heading', async () => {
  const page = render(<Page />);
  focusNextHeading();
  await userEvent.tab();
  await userEvent.tab();
  expect(screen.getByText('确定')).toHaveFocus();
  page.rerender(<Page title="第二件" />);
  expect(heading()).toHaveFocus();
});

test('another key does not call it off', () => {
  const page = render(<Page />);
  screen.getByText('确定').focus();
  focusNextHeading();
  fireEvent.keyUp(document.body, { key: 'Control' });
  fireEvent.keyDown(document.body, { key: 'Control' });
  screen.getByText('王建国 · 康复股').focus();
  page.rerender(<Page title="第二件" />);
  expect(heading()).toHaveFocus();
});
