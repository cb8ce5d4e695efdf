import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { partsOfVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { PresentContext } from './present-context';
import { sayDay } from './say-when';

/** '您排在第 12 位'. A number is only said where the list has it: a moment after a place came, it has not. */
export function positionInWords({ position }: Pick<PresentContext, 'position'>): string {
  return position === undefined ? '您在排队' : `您排在第 ${position} 位`;
}

/** What may move the list, said to who stands in it: nothing of who stands before. */
const HOW_IT_MOVES = [
  '按交申请的先后排。比您早交、后来才批的，排在您前面。',
  '有人不办了、县里加了名额，或者到了新的一年，就往前轮。',
  '轮到了马上告诉您，接着往下办。今年没轮到，先后不变，自动转到明年，不用重新申请。',
];

/** The place in the list as the person reads it; absent where nothing is waited for. */
export function presentWaiting(
  { quota, status }: WorkItem,
  context: Pick<PresentContext, 'position' | 'now'>,
): Pick<ResidentItem, 'waiting'> {
  if (status !== 'on-waiting-list' || quota?.state !== 'waiting') return {};
  return {
    waiting: {
      position: context.position ?? null,
      words: positionInWords(context),
      since: `${sayDay(localDateOf(quota.since), context.now)}批准，从那天起等名额`,
      how: HOW_IT_MOVES,
    },
  };
}

/** The same for staff, with why it stands there and where the whole list is. */
export function presentWaitingToStaff(
  { quota, status, service }: WorkItem,
  { position, now }: Pick<PresentContext, 'position' | 'now'>,
): Pick<StaffItem, 'waiting'> {
  if (status !== 'on-waiting-list' || quota?.state !== 'waiting') return {};
  return {
    waiting: {
      words: position === undefined ? '正在轮候' : `轮候第 ${position} 位`,
      why: `${sayDay(localDateOf(quota.since), now)}批准时，今年的名额已经用完。按收件先后排，不能插队；有名额了系统自动接着办，到${sayDay(quota.until, now)}没有轮到就转入下一年。`,
      service: partsOfVersionId(service).code,
    },
  };
}
