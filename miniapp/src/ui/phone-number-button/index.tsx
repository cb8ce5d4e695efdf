import { Button } from '@tarojs/components';
import { useEffect } from 'react';
import { announce } from '../announce';
import { Text } from '../text';
import { readPhoneNumberAnswer } from './phone-number-answer';
import type { PhoneNumberButtonProps } from './types';

/** One node whatever it does, so that a screen reader stays on it. */
export function PhoneNumberButton({ asks, onPress, onAnswer, busy, children }: PhoneNumberButtonProps) {
  const opens = asks && !busy;
  useEffect(() => {
    if (busy) announce(busy);
  }, [busy]);
  return (
    <Button
      className="btn of-wechat"
      hoverClass="pressed"
      aria-role="button"
      openType={opens ? 'getPhoneNumber' : undefined}
      onGetPhoneNumber={({ detail }) => onAnswer(readPhoneNumberAnswer(detail))}
      onClick={opens || busy ? undefined : onPress}
    >
      <Text>{busy || children}</Text>
    </Button>
  );
}
