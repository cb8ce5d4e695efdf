import type { RequestedAction } from '@zhucantong/shared/work-items/actions';
import type { ResidentItem, SupplementView } from '@zhucantong/shared/work-items/resident-view';
import type { KeptSupplement } from './supplement-store';

/** What the person still brings: everything sent back for, or the papers that were left for later at acceptance. */
export interface Asked extends Pick<SupplementView, 'items'> {
  /** Which asking it is: the round of a supplement, or the entry that left papers for later, below zero to keep them apart. */
  round: number;
  type: 'supplement' | 'reopen' | 'bring-later';
}

/** Undefined where nothing may be brought now. What was sent back for comes first: it holds everything up. */
export function askedOf({ supplement, later, allowedActions }: ResidentItem): Asked | undefined {
  const type = (['supplement', 'reopen'] as const).find((each) => allowedActions.includes(each));
  if (supplement && type) return { items: supplement.items, round: supplement.round, type };
  if (later && allowedActions.includes('bring-later'))
    return { items: later.items, round: -later.entry, type: 'bring-later' };
  return undefined;
}

/** What is sent once everything asked for is there. */
export function bringing({ type }: Asked, { answers, papers }: KeptSupplement): RequestedAction {
  return type === 'bring-later' ? { type, papers } : { type, answers, papers };
}
