import * as z from 'zod/mini';

/** What people come for; services are found under it, in this order. */
export const Need = z.enum(['certificate', 'living', 'health', 'home', 'school', 'work']);
export type Need = z.infer<typeof Need>;

export const NEED_WORDS: Record<Need, string> = {
  certificate: '残疾人证',
  living: '生活补贴',
  health: '看病和辅具',
  home: '家里更方便',
  school: '上学',
  work: '找活干',
};

export function needOf({ need }: { need?: Need | undefined }): Need {
  return need ?? 'health';
}
