import { Box } from '../box';
import { classes } from '../classes';
import { Icon } from '../icon';
import type { StatusLineProps } from './types';

export function StatusLine({ tone, icon, big, children }: StatusLineProps) {
  return (
    <Box as="span" className={classes('st', tone, big && 'big')}>
      {icon && <Icon name={icon} size={big ? undefined : 's'} />}
      <Box as="span">{children}</Box>
    </Box>
  );
}
