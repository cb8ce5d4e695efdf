import { Box } from '../box';
import type { MeterProps } from './types';

export function Meter({ percent, label }: MeterProps) {
  return (
    <Box className="meter" role={label ? 'img' : undefined} label={label} hidden={!label}>
      <Box as="span" className="fill" width={`${percent}%`} />
    </Box>
  );
}
