import type { PresentContext } from './present-context';

/** '甘棠镇残联 石玉梅', the unit first and no middle dot (MINIAPP.md §3). */
export function sayWho(staffId: string, { staffCard }: Pick<PresentContext, 'staffCard'>): string | null {
  const card = staffCard(staffId);
  return card ? `${card.unitName} ${card.name}` : null;
}
