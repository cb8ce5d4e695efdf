import { View } from '@tarojs/components';
import { classes } from '../classes';
import type { HeadingProps } from './types';

export function Heading({ level, id, sr, children }: HeadingProps) {
  return (
    <View className={classes(`h${level}`, sr && 'sr')} id={id} aria-role="heading">
      {children}
    </View>
  );
}
