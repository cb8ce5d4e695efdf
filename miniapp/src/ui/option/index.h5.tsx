import { classes } from '../classes';
import type { OptionProps } from './types';
import { OptionWords } from './words';

export function Option({ kind, group, id, value, checked, onToggle, markFirst, ...words }: OptionProps) {
  const mark = (
    <input
      className={classes('mark', kind === 'checkbox' && 'square')}
      id={id}
      type={kind}
      name={group}
      value={value}
      checked={checked}
      onChange={onToggle}
    />
  );
  return (
    <label className={classes('opt', checked && 'on', markFirst && 'top')}>
      {markFirst && mark}
      <OptionWords {...words} long={markFirst} />
      {!markFirst && mark}
    </label>
  );
}
