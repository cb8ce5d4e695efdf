import type { Organisation } from '../../../server/staff/organisation';
import type { StaffMember } from '../../../shared/staff/staff-member';

type Offices = Pick<Organisation, 'units' | 'staff'>;

/** The office and whatever it reports to, one above the other; where an office lies says nothing of it. */
export function officesUpwards(unit: string, offices: Offices): string[] {
  const above = offices.units.get(unit)?.reportsTo ?? null;
  return above === null ? [unit] : [unit, ...officesUpwards(above, offices)];
}

/** Who takes over in an office: its heads by id, then its leaders by id. Nobody stands there twice. */
function headsOf(unit: string, { staff }: Offices): string[] {
  const withRole = (role: StaffMember['roles'][number]) =>
    [...staff.values()].flatMap((each) => (each.unit === unit && each.roles.includes(role) ? each._id : []));
  return [...new Set([...withRole('section-head').sort(), ...withRole('leader').sort()])];
}

/**
 * Whoever a matter passes on its way up: the heads of each office below the county's, each followed by whoever is in charge of it;
 * then the county office's own section heads, and its head (理事长), before whom stands a deputy in any case: where nobody on the way
 * had one, the first by id. Without a named head it is the last by id, and every other stands before. Each is met once.
 */
export function headsUpwards(unit: string, offices: Offices): string[] {
  const { staff, units } = offices;
  const inChargeOf = (each: string) => [units.get(each)?.ledBy ?? []].flat().filter((id) => staff.has(id));
  const up = officesUpwards(unit, offices);
  const county = up.at(-1)!;
  const onTheWay = up.slice(0, -1);
  const deputyMet = onTheWay.some((each) => inChargeOf(each).length > 0);
  const [named] = inChargeOf(county);
  const own = headsOf(county, offices).filter((id) => id !== named);
  const sectionHeads = own.filter((id) => staff.get(id)!.roles.includes('section-head'));
  const leaders = own.filter((id) => !sectionHeads.includes(id));
  const first = named ? leaders.slice(0, deputyMet ? 0 : 1) : leaders;
  return [
    ...new Set([
      ...onTheWay.flatMap((each) => [...headsOf(each, offices), ...inChargeOf(each)]),
      ...sectionHeads,
      ...first,
      ...(named ? [named] : []),
      ...leaders,
    ]),
  ];
}

const withoutSpaces = (words: string): string => words.normalize('NFKC').replace(/\s+/g, '');

/**
 * Who must not meet a complaint in these words (FACTS §4.2, §4.3): whom they name, everybody of an office that they complain of, and
 * whoever has one of these above. An office that only says where somebody, or a smaller office, belongs is not complained of. A body
 * from outside answers to nobody of ours.
 */
export function accusedByHand(words: string, offices: Offices): string[] {
  const said = withoutSpaces(words);
  const occurs = ({ name }: { name: string }) => said.includes(withoutSpaces(name));
  if (said === '') return [];
  const members = [...offices.staff.values()];
  const people = members.filter(occurs);
  const named = [...offices.units.values()].filter(occurs);
  const onlyWhere = (unit: string): boolean =>
    people.some((person) => officesUpwards(person.unit, offices).includes(unit)) ||
    named.some(({ _id }) => _id !== unit && officesUpwards(_id, offices).includes(unit));
  const complainedOf = named.map(({ _id }) => _id).filter((unit) => !onlyWhere(unit));
  const accused = members.filter((each) => people.includes(each) || complainedOf.includes(each.unit));
  const isOutside = (unit: string) => offices.units.get(unit)?.kind === 'outside';
  const hasAbove = (member: StaffMember, other: StaffMember) =>
    headsUpwards(member.unit, offices).includes(other._id) &&
    !(isOutside(member.unit) && !isOutside(other.unit));
  return members
    .filter((each) => accused.some((other) => other === each || hasAbove(each, other)))
    .map(({ _id }) => _id);
}
