import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import { maskName } from '@zhucantong/shared/residents/resident';
import type { Recusals } from '@zhucantong/shared/staff/recusal';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Residents } from '../residents/residents.repository';
import { mayEndRecusal, mayRecordRecusal } from '../staff/organisation.policy';
import type { RecordRecusalDeps } from '../staff/record-recusal';
import { nameIn } from '../staff/staff-names';

export interface ListRecusalsDeps extends Pick<RecordRecusalDeps, 'organisations' | 'recusals'> {
  residents: Pick<Residents, 'find' | 'findMany'>;
}

/** Recorded relations of those for whom the viewer may record them: who is kin to whom is nobody else's business. */
export async function listRecusals(
  { organisations, recusals, residents }: ListRecusalsDeps,
  viewer: StaffViewer,
  now: Date,
): Promise<Recusals> {
  const [organisation, recorded] = await Promise.all([
    organisations.get(viewer.county),
    recusals.listOf(viewer.county),
  ]);
  const { staff, units } = organisation;
  const year = yearOf(localDateOf(now));
  const own = new Map([...staff].filter(([, member]) => mayRecordRecusal(viewer, member, units)));
  const unitName = (unit: string) => units.get(unit)?.name ?? '';
  const seen = recorded.filter(({ staffId }) => own.has(staffId)).reverse();
  const people = await residents.findMany(
    viewer,
    seen.map(({ personId }) => personId),
  );
  const rows = seen.map(({ _id, staffId, personId, kinship, at, by, endedAt, endedBy = '' }) => {
    const member = own.get(staffId)!;
    const person = people.get(personId);
    return {
      ...{ id: _id, name: member.name, unitName: unitName(member.unit), kinship },
      person: person ? maskName(person.profile.name) : null,
      since: dayInWords(localDateOf(at), year),
      by: nameIn(organisation, by),
      ended: endedAt ? `${dayInWords(localDateOf(endedAt), year)} ${nameIn(organisation, endedBy)}` : null,
      mayEnd: !endedAt && mayEndRecusal(viewer, member),
    };
  });
  return {
    rows: [...rows.filter(({ ended }) => !ended), ...rows.filter(({ ended }) => ended)],
    people: [...own.values()].map(({ _id, name, unit }) => ({
      staffId: _id,
      name,
      unitName: unitName(unit),
    })),
  };
}
