import type { Random } from '../../../server/demo-world/seeded-random';
import { endOfLocalDay } from '../../../shared/calendar/plain-date';
import type { WorkItem } from '../../../shared/work-items/work-item';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** When something happens next: mostly soon, often about when time itself does something, now and then with a clock set back. */
export function laterInstant({ wakeAt, notice }: WorkItem, from: Date, random: Random): Date {
  const now = from.getTime();
  const wake = wakeAt?.getTime() ?? now;
  const noticeOver = notice ? endOfLocalDay(notice.until).getTime() : now;
  const next = random.weighted({
    ...{ hours: 40, days: 30, wake: 15, weeks: 8, same: 5, back: 2 },
    notice: notice ? 20 : 0,
  });
  const instants = {
    hours: now + random.int(1, 600) * MINUTE,
    days: now + random.int(1, 5) * DAY + random.int(-300, 300) * MINUTE,
    wake: Math.max(now, wake + random.int(-1, 1) * MINUTE),
    weeks: now + random.int(7, 120) * DAY,
    same: now,
    back: now - random.int(1, 90) * MINUTE,
    notice: Math.max(now, noticeOver + random.int(-1, 600) * MINUTE),
  };
  return new Date(instants[next]);
}
