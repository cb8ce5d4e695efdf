import type { Random } from '../seeded-random';
import { STEPS, type Ending, type Happening, type StepCode, type StoryPlan } from './story-plan';

/** Working days that a step usually takes: least and most. Together the two checks stay within the five days of silence. */
const USUAL: Record<StepCode, readonly [number, number]> = {
  'first-check': [1, 3],
  acceptance: [1, 2],
  assessment: [2, 9],
  approval: [1, 4],
  'hand-over': [2, 12],
};
const SENT_BACK = 0.16;
/** Steps in which a story on its way may be sent back. */
const MAY_SEND_BACK: readonly StepCode[] = ['first-check', 'acceptance', 'assessment'];

/** A course of events that ends as wished. @param longestAgo nothing happens before this. */
export function makePlan(ending: Ending, longestAgo: number, random: Random): StoryPlan {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const plan = planOf(ending, random, attempt < 12);
    if (plan.submittedAgo <= longestAgo) return plan;
  }
  throw new RangeError(`${ending.kind} does not fit into the played months`);
}

function planOf(ending: Ending, random: Random, mayMeander: boolean): StoryPlan {
  // One round of supplements is the rule, so a story that ends with one has none on its way.
  const sendsBack = 'sentBackAgo' in ending;
  const until = (step: StepCode, ago: number) => reach(step, ago, random, mayMeander && !sendsBack);
  switch (ending.kind) {
    case 'in-step': {
      const plan = until(ending.step, ending.enteredAgo);
      const { urgedAgo, newDayAgo } = ending;
      return and(
        plan,
        ...(urgedAgo === undefined ? [] : [{ what: 'urge', ago: urgedAgo } as const]),
        ...(newDayAgo === undefined ? [] : [{ what: 'new-day', ago: newDayAgo } as const]),
      );
    }
    case 'waiting':
      return and(until(ending.step, ending.sentBackAgo + random.int(0, 1)), {
        what: 'send-back',
        ago: ending.sentBackAgo,
      });
    case 'handed-over':
      return handedOver(ending.ago, random, mayMeander);
    case 'not-received':
      return and(handedOver(ending.ago + 1, random, mayMeander), { what: 'not-received', ago: ending.ago });
    case 'completed':
      return and(handedOver(ending.ago + random.int(0, 2), random, mayMeander), {
        what: 'confirm',
        ago: ending.ago,
      });
    case 'refused':
      return and(until(ending.step, ending.ago + random.int(1, 3)), { what: 'refuse', ago: ending.ago });
    case 'withdrawn':
      return and(until(ending.step, ending.ago + random.int(0, 2)), { what: 'withdraw', ago: ending.ago });
    case 'lapsed':
      return and(until('first-check', ending.sentBackAgo + 1), {
        what: 'send-back',
        ago: ending.sentBackAgo,
      });
    case 'reopened':
      return and(
        until('first-check', ending.sentBackAgo + 1),
        { what: 'send-back', ago: ending.sentBackAgo },
        { what: 'reopen', ago: ending.reopenedAgo },
      );
    case 'silence':
      return { submittedAgo: ending.submittedAgo, happenings: [] };
  }
}

function handedOver(ago: number, random: Random, mayMeander: boolean): StoryPlan {
  const days = random.int(...USUAL['hand-over']);
  return and(reach('hand-over', ago + days, random, mayMeander), { what: 'pass', ago });
}

/** From submission to the day on which `step` is entered, told backwards. */
function reach(step: StepCode, enteredAgo: number, random: Random, mayMeander: boolean): StoryPlan {
  const happenings: Happening[] = [];
  const wanders = mayMeander && random.chance(SENT_BACK);
  const detour = wanders ? random.pick(MAY_SEND_BACK) : undefined;
  let ago = enteredAgo;
  for (const earlier of STEPS.slice(0, STEPS.indexOf(step)).reverse()) {
    happenings.unshift({ what: 'pass', ago });
    if (earlier === detour) {
      const answeredAgo = ago + 1;
      const sentBackAgo = answeredAgo + random.int(1, 6);
      happenings.unshift({ what: 'send-back', ago: sentBackAgo }, { what: 'supplement', ago: answeredAgo });
      ago = sentBackAgo + 1;
    } else {
      ago += random.int(...USUAL[earlier]);
    }
  }
  return { submittedAgo: ago, happenings };
}

function and(plan: StoryPlan, ...more: Happening[]): StoryPlan {
  return { ...plan, happenings: [...plan.happenings, ...more] };
}
