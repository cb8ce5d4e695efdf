import { placeTitle, returnsFrom } from '@zhucantong/shared/work-items/hand-over';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import type { LegView, StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { momentOf, type WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { StaffContext } from './present-context';
import { sayDayOf } from './say-when';

/** A part of the matter and the county that has it, as much as another office of the same matter may know of it. */
export interface LegHere {
  item: Pick<WorkItem, '_id' | 'leg' | 'step' | 'status' | 'history' | 'moments' | 'handedTo'>;
  county: string;
}

/** Where the matter was, is and stays, part by part. */
export function presentLegs(
  item: WorkItem,
  legs: readonly LegHere[],
  { definition, now }: StaffContext,
): LegView[] {
  return legs.map(({ item: leg, county }) => {
    const from = sayDayOf(leg.history[0]!.recordedAt, now);
    const closed = momentOf(leg, 'closed');
    return {
      leg: leg.leg,
      place: [placeTitle(definition, leg.step), county].filter(Boolean).join(' '),
      when: closed ? `${from} 至 ${sayDayOf(closed.at, now)}` : `${from} 起`,
      state: leg.handedTo ? '已转出' : closed ? '已办结' : getStep(definition, leg.step).title,
      isThis: leg._id === item._id,
    };
  });
}

/** Reasons that may still be used in this step. */
export function presentReturns(item: WorkItem, { definition }: StaffContext): StaffItem['returns'] {
  return returnsFrom(item, definition).map(({ code, title, plainWords }) => ({ code, title, plainWords }));
}
