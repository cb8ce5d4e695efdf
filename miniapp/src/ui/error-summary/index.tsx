import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { Box } from '../box';
import { Heading } from '../heading';
import { Icon } from '../icon';
import { leadTo } from '../lead-to';
import { Press } from '../press';
import type { ErrorSummaryProps } from './types';

/** Focus cannot be moved by script in WeChat: the page scrolls and the live region speaks. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const failed = errors.length > 0;
  useEffect(() => {
    if (failed) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }, [failed, attempt]);
  if (!failed) return null;
  return (
    <View className="summary" aria-live="assertive">
      <Box className="summary-title">
        <Icon name="error" />
        <Heading level={2}>有 {errors.length} 处要改</Heading>
      </Box>
      {errors.map(({ field, message }) => (
        <Press key={field} className="summary-link" onPress={() => leadTo(field)}>
          <Icon name="expand" size="s" />
          <Box className="grow">{message}</Box>
        </Press>
      ))}
    </View>
  );
}
