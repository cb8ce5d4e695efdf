import type { Story } from '../people/cast';
import type { Random } from '../seeded-random';
import type { Ending, StepCode } from './story-plan';

/** Where the person of a story lives, when that decides whose queue it fills. */
export type Place = 'village-with-worker' | 'town-without-worker' | 'anywhere';

export interface Wish {
  ending: Ending;
  place: Place;
}

const inStep = (step: StepCode, enteredAgo: number, urgedAgo?: number): Ending => ({
  kind: 'in-step',
  step,
  enteredAgo,
  ...(urgedAgo !== undefined && { urgedAgo }),
});
const waiting = (step: StepCode, sentBackAgo: number): Ending => ({ kind: 'waiting', step, sentBackAgo });
const at = (place: Place, ...endings: Ending[]): Wish[] => endings.map((ending) => ({ ending, place }));

/**
 * Open items that give every printed desk something overdue, something due today and something stopped.
 * A step of n working days is due today when it was entered n days ago, and overdue when it was entered earlier:
 * first check 3, acceptance 3, assessment 10, approval 5, hand-over 15 (FACTS §0.5 TL-AD-05).
 */
export function openEndings(hasVillageDesk: boolean): Wish[] {
  return [
    ...(hasVillageDesk
      ? [
          ...at(
            'village-with-worker',
            inStep('first-check', 4),
            inStep('first-check', 3),
            inStep('first-check', 2),
            waiting('first-check', 2),
          ),
          ...at(
            'town-without-worker',
            inStep('first-check', 4),
            inStep('first-check', 5, 1),
            inStep('first-check', 3),
            inStep('first-check', 1),
          ),
          ...at(
            'town-without-worker',
            inStep('first-check', 0),
            waiting('first-check', 3),
            waiting('first-check', 6),
          ),
        ]
      : at(
          'anywhere',
          inStep('first-check', 4),
          inStep('first-check', 2),
          inStep('first-check', 1),
          inStep('first-check', 0),
        )),
    // The A-holder of acceptance is on leave since five days: what came since then lies with B.
    ...at(
      'anywhere',
      inStep('acceptance', 3),
      inStep('acceptance', 2),
      inStep('acceptance', 1),
      waiting('acceptance', 2),
    ),
    ...at(
      'anywhere',
      inStep('assessment', 12, 1),
      inStep('assessment', 10),
      inStep('assessment', 6),
      inStep('assessment', 2),
      waiting('assessment', 3),
    ),
    ...at(
      'anywhere',
      inStep('approval', 7),
      inStep('approval', 5),
      inStep('approval', 3),
      inStep('approval', 1),
      waiting('approval', 2),
    ),
    ...at(
      'anywhere',
      inStep('hand-over', 17, 2),
      inStep('hand-over', 15),
      inStep('hand-over', 11),
      inStep('hand-over', 4),
    ),
    ...at(
      'anywhere',
      { kind: 'handed-over', ago: 1 },
      { kind: 'handed-over', ago: 3 },
      { kind: 'not-received', ago: 1 },
    ),
    ...at('anywhere', { kind: 'silence', submittedAgo: 9 }),
  ];
}

/** What was settled in the three months, spread over them. */
export function settledEndings(count: number, longestAgo: number, random: Random): Wish[] {
  const early = Math.max(longestAgo - 35, 4);
  const ago = () => random.int(2, early);
  const one = (): Ending => {
    switch (random.weighted({ completed: 74, refused: 10, withdrawn: 7, lapsed: 5, reopened: 4 })) {
      case 'refused':
        return {
          kind: 'refused',
          step: random.pick(['acceptance', 'assessment', 'approval'] as const),
          ago: ago(),
        };
      case 'withdrawn':
        return {
          kind: 'withdrawn',
          step: random.pick(['first-check', 'acceptance', 'assessment'] as const),
          ago: ago(),
        };
      case 'lapsed':
        return { kind: 'lapsed', sentBackAgo: random.int(13, Math.max(14, longestAgo - 4)) };
      case 'reopened':
        return {
          kind: 'reopened',
          sentBackAgo: random.int(15, Math.max(16, longestAgo - 4)),
          reopenedAgo: 1,
        };
      case 'completed':
        return { kind: 'completed', ago: ago() };
    }
  };
  return Array.from({ length: count }, () => ({ ending: one(), place: 'anywhere' }));
}

/** How the story of a leading role stands today; null for somebody who has not applied yet. */
export const CAST_ENDINGS: Record<Story, Ending | null> = {
  'assessment-under-way': inStep('assessment', 4),
  'awaiting-supplement': waiting('first-check', 2),
  'awaiting-confirmation': { kind: 'handed-over', ago: 1 },
  // Twenty-six days in the last step break the promise whatever the earlier ones took, so that a new day may be told.
  overdue: { kind: 'in-step', step: 'hand-over', enteredAgo: 26, urgedAgo: 1, newDayAgo: 1 },
  refused: { kind: 'refused', step: 'assessment', ago: 3 },
  completed: { kind: 'completed', ago: 8 },
  'nothing-yet': null,
};
