import type { ExclusionCause } from '@zhucantong/shared/staff/routing-outcome';
import type { Absence } from '@zhucantong/shared/staff/post';
import type { StaffMember } from '@zhucantong/shared/staff/staff-member';

/** What the exclusions look at, besides the member of staff. */
export interface ExclusionFacts {
  /** The beneficiary, and whoever else has a side in the case. */
  parties: readonly string[];
  /** Staff complained of, and whoever reports to them. */
  accused?: readonly string[] | undefined;
  /** Staff who did a step from which this one is kept apart (自己初审的不能自己审批). */
  earlierHands: readonly string[];
  /** Absences by member of staff. */
  absencesOf: ReadonlyMap<string, readonly Absence[]>;
  /** The next working moment; asked only when the member has an absence at all. */
  workingMoment: () => Date;
}

type Exclusion = (member: StaffMember, facts: ExclusionFacts) => boolean;

/** An interest in the case: the member, a relative, or the subject of a complaint. @source FACTS §10.3 conflict rule */
const hasInterest: Exclusion = (member, { parties, accused }) =>
  parties.some((party) => member.interests.includes(party)) || accused?.includes(member._id) === true;

/** One's own first check: nobody decides what he or she checked. @source FACTS §10.3 segregation */
const didAnEarlierStep: Exclusion = (member, { earlierHands }) => earlierHands.includes(member._id);

/** Absent means an absence that covers the next working moment; going home at six moves nothing (DESIGN idea 4). */
const isAbsent: Exclusion = (member, { absencesOf, workingMoment }) =>
  absencesOf
    .get(member._id)
    ?.some((absence) => absence.from <= workingMoment() && workingMoment() < absence.to) ?? false;

/** In this order: the first that holds is the one that is told. */
const EXCLUSIONS: readonly (readonly [ExclusionCause, Exclusion])[] = [
  ['interest', hasInterest],
  ['own-first-check', didAnEarlierStep],
  ['absent', isAbsent],
];

/** Why this member may not take the step, or null. Somebody who is not in the organisation is 'unknown'. */
export function findExclusion(member: StaffMember | undefined, facts: ExclusionFacts): ExclusionCause | null {
  if (!member) return 'unknown';
  return EXCLUSIONS.find(([, excludes]) => excludes(member, facts))?.[0] ?? null;
}
