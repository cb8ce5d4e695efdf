import { isDialable } from '@zhucantong/shared/residents/telephone';
import { Button } from '../button';
import type { PhoneCallProps } from './types';

const ONLY_WORDS = '打电话';

/** Nothing where there is no number to dial: a button that cannot call is a promise broken. */
export function PhoneCall({
  number,
  who,
  look = 'text',
  flush,
  label,
  children = ONLY_WORDS,
}: PhoneCallProps) {
  if (!isDialable(number)) return null;
  const named = who && children === ONLY_WORDS ? `打电话给${who}` : undefined; // a name must hold the words that are seen
  return (
    <Button look={look} icon="phone" flush={flush} call={number} label={label ?? named}>
      {children}
    </Button>
  );
}
