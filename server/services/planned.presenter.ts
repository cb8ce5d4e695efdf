import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { yearOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';

/** What is set for later days, in their order; a later word on the same day takes the place of an earlier one. */
export function plannedInWords<Change extends { effectiveFrom: PlainDate }>(
  changes: readonly Change[],
  today: PlainDate,
  say: (change: Change) => string,
): string[] {
  const ahead = changes.filter(({ effectiveFrom }) => effectiveFrom > today);
  const planned = new Map(ahead.map((change) => [change.effectiveFrom, change]));
  return [...planned]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([from, change]) => `${dayInWords(from, yearOf(today))}起 ${say(change)}`);
}
