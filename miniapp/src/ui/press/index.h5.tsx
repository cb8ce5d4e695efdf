import type { MouseEvent } from 'react';
import { go } from '@/platform/navigate';
import { routePath } from '@/platform/routes';
import type { PressProps } from './types';

export function Press(props: PressProps) {
  const { className, id, label, expanded, current, controls, children } = props;
  const shared = { className, id, 'aria-label': label };
  if (props.onPress) {
    return (
      <button
        {...shared}
        type="button"
        aria-expanded={expanded}
        aria-controls={controls}
        onClick={props.onPress}
      >
        {children}
      </button>
    );
  }
  if (props.call ?? props.sms) {
    return (
      <a {...shared} href={props.call ? `tel:${props.call}` : `sms:${props.sms}`}>
        {children}
      </a>
    );
  }
  if (!props.to) return null;
  const { to, way } = props;
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return; // a new window is the browser's business
    event.preventDefault();
    go(to, way);
  };
  return (
    <a {...shared} href={routePath(to)} aria-current={current ? 'page' : undefined} onClick={open}>
      {children}
    </a>
  );
}
