import { useKeyboardOpen } from '@/platform/use-keyboard-open';
import { Box } from '../box';
import { Paragraph } from '../text';
import type { ActionBarProps, PairProps } from './types';

export function ActionBar({ note, children }: ActionBarProps) {
  if (useKeyboardOpen()) return null;
  return (
    <Box className="actions">
      {children}
      {note && <Paragraph look="meta">{note}</Paragraph>}
    </Box>
  );
}

export function Pair({ children }: PairProps) {
  return <Box className="pair">{children}</Box>;
}
