import { View } from '@tarojs/components';
import type { BoxProps } from './types';

const LIVE = { status: 'polite', alert: 'assertive' } as const;

export function Box({ className, id, role, label, hidden, width, children }: BoxProps) {
  return (
    <View
      className={className}
      id={id}
      style={width ? { width } : undefined}
      aria-role={role}
      aria-label={label}
      aria-live={role === 'status' || role === 'alert' ? LIVE[role] : undefined}
      aria-hidden={hidden ? 'true' : undefined}
    >
      {children}
    </View>
  );
}
