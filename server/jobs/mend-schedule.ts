import type { Collection } from 'mongodb';

/** What is kept of a job, as far as its time is concerned (agenda). */
export interface ScheduledJob {
  name: string;
  nextRunAt: Date | null;
  lockedAt: Date | null;
}

/** Clocks of two servers may differ by this much. */
const TOLERANCE_MS = 10_000;

/**
 * A system clock that was set back leaves the next runs, and the leases of a server that was killed, in what is now the
 * future: until the clock caught up, nothing would be swept or delivered. Brings both back to now; harmless otherwise.
 */
export async function mendSchedule(
  scheduled: Collection<ScheduledJob>,
  jobs: readonly { name: string; everySeconds: number }[],
  now: Date,
): Promise<void> {
  const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  await Promise.all([
    ...jobs.map(({ name, everySeconds }) =>
      scheduled.updateOne(
        { name, nextRunAt: { $gt: after(everySeconds * 1_000 + TOLERANCE_MS) } },
        { $set: { nextRunAt: now } },
      ),
    ),
    scheduled.updateMany({ lockedAt: { $gt: after(TOLERANCE_MS) } }, { $set: { lockedAt: now } }),
  ]);
}
