import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { TimelineStep } from '@zhucantong/shared/work-items/resident-view';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { currentStepClock, isLate } from './item-clocks';
import type { ResidentContext } from './present-context';
import { presentOutside } from './outside-view';
import { stepDays } from './step-days';
import { sayDay } from './say-when';
import { sayWho } from './say-who';

/** Where it is now and what is still to come; a day that has passed is the day we had named. */
export function timelineAhead(item: WorkItem, context: ResidentContext): TimelineStep[] {
  if (!item.isOpen) return [];
  const { now } = context;
  const isWaiting = item.status === 'awaiting-supplement';
  return stepDays(item, context)
    .filter(({ state }) => state !== 'done')
    .map(({ step, state, on }): TimelineStep => {
      const base = { key: `step-${step.code}`, detail: null, who: null };
      if (item.status === 'awaiting-confirmation')
        return { state: 'waiting', title: '等您确认收到', day: '', ...base };
      if (isWaiting) return { state: 'ahead', title: step.residentTitle, day: '补齐后接着办', ...base };
      const day = on < localDateOf(now) ? `说好 ${sayDay(on, now)}` : `最晚 ${sayDay(on, now)}`;
      if (state === 'ahead') return { state, title: step.residentTitle, day, ...base };
      const clock = currentStepClock(item);
      const isBehind = clock !== undefined && isLate(clock, now);
      return {
        ...base,
        state: isBehind ? 'late' : 'now',
        title: presentOutside(item, context)?.words ?? `正在${step.verb}`,
        day,
        who: item.assignee ? sayWho(item.assignee.staffId, context) : null,
      };
    });
}
