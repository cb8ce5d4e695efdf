import type { aResident } from '../../../factories/resident';
import type { LimitUnit } from '../../../../shared/time-limits/time-limit';
import type { ApplicantBasis } from '../../../../shared/service-catalogue/through-whom';
import type { Answers } from '../../../../shared/service-catalogue/form-answers';

export type Person = ReturnType<typeof aResident>;
export type Worker = 'town' | 'officer' | 'assessor' | 'head';

/** Where FACTS names nobody who may not: oneself, and whoever acts on a confirmed relation (§1.6, §3.2, §6). */
export const EVERYBODY: readonly ApplicantBasis[] = [
  'self',
  'guardian',
  'family',
  'authorised-agent',
  'village-worker',
];

/** How a worker gets a matter out of a step: who, what is recorded, which papers are photographed for it. */
export interface Deed {
  step: string;
  by: Worker;
  does:
    | 'pass-check'
    | 'accept'
    | 'assess'
    | 'enter-outside-result'
    | 'approve'
    | 'hand-over'
    | 'record-payment'
    | 'post-notice'
    | 'end-notice';
  /** The day on which it can be done at the earliest, where days must pass before. */
  on?: string;
  record?: Answers;
  papers?: string[];
}

/**
 * A service as FACTS and the county's settings have it, written by hand: the definitions are held against it, and every row is
 * applied for, decided and refused over HTTP.
 */
export interface ServiceRow {
  code: string;
  title: string;
  /** Row of FACTS. */
  facts: string;
  /** A day on which it takes applications, and one on which it does not, with the day it then names. */
  day: string;
  closed?: { day: string; says: string };
  /** Somebody who may apply, what they answer and which papers that takes. */
  who: Person;
  answers: Answers;
  papers: string[];
  /** On which footings it is applied for (FACTS §1.6 and the row): the rows below go by the first of them. */
  through: readonly ApplicantBasis[];
  /** A footing that is not enough for other answers, and what is said then. */
  throughOnly?: { basis: ApplicantBasis; notFor: Answers; says: string };
  /** Every paper that the guide names, with the times it must be brought: always, never, or on which answer. */
  guidePapers: Record<string, 'always' | string>;
  /** Minor ones that may come after acceptance: all others decide the matter, or the next step works by them (FACTS §5.3). */
  later?: readonly string[];
  /** Amount and unit of every step, in order. */
  steps: Record<string, [number, LimitUnit]>;
  /** Working days of a step for what came from another county, where they are fewer. */
  stepsAcross?: Record<string, number>;
  /** Amount of every clock of the whole matter. */
  clocks: Record<string, number>;
  way: Deed[];
  /** What the person reads when it is over, and what was done by the promised day. */
  deed: string;
  /** What stands over the question whether it came, where that is not the deed. */
  done?: string;
  /** The money, where it pays. */
  pays?: string;
  /** Other answers, and what they come to. */
  paysElse?: { answers: Answers; pays: string };
  /** Staff of the county alone take it in; otherwise those of the town too. */
  onlyCountyOffice?: true;
  /** People who are turned away: by which rule, and words of the reason. */
  turnedAway: Record<string, { who: Person; answers?: Answers; says: string }>;
  /** Reasons for a refusal: in which step it is said, after which answer of an outside body. */
  refusals: Record<string, { step: string; answer?: Answers }>;
  /** When the same person may apply again, once it is completed, and what they read until then; null: at once. */
  again: { says: string; from: string } | null;
  /** Paid every month until it is ended: what who applies again meanwhile reads, and the reasons for an end with their sources. */
  runsOn?: { says: string; endings: readonly (readonly [code: string, source: string])[] };
  /** By which rule the same person is turned away once it is completed, and what they read: what they have now speaks against it. */
  afterwards?: { rule: string; says: string };
  /** What the register holds of the person once it is completed; null: no certificate any more. */
  register?: {
    number: string;
    grade: string;
    validTo: string;
    before: readonly string[];
    /** Village of the household, where the matter moves it: within the county, and across counties. */
    movedTo?: { within: string; across: string };
  } | null;
  /** More answers and papers of somebody who lives in another county than the one that decides. */
  across?: { answers: Answers; papers: readonly string[]; offices?: readonly string[] };
}
