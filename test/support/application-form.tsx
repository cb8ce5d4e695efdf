import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApplyView } from '@/features/applications/apply-view';
import { forgetViews } from '@/features/resource/remembered-views';
import { actFor } from '@/features/session/acting-for';
import { FATHER, ME } from './resident-server';
import { resetTaro } from './taro';

/** The form as a resident uses it, in jsdom: what is seen and what is pressed. */
export const open = () => render(<ApplyView me={ME} service="assistive-device" draftId="" />);
export const heading = (name: string) =>
  screen.findByRole('heading', {
    level: 1,
    name: (said) => said.replace(/\s/g, '') === name.replace(/\s/g, ''),
  });
export const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
export const choose = (name: RegExp) => userEvent.click(screen.getByRole('radio', { name }));

/** A phone on which nothing was ever opened, used for the father. */
export function freshPhone(): void {
  resetTaro();
  forgetViews();
  window.scrollTo = jest.fn();
  Element.prototype.scrollIntoView = jest.fn();
  act(() => actFor(FATHER));
}
