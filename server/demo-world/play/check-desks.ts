import { endOfLocalDay } from '@zhucantong/shared/calendar/plain-date';
import { staffId } from '../offices/office-ids';
import type { StaffSignIn } from '../offices/sign-ins';
import type { WorkingTime } from '../stories/working-time';
import type { DemoActors } from './demo-actors';
import type { PlayDeps } from './demo-deps';

const MOST = 100;

/**
 * Looks into every queue whose sign-in name is printed.
 *
 * @throws Error naming each desk without something overdue, something stopped and something due today (or, while the office
 *   is closed, on the next working day).
 */
export async function checkDesks(
  deps: PlayDeps,
  signIns: readonly StaffSignIn[],
  actors: DemoActors,
  timeOf: (county: string) => Promise<WorkingTime>,
  now: Date,
): Promise<void> {
  const faults: string[] = [];
  for (const { county, seat, username } of signIns) {
    const viewer = await actors.staff(staffId(county, seat));
    const { marks } = await deps.main.items.queue(viewer, 'mine', now, { limit: MOST, cursor: null });
    const rows = await deps.main.items.queueRows(viewer, 'mine', now, marks);
    const endOfDueDay = endOfLocalDay((await timeOf(county)).dueDay);
    const running = rows.filter((row) => row.status !== 'awaiting-supplement');
    const has = {
      overdue: running.some((row) => row.dueAt <= now),
      'due today': running.some((row) => row.dueAt > now && row.dueAt <= endOfDueDay),
      stopped: rows.length > running.length,
    };
    const lacking = Object.entries(has).filter(([, isThere]) => !isThere);
    if (lacking.length > 0)
      faults.push(
        `${username}: nothing ${lacking.map(([what]) => what).join(', nothing ')} among ${rows.length}`,
      );
  }
  if (faults.length > 0)
    throw new Error(`The demo world has desks that lack something. ${faults.join('; ')}.`);
}
