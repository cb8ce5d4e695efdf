import type { TimelineStep as ServerStep } from '@zhucantong/shared/work-items/resident-view';
import type { StepState, TimelineStep } from '@/ui/timeline/types';

const STATES: Record<ServerStep['state'], StepState> = {
  done: 'done',
  returned: 'returned',
  now: 'now',
  ahead: 'next',
  late: 'late',
  refused: 'refused',
  waiting: 'waiting',
};

/** The steps of an item as the kit draws them. */
export function timelineSteps(steps: readonly ServerStep[]): TimelineStep[] {
  return steps.map(({ key, state, title, day, detail, who }) => ({
    key,
    state: STATES[state],
    title,
    end: day || undefined,
    notes: [who, detail].filter((note): note is string => note !== null && note !== ''),
  }));
}
