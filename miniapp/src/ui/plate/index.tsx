import { Box } from '../box';
import { classes } from '../classes';
import { Icon } from '../icon';
import type { PlateProps } from './types';

export function Plate({ icon, tone }: PlateProps) {
  return (
    <Box as="span" className={classes('plate', tone)} hidden>
      <Icon name={icon} size="m" />
    </Box>
  );
}
