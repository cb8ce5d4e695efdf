import type { IconName } from '../icon/types';
import type { Tone } from './types';

/** Never colour alone: each tone has its drawing. */
export const TONE_ICONS: Record<Tone, IconName> = {
  info: 'clock',
  warn: 'returned',
  ok: 'done',
  danger: 'warning',
  plain: 'edit',
};
