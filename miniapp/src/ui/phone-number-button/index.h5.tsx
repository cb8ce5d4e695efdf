import type { PhoneNumberButtonProps } from './types';

/** A browser has no verified number to hand on; the page offers its other ways. */
export function PhoneNumberButton(_props: PhoneNumberButtonProps) {
  return null;
}
