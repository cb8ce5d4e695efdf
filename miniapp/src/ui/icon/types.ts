/** The drawings of svg/, by meaning. A test holds this list, the folder and styles/icons.css together. */
export const ICONS = [
  'add',
  'all-services',
  'allowance',
  'back',
  'bank',
  'calendar',
  'camera',
  'care',
  'certificate',
  'check',
  'clock-paused',
  'clock',
  'close',
  'collapse',
  'confidential',
  'copy',
  'crutch',
  'cushion',
  'delete',
  'delivery',
  'document',
  'done',
  'edit',
  'empty',
  'error',
  'expand',
  'fuel',
  'help',
  'home-visit',
  'home',
  'house-cracked',
  'info',
  'large-type',
  'lesson',
  'message',
  'my-items',
  'next',
  'offline',
  'people',
  'person',
  'petition',
  'phone',
  'photo',
  'place',
  'read-aloud',
  'retry',
  'returned',
  'seen-by',
  'sprout',
  'switch-person',
  'urge',
  'walker',
  'warning',
  'wheelchair-highback',
  'wheelchair',
] as const;

export type IconName = (typeof ICONS)[number];

/** Always beside words, never read aloud. */
export interface IconProps {
  name: IconName;
  /** s 20, default 24, m 28, l 32, xl 56, times the type scale. */
  size?: 's' | 'm' | 'l' | 'xl';
  /** Leaves room between the icon and the words after or before it. */
  place?: 'before' | 'after';
  tone?: 'yes' | 'no';
}
