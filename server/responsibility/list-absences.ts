import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import type { AbsenceRow, Absences } from '@zhucantong/shared/staff/responsibility-list';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Organisation } from '../staff/organisation';
import { mayRecordAbsence } from '../staff/organisation.policy';
import { lastDayOf } from '../staff/away-until';

/** Who is away now or will be, and for whom the viewer may record it. Why somebody is away is told only to those. */
export function listAbsences(organisation: Organisation, viewer: StaffViewer, now: Date): Absences {
  const { staff, units, absences } = organisation;
  const year = yearOf(localDateOf(now));
  const unitName = (unit: string) => units.get(unit)?.name ?? '';
  const rows = absences
    .filter(({ from, to }) => to > now && from < to)
    .sort((a, b) => a.from.getTime() - b.from.getTime())
    .flatMap((absence): AbsenceRow[] => {
      const member = staff.get(absence.staffId);
      if (!member) return [];
      const isOwn = mayRecordAbsence(viewer, member, units);
      return [
        {
          id: absence._id,
          staffId: member._id,
          name: member.name,
          unitName: unitName(member.unit),
          from: dayInWords(localDateOf(absence.from), year),
          to: dayInWords(lastDayOf(absence), year),
          reason: isOwn ? absence.reason : null,
          mayEnd: isOwn,
        },
      ];
    });
  const people = [...staff.values()]
    .filter((member) => mayRecordAbsence(viewer, member, units))
    .map(({ _id, name, unit }) => ({ staffId: _id, name, unitName: unitName(unit) }));
  return { absences: rows, people };
}
