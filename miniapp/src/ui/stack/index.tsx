import { Box } from '../box';
import { classes } from '../classes';
import type { LineProps, LinkRowProps, StackProps } from './types';

export function Stack({ wide, separated, children }: StackProps) {
  return <Box className={classes('stack', wide && 'wide', separated && 'sep')}>{children}</Box>;
}

export function LinkRow({ children }: LinkRowProps) {
  return <Box className="link-row">{children}</Box>;
}

export function Line({ start, end }: LineProps) {
  return (
    <Box className="two">
      <Box as="span">{start}</Box>
      <Box as="span" className="end">
        {end}
      </Box>
    </Box>
  );
}
