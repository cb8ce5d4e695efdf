import { Box } from '../box';
import { classes } from '../classes';
import type { DateLineProps } from './types';

export function DateLine({ leaf, separated, children }: DateLineProps) {
  return (
    <Box className={classes('dateline', separated && 'sep')}>
      {leaf}
      <Box className="grow">{children}</Box>
    </Box>
  );
}
