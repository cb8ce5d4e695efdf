import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, yearOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { OfficesView } from '@zhucantong/shared/staff/offices-view';
import { hasReach, ReachedKind, reachOf, type UnitReach } from '@zhucantong/shared/staff/unit-reach';
import type { Organisation } from './organisation';
import type { ReachChange } from './organisation.model';

/** Offices in the order in which people look for them, each with how it is reached. */
export function presentOffices({ units }: Pick<Organisation, 'units'>): OfficesView['offices'] {
  const offices = [...units.values()].filter(hasReach);
  return ReachedKind.options.flatMap((wanted) =>
    offices
      .filter(({ kind }) => kind === wanted)
      .map((unit) => ({ id: unit._id, name: unit.name, kind: wanted, ...reachOf(unit) })),
  );
}

/** @param changes by unit. @param nameOf a member of staff. */
export function presentReachChanges(
  changes: ReadonlyMap<string, readonly ReachChange[]>,
  { units }: Pick<Organisation, 'units'>,
  nameOf: (staffId: string) => string,
  today: PlainDate,
): OfficesView['history'] {
  return [...changes]
    .flatMap(([unitId, ofUnit]) => ofUnit.map((change) => ({ ...change, unitId })))
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .map(({ unitId, from, to, by, at }) => ({
      unit: units.get(unitId)?.name ?? unitId,
      what: changeInWords(from, to),
      by: nameOf(by),
      when: dayInWords(localDateOf(at), yearOf(today)),
    }));
}

function changeInWords(from: UnitReach, to: UnitReach): string {
  const of = (title: string, before: string | null, after: string | null) =>
    before === after ? [] : [`${title}：${before ?? '没有写'} 改成 ${after ?? '没有写'}`];
  return [...of('电话', from.phone, to.phone), ...of('窗口地址', from.windowAddress, to.windowAddress)].join(
    '；',
  );
}
