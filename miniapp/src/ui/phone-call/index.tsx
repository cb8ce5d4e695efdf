import { Button } from '../button';
import type { PhoneCallProps } from './types';

export function PhoneCall({ number, who, look = 'text', flush, children = '打电话' }: PhoneCallProps) {
  return (
    <Button look={look} icon="phone" flush={flush} call={number} label={who ? `打电话给${who}` : undefined}>
      {children}
    </Button>
  );
}
