import { useEffect } from 'react';
import { announce } from '../announce';
import { classes } from '../classes';
import { Icon } from '../icon';
import { Press } from '../press';
import { targetOf } from '../press/target';
import { Text } from '../text';
import type { ButtonProps } from './types';

export function Button(props: ButtonProps) {
  const { look = 'filled', mid, icon, iconAfter, label, busy, start, flush, id, children } = props;
  useEffect(() => {
    if (busy) announce(busy);
  }, [busy]);
  const small = look === 'text' ? 's' : undefined;
  const className =
    look === 'text'
      ? classes('txt', start && 'start', flush && 'flush')
      : classes('btn', look !== 'filled' && look, mid && 'mid');
  return (
    <Press {...(busy ? { onPress: ignore } : targetOf(props))} className={className} id={id} label={label}>
      {icon && !busy && <Icon name={icon} size={small} place="before" />}
      <Text>{busy || children}</Text>
      {iconAfter && !busy && <Icon name={iconAfter} size={small} place="after" />}
    </Press>
  );
}

function ignore(): void {
  // already at work
}
