/** Names of the outlines in index.html's sprite; a test keeps the two lists equal. */
export const iconNames = [
  'alert',
  'back',
  'bell',
  'box',
  'cal',
  'cam',
  'check',
  'clock',
  'copy',
  'down',
  'eye',
  'file',
  'flag',
  'inbox',
  'info',
  'keys',
  'left',
  'list',
  'lock',
  'no',
  'ok',
  'pause',
  'pen',
  'phone',
  'plus',
  'redo',
  'right',
  'search',
  'send',
  'type',
  'up',
  'user',
  'users',
  'x',
] as const;

export type IconName = (typeof iconNames)[number];

/** Decorative: whatever it means is also written beside it. */
export function Icon({ name, size }: { name: IconName; size?: 's' | 'l' }) {
  return (
    <svg className={size ? `i ${size}` : 'i'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <use href={`#i-${name}`} />
    </svg>
  );
}
