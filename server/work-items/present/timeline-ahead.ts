import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { TimelineStep } from '@zhucantong/shared/work-items/resident-view';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { waitOf, type Wait } from '@zhucantong/shared/work-items/wait-of';
import { currentStepClock, isLate } from './item-clocks';
import type { ResidentContext } from './present-context';
import { presentOutside } from './outside-view';
import { stepDays } from './step-days';
import { positionInWords } from './waiting-view';
import { sayDay } from './say-when';
import { sayWho } from './say-who';

/** Where it is now and what is still to come; a day that has passed is the day we had named. */
export function timelineAhead(item: WorkItem, context: ResidentContext): TimelineStep[] {
  if (!item.isOpen) return [];
  const { now } = context;
  const wait = waitOf(item);
  const steps = stepDays(item, context)
    .filter(({ state }) => state !== 'done')
    .map(({ step, state, on }): TimelineStep => {
      const base = { key: `step-${step.code}`, detail: null, who: null };
      if (item.status === 'awaiting-confirmation')
        return { state: 'waiting', title: '等您确认收到', day: '', ...base };
      if (wait) return { state: 'ahead', title: step.residentTitle, day: AFTER_THE_WAIT[wait.kind], ...base };
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
  return wait?.kind === 'waiting-list' ? [inTheList(context), ...steps] : steps;
}

const AFTER_THE_WAIT: Record<Wait['kind'], string> = {
  supplement: '补齐后接着办',
  'waiting-list': '轮到您以后接着办',
};

function inTheList(context: ResidentContext): TimelineStep {
  return {
    key: 'waiting-list',
    state: 'waiting',
    title: `等今年的名额，${positionInWords(context)}`,
    day: '',
    detail: null,
    who: null,
  };
}
