import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { Absence } from '@zhucantong/shared/staff/post';

/** Until when somebody is away who is away at the next working moment, in words. */
export function awayAt(absences: readonly Absence[], moment: Date, year: number) {
  return (staffId: string): string | null => {
    const absence = absences.find(
      (each) => each.staffId === staffId && each.from <= moment && moment < each.to,
    );
    return absence ? dayInWords(lastDayOf(absence), year) : null;
  };
}

/** An absence that ends at midnight lasts until the day before. */
export const lastDayOf = ({ to }: Pick<Absence, 'to'>): PlainDate => localDateOf(new Date(to.getTime() - 1));
