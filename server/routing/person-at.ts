import { nextWorkingMoment } from '@zhucantong/shared/calendar/office-hours';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { LineLevel } from '@zhucantong/shared/time-limits/escalation';
import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import type { Organisation } from '../staff/organisation';
import { findExclusion } from './exclusions.rules';
import { indexOf } from './organisation-index';
import type { OnTheLine } from './reporting-line.rules';

/** Whom a matter of this unit reaches at a level of the reporting line, now. */
export interface LineQuery {
  unit: string;
  level: Exclude<LineLevel, 'assignee'>;
  now: Date;
  /** People who shall not be the one: who has the item, who asks. */
  notThem: readonly string[];
  /** People who know already: somebody else is found, as long as there is somebody. */
  ratherNot?: readonly string[];
  /** People whose side in the case keeps a relative from answering. */
  parties?: readonly string[];
}

/**
 * The named person at a level: from the level's own place upwards the first who is there and does not know yet. Where nobody
 * new is left, one who knows; where everybody is away, the nearest all the same: an inbox waits. The head of the office is
 * that one person, who is told even of what he knows: nobody else stands above the deputies.
 */
export function personAt(
  organisation: Organisation,
  calendar: Calendar,
  query: LineQuery,
): StaffMember | undefined {
  const { level, notThem, ratherNot = [], parties = [], now, unit } = query;
  const upwards = fromLevel(level, indexOf(organisation).peopleAbove(unit)).filter(
    (member) => !notThem.includes(member._id) && !parties.some((party) => member.interests.includes(party)),
  );
  const here = upwards.filter(whoIsIn(organisation, calendar, now));
  return here.find(({ _id }) => !ratherNot.includes(_id)) ?? here[0] ?? upwards[0];
}

/** Whom no absence keeps from the next working moment. */
export function whoIsIn(
  organisation: Organisation,
  calendar: Calendar,
  now: Date,
): (member: StaffMember | undefined) => boolean {
  let moment: Date | undefined;
  return (member) =>
    findExclusion(member, {
      parties: [],
      earlierHands: [],
      absencesOf: indexOf(organisation).absencesOf,
      workingMoment: () => (moment ??= nextWorkingMoment(now, calendar)),
    }) === null;
}

/** A deputy in charge begins where the near heads end: never with the head of the office, as long as there is a deputy. */
function fromLevel(level: LineQuery['level'], line: readonly OnTheLine[]): StaffMember[] {
  const place = {
    'section-head': 0,
    leader: line.findIndex(({ rung }) => rung !== 'near-head'),
    head: line.findIndex(({ rung }) => rung === 'head'),
  }[level];
  const members = line.map(({ member }) => member);
  return level === 'head' ? members.slice(place, place + 1) : members.slice(place);
}
