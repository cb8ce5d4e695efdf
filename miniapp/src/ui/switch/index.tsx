import { View } from '@tarojs/components';
import type { SwitchProps } from './types';
import { SwitchWords } from './words';

export function Switch({ id, on, onChange, ...words }: SwitchProps) {
  return (
    <View
      className="sw"
      id={id}
      aria-role="switch"
      aria-checked={String(on)}
      aria-label={`${words.label}，${on ? '已打开' : '已关上'}`}
      onClick={() => onChange(!on)}
    >
      <SwitchWords {...words} on={on} />
      <View className={on ? 'switch on' : 'switch'} aria-hidden="true" />
    </View>
  );
}
