import { nextWorkingMoment } from '@zhucantong/shared/calendar/office-hours';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { LineLevel } from '@zhucantong/shared/time-limits/escalation';
import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import { lineOf } from '@zhucantong/shared/staff/unit';
import type { Organisation } from '../staff/organisation';
import { findExclusion } from './exclusions.rules';
import { indexOf } from './organisation-index';
import { superiorsOf } from './reporting-line.rules';

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
 * The people above a unit, nearest first: its head (股长), the one in charge of it (分管副理事长), the same of each unit it
 * reports to, at the top the head of the office (理事长), then the other leaders. Nobody stands there twice.
 */
export function peopleOnTheLine(organisation: Organisation, unit: string): StaffMember[] {
  const units = lineOf(unit, organisation.units);
  const ledBy = (at: string) => {
    const leader = organisation.units.get(at)?.ledBy;
    return leader ? organisation.staff.get(leader) : undefined;
  };
  const all = [...superiorsOf(organisation, unit)];
  const people = units.flatMap((at) => {
    const own = all.filter((member) => member.unit === at);
    const leader = ledBy(at);
    // Whoever leads the top unit comes before its other leaders; elsewhere the unit's own head comes first.
    return at === units.at(-1) && leader ? [leader, ...own] : [...own, ...(leader ? [leader] : [])];
  });
  return [...new Set(people)];
}

/**
 * The named person at a level: from the level's own place upwards the first who is there and does not know yet. Where nobody
 * new is left, one who knows; where everybody is away, the nearest all the same: an inbox waits.
 */
export function personAt(
  organisation: Organisation,
  calendar: Calendar,
  query: LineQuery,
): StaffMember | undefined {
  const { level, notThem, ratherNot = [], parties = [], now, unit } = query;
  const line = peopleOnTheLine(organisation, unit);
  const upwards = line
    .slice(placeOf(level, line, organisation, unit))
    .filter(
      (member) => !notThem.includes(member._id) && !parties.some((party) => member.interests.includes(party)),
    );
  let moment: Date | undefined;
  const isHere = (member: StaffMember) =>
    findExclusion(member, {
      parties: [],
      earlierHands: [],
      absencesOf: indexOf(organisation).absencesOf,
      workingMoment: () => (moment ??= nextWorkingMoment(now, calendar)),
    }) === null;
  const here = upwards.filter(isHere);
  return here.find(({ _id }) => !ratherNot.includes(_id)) ?? here[0] ?? upwards[0];
}

function placeOf(
  level: LineQuery['level'],
  line: readonly StaffMember[],
  { units }: Organisation,
  unit: string,
): number {
  if (level === 'section-head') return 0;
  const top = units.get(lineOf(unit, units).at(-1)!)?.ledBy;
  const head = top ? line.findIndex(({ _id }) => _id === top) : line.length - 1;
  const last = Math.max(0, head);
  return level === 'head' ? last : Math.min(1, last);
}
