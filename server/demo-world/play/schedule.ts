import type { Random } from '../seeded-random';
import type { Happening, StoryPlan } from '../stories/story-plan';
import type { WorkingTime } from '../stories/working-time';

export interface Timed {
  happening: Happening;
  at: Date;
}

export interface Schedule {
  submittedAt: Date;
  happenings: Timed[];
}

/** Minutes since midnight. */
const MORNING = [9 * 60 + 5, 10 * 60 + 40] as const;
const SUBMITTING = [8 * 60 + 40, 11 * 60 + 30] as const;
/** Between two things on one day, in minutes. */
const GAP = [35, 75] as const;

/** Gives every event of a plan its instant: office hours, later things later, nothing ahead of now. */
export function schedule(plan: StoryPlan, time: WorkingTime, random: Random): Schedule {
  let day = plan.submittedAgo;
  let minute = random.int(...SUBMITTING);
  const submittedAt = time.at(day, minute);
  const happenings = plan.happenings.map((happening): Timed => {
    minute = happening.ago === day ? minute + random.int(...GAP) : random.int(...MORNING);
    day = happening.ago;
    return { happening, at: time.at(day, minute) };
  });
  return { submittedAt, happenings };
}
