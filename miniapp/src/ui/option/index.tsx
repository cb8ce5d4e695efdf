import { View } from '@tarojs/components';
import { classes } from '../classes';
import { selectableId } from '../selectable-id';
import type { OptionProps } from './types';
import { OptionWords } from './words';

export function Option({ kind, id, checked, onToggle, markFirst, ...words }: OptionProps) {
  const mark = (
    <View className={classes('mark', kind === 'checkbox' && 'square', checked && 'on')} aria-hidden="true" />
  );
  return (
    <View
      className={classes('opt', checked && 'on', markFirst && 'top')}
      id={id && selectableId(id)}
      hoverClass="pressed"
      aria-role={kind}
      aria-checked={String(checked)}
      aria-label={words.hint ? `${words.label}，${words.hint}` : words.label}
      onClick={onToggle}
    >
      {markFirst && mark}
      <OptionWords {...words} long={markFirst} />
      {!markFirst && mark}
    </View>
  );
}
