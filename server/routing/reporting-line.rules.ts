import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import { lineOf, type Unit } from '@zhucantong/shared/staff/unit';

interface Offices {
  units: ReadonlyMap<string, Unit>;
  staff: ReadonlyMap<string, StaffMember>;
}

/** Who somebody on the line is: a head near the unit (股长、镇残联理事长), a deputy head of the office, its head (理事长). */
type Rung = 'near-head' | 'deputy' | 'head';

export interface OnTheLine {
  member: StaffMember;
  rung: Rung;
}

/**
 * The people above a unit, nearest first, each once: its own heads, then whoever is in charge of it (分管副理事长), the same
 * of each unit it reports to; of the office itself its head (理事长), then the other deputies. Where no deputy is in charge,
 * the first of them stands before the head; where nobody is named as the head, leaders stand in the order of their ids and the
 * last is the head. Routing, returns and escalation all go up in this order.
 *
 * @source FACTS §4.8, §10.1; DESIGN ideas 4, 5
 */
export function peopleOnTheLine({ units, staff }: Offices, unit: string): OnTheLine[] {
  const line = lineOf(unit, units);
  const top = line.at(-1)!;
  const inCharge = (at: string) => staff.get(units.get(at)?.ledBy ?? '');
  const headsOf = (at: string) =>
    [...staff.values()].filter((member) => member.unit === at && rankOf(member) < OUTSIDE).sort(byRank);

  const named = inCharge(top);
  const near = line.slice(0, -1).flatMap((at) => {
    const leader = inCharge(at);
    return [
      ...headsOf(at).map(as('near-head')),
      ...(leader ? [as(leader === named ? 'head' : 'deputy')(leader)] : []),
    ];
  });
  const atTop = headsOf(top).filter((member) => member !== named);
  const sectionHeads = atTop.filter((member) => rankOf(member) === 0);
  const leaders = atTop.filter((member) => rankOf(member) !== 0);
  const head = named ?? leaders.pop();
  const isInSomebodysCharge = near.some(({ rung }) => rung !== 'near-head');
  const beforeTheHead = named ? leaders.slice(0, isInSomebodysCharge ? 0 : 1) : leaders;
  return onceEach([
    ...near,
    ...sectionHeads.map(as('near-head')),
    ...beforeTheHead.map(as('deputy')),
    ...(head ? [as('head')(head)] : []),
    ...leaders.map(as('deputy')),
  ]);
}

const as =
  (rung: Rung) =>
  (member: StaffMember): OnTheLine => ({ member, rung });

const onceEach = (line: readonly OnTheLine[]): OnTheLine[] =>
  line.filter(({ member }, place) => line.findIndex((earlier) => earlier.member === member) === place);

const OUTSIDE = 2;

function rankOf({ roles }: StaffMember): number {
  if (roles.includes('section-head')) return 0;
  return roles.includes('leader') ? 1 : OUTSIDE;
}

/** Inside one unit the section head comes before the leader, then the smaller id. */
const byRank = (a: StaffMember, b: StaffMember): number => rankOf(a) - rankOf(b) || (a._id < b._id ? -1 : 1);
