import { Button } from '../button';
import type { PhoneCallProps } from './types';

const ONLY_WORDS = '打电话';

export function PhoneCall({ number, who, look = 'text', flush, children = ONLY_WORDS }: PhoneCallProps) {
  const label = who && children === ONLY_WORDS ? `打电话给${who}` : undefined; // a name must hold the words that are seen
  return (
    <Button look={look} icon="phone" flush={flush} call={number} label={label}>
      {children}
    </Button>
  );
}
