import { spell } from '@/format/spell';
import { Box } from '../box';
import type { ItemNumberProps } from './types';

export function ItemNumber({ number }: ItemNumberProps) {
  return (
    <Box className="number nb" role="img" label={spell(number)}>
      {number}
    </Box>
  );
}
