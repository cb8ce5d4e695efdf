import { classes } from '../classes';
import type { IconProps } from './types';

export function Icon({ name, size, place, tone }: IconProps) {
  return <i className={classes('ic', `ic-${name}`, size, place, tone)} aria-hidden="true" />;
}
