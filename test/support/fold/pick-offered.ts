import type { Random } from '../../../server/demo-world/seeded-random';
import type { ActingViewer } from '../../../shared/staff/viewer';
import { ADVANCES, type ActionType } from '../../../shared/work-items/status-table';

/** Who may do what. */
export type Offered = readonly [ActingViewer, ActionType];

/** How often an offered action is taken; what ends a history is rarer, what moves it on more frequent. */
const WEIGHTS: Partial<Record<ActionType, number>> = {
  ...Object.fromEntries(Object.values(ADVANCES).map((type) => [type, 24])),
  ...{
    note: 1,
    'record-told': 1,
    assign: 1,
    'return-not-ours': 1,
    'declare-interest': 1.5,
    urge: 2,
    withdraw: 0.5,
    refuse: 3,
    'ask-second-assessment': 24,
    'begin-recheck': 80,
    'keep-benefit': 24,
    'end-benefit': 16,
    restrict: 3,
    'ask-joint': 2,
    'record-payment-return': 8,
    'return-part': 12,
    'recall-joint': 12,
  },
  ...{ 'post-notice': 24, 'record-objection': 5, 'answer-objection': 24 },
  ...{
    'record-payment-return': 12,
    'name-reader': 3,
    resume: 8,
    'ask-stop': 8,
    'approve-stop': 12,
    'approve-extension': 20,
    'decline-extension': 20,
  },
};

/** A desk that asks much of others and decides before it has heard: what it asked is open while something else is waited for. */
const IN_A_HURRY: Partial<Record<ActionType, number>> = {
  ...WEIGHTS,
  ...{ 'ask-joint': 24, 'ask-stop': 24, 'approve-stop': 24, 'ask-extension': 24 },
  ...{ resume: 1, 'recall-joint': 2, 'approve-extension': 2, 'decline-extension': 2 },
};

/** An action first, who does it second: else what many may do would drown what one may. */
export function pickOffered(offered: readonly Offered[], random: Random, isInAHurry = false): Offered {
  const often = isInAHurry ? IN_A_HURRY : WEIGHTS;
  const weights = Object.fromEntries(offered.map(([, type]) => [type, often[type] ?? 4]));
  const type = random.weighted(weights);
  return random.pick(offered.filter((each) => each[1] === type));
}
