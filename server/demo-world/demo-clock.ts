import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { ClockState } from '@zhucantong/shared/staff/staff-me-view';
import type { Connection } from 'mongoose';
import { demoMarkModel } from './demo-mark.model';
import { demoMarksRepository, type DemoMarks } from './demo-marks.repository';

/**
 * The clock that the rules see: system time, moved on by what a demo database says, and only ever forward. Sessions, tickets,
 * one-time codes, rate limits, leases and expiry keep system time (DESIGN §6).
 */
export interface DemoClock {
  now(): Date;
  isDemo(): boolean;
  state(): ClockState;
  /** Moves the clock of every process on. @param milliseconds greater than 0. */
  advance(milliseconds: number): Promise<void>;
  /** Reads the mark again. */
  refresh(): Promise<void>;
  /** Stops looking for changes made by other processes. */
  close(): Promise<void>;
  marks: DemoMarks;
}

const DAY_MS = 86_400_000;
/** How soon another process's move is seen at the latest, milliseconds. */
const ASK_EVERY_MS = 2_000;

/** @param systemNow the real time. */
export async function createDemoClock(connection: Connection, systemNow: () => Date): Promise<DemoClock> {
  const marks = demoMarksRepository(demoMarkModel(connection));
  let isDemo = false;
  let offset = 0;

  async function refresh(): Promise<void> {
    const mark = await marks.read();
    isDemo = mark !== null;
    // Only forward, also when answers cross.
    offset = Math.max(offset, mark?.clockOffsetMs ?? 0);
  }

  await refresh();
  const asking = setInterval(() => void refresh().catch(() => undefined), ASK_EVERY_MS);
  asking.unref();
  const now = () => new Date(systemNow().getTime() + offset);
  return {
    now,
    isDemo: () => isDemo,
    state: () => ({
      isDemo,
      now: now().toISOString(),
      today: localDateOf(now()),
      movedByDays: Math.floor(offset / DAY_MS),
    }),
    async advance(milliseconds) {
      await marks.advance(milliseconds);
      await refresh();
    },
    refresh,
    async close() {
      clearInterval(asking);
    },
    marks,
  };
}
