import { Box } from '../box';
import { classes } from '../classes';
import type { CardProps } from './types';

export function Card({ look, children }: CardProps) {
  return <Box className={classes('card', look)}>{children}</Box>;
}
