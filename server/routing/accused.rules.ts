import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import { lineOf, type Unit } from '@zhucantong/shared/staff/unit';
import { peopleOnTheLine } from './reporting-line.rules';

interface Offices {
  units: ReadonlyMap<string, Unit>;
  staff: ReadonlyMap<string, StaffMember>;
}

/**
 * Staff who are complained of: whoever the words name, and everybody of a unit that they complain of. People write "甘棠镇残联的石文涛" as they like, so a name that occurs anywhere counts; a unit counts unless it
 * only says where a person or a smaller unit belongs. One too many passed over does less harm than one too few.
 */
export function complainedOf(words: string, offices: Offices): StaffMember[] {
  const text = plain(words);
  if (text === '') return [];
  const members = [...offices.staff.values()];
  const people = members.filter((member) => text.includes(plain(member.name)));
  const named = [...offices.units.values()].filter((unit) => text.includes(plain(unit.name)));
  const above = new Set([
    ...people.flatMap((member) => lineOf(member.unit, offices.units)),
    ...named.flatMap((unit) => lineOf(unit._id, offices.units).slice(1)),
  ]);
  const units = named.filter((unit) => !above.has(unit._id));
  return members.filter(
    (member) => people.includes(member) || units.some((unit) => unit._id === member.unit),
  );
}

/**
 * Staff who must not meet the case: whoever is complained of, and all who report to any of these.
 * @source FACTS §4.2 (recusal), §4.3 (never disclosed to the accused person or unit)
 */
export function accusedBy(words: string, offices: Offices): string[] {
  const accused = complainedOf(words, offices);
  if (accused.length === 0) return [];
  return [...offices.staff.values()]
    .filter((member) => accused.some((each) => each === member || reportsTo(member, each, offices)))
    .map((member) => member._id);
}

/**
 * Whoever has the other among the heads above; of two heads of one unit neither is free to judge the other. A body from
 * outside (派驻纪检组) stands in the line for its letters only: it answers to nobody of ours.
 */
function reportsTo(member: StaffMember, other: StaffMember, offices: Offices): boolean {
  const isOutside = ({ unit }: StaffMember) => offices.units.get(unit)?.kind === 'outside';
  if (isOutside(member) && !isOutside(other)) return false;
  return peopleOnTheLine(offices, member.unit).some((superior) => superior.member._id === other._id);
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
