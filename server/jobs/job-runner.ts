import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import type { Connection } from 'mongoose';
import { mendSchedule, type ScheduledJob } from './mend-schedule';

/** Work that recurs. Every process takes part; a lease in the database keeps two from doing the same run. */
export interface RecurringJob {
  name: string;
  everySeconds: number;
  run(): Promise<void>;
}

export interface JobRunner {
  /**
   * Runs a job in this process, beside its schedule: after an action, or when the demo clock moved. It takes a breath before,
   * so that a rush of actions is served by few runs, whose writes share round trips.
   */
  nudge(name: string): void;
  /** Waits for what runs, then stops. */
  stop(): Promise<void>;
}

const LEASE_MS = 2 * 60_000;
const MEND_EVERY_MS = 5_000;
const BREATH_MS = 50;
const COLLECTION = 'jobs';

/**
 * Starts the recurring jobs on the connection's own database (agenda with its mongo backend, one driver).
 * @param systemNow what leases and next runs are told by; it may be set back.
 */
export async function startJobs(
  connection: Connection,
  jobs: readonly RecurringJob[],
  onFailure: (job: string, error: unknown) => void,
  systemNow: () => Date,
): Promise<JobRunner> {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const nudged = new Map<string, NodeJS.Timeout>();
  const byName = new Map(jobs.map((job) => [job.name, job]));

  /** One run at a time per job and process; a nudge during a run makes one more run after it. */
  function runOnce(job: RecurringJob): Promise<void> {
    const underWay = running.get(job.name);
    if (underWay) {
      again.add(job.name);
      return underWay;
    }
    const run = job
      .run()
      .catch((error: unknown) => onFailure(job.name, error))
      .finally(() => {
        running.delete(job.name);
        if (again.delete(job.name) && !isStopping) void runOnce(job);
      });
    running.set(job.name, run);
    return run;
  }

  let isStopping = false;
  if (!connection.db) throw new Error('jobs need an open connection');
  const backend = new MongoBackend({ mongo: connection.db, collection: COLLECTION });
  const agenda = new Agenda({ backend, processEvery: '1 second', defaultLockLifetime: LEASE_MS });
  agenda.on('error', (error: unknown) => onFailure('agenda', error));
  for (const job of jobs) agenda.define(job.name, () => runOnce(job));
  const mend = () => mendSchedule(connection.db!.collection<ScheduledJob>(COLLECTION), jobs, systemNow());
  await mend();
  await agenda.start();
  const mending = setInterval(() => void mend().catch(() => undefined), MEND_EVERY_MS);
  await Promise.all(jobs.map((job) => agenda.every(job.everySeconds * 1_000, job.name)));

  return {
    nudge(name) {
      const job = byName.get(name);
      if (!job || isStopping || nudged.has(name)) return;
      const run = () => {
        nudged.delete(name);
        void runOnce(job);
      };
      nudged.set(name, setTimeout(run, BREATH_MS));
    },
    async stop() {
      isStopping = true;
      for (const timer of nudged.values()) clearTimeout(timer);
      clearInterval(mending);
      await agenda.stop();
      await Promise.all(running.values());
    },
  };
}
