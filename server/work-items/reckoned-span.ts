import { localDateOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';

/** With which edition an open item was last reckoned, and the days on which its dates rest. */
export interface ReckonedSpan {
  edition: string;
  from: PlainDate;
  upTo: PlainDate;
}

/**
 * A running clock, the applicant's last day and an open stop look at no day before the first of their starts and at none after
 * the last of their ends; a calendar that differs only elsewhere moves none of them. Null for a closed item.
 */
export function reckonedSpan(item: WorkItem): ReckonedSpan | null {
  const running = item.clocks.filter((clock) => !clock.endedAt);
  if (!item.isOpen || running.length === 0) return null;
  const open = item.stops.filter((stop) => !stop.to);
  const later = item.later?.papers.length ? item.later : undefined;
  const starts = [
    ...running.map((clock) => clock.startedAt),
    ...open.map((stop) => stop.from),
    ...(later ? [later.since] : []),
  ];
  const ends = [
    ...running.map((clock) => clock.dueOn),
    ...open.map((stop) => stop.expectedEndOn),
    ...(later ? [later.until] : []),
  ];
  return {
    edition: item.history.at(-1)!.calendarEdition,
    from: localDateOf(new Date(Math.min(...starts.map(Number)))),
    upTo: ends.reduce((latest, day) => (day > latest ? day : latest)),
  };
}
