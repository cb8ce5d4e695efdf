import { View } from '@tarojs/components';
import { classes } from '../classes';
import type { IconProps } from './types';

export function Icon({ name, size, place, tone }: IconProps) {
  return <View className={classes('ic', `ic-${name}`, size, place, tone)} aria-hidden="true" />;
}
