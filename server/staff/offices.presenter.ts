import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, yearOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { OfficesView } from '@zhucantong/shared/staff/offices-view';
import { isReachedOffice, reachOf, type Reach } from '@zhucantong/shared/staff/reach';
import { Unit } from '@zhucantong/shared/staff/unit';
import type { Organisation } from './organisation';
import type { ReachChange } from './organisation.model';

type People = Pick<Organisation, 'units' | 'staff'>;

/** Offices in the order in which people look for them, who works there, and how each is reached. */
export function presentOffices(organisation: People): Pick<OfficesView, 'offices' | 'members'> {
  const staff = [...organisation.staff.values()];
  const offices = [...organisation.units.values()]
    .filter((unit) => isReachedOffice(unit, staff))
    .sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
  return {
    offices: offices.map((unit) => ({ id: unit._id, name: unit.name, kind: unit.kind, ...reachOf(unit) })),
    members: offices.flatMap((unit) =>
      staff
        .filter((member) => member.unit === unit._id)
        .map((member) => ({
          ...{ id: member._id, name: member.name, title: member.title, unitName: unit.name },
          ...reachOf(member),
        })),
    ),
  };
}

const KINDS = Unit.shape.kind.options;

/** What was corrected by unit and by member of staff. */
export interface ReachChanges {
  units: ReadonlyMap<string, readonly ReachChange[]>;
  staff: ReadonlyMap<string, readonly ReachChange[]>;
}

/** @param nameOf a member of staff, also after they left. */
export function presentReachChanges(
  { units, staff }: ReachChanges,
  organisation: People,
  nameOf: (staffId: string) => string,
  today: PlainDate,
): OfficesView['history'] {
  const unitName = (id: string) => organisation.units.get(id)?.name ?? id;
  const memberName = (id: string) => {
    const member = organisation.staff.get(id);
    return member ? `${unitName(member.unit)}的${member.name}` : nameOf(id);
  };
  return [...linesOf(units, unitName), ...linesOf(staff, memberName)]
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .map(({ whose, from, to, by, at }) => ({
      whose,
      what: changeInWords(from, to),
      by: nameOf(by),
      when: dayInWords(localDateOf(at), yearOf(today)),
    }));
}

const linesOf = (changes: ReadonlyMap<string, readonly ReachChange[]>, nameOf: (id: string) => string) =>
  [...changes].flatMap(([id, ofOne]) => ofOne.map((change) => ({ ...change, whose: nameOf(id) })));

function changeInWords(from: Reach, to: Reach): string {
  const of = (title: string, before: string | null, after: string | null) =>
    before === after ? [] : [`${title}：${before ?? '没有写'} 改成 ${after ?? '没有写'}`];
  return [...of('电话', from.phone, to.phone), ...of('窗口地址', from.windowAddress, to.windowAddress)].join(
    '；',
  );
}
