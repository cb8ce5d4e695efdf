import { mendSchedule, type ScheduledJob } from '../../../server/jobs/mend-schedule';
import { startTestDatabase, type TestDatabase } from '../../support/database';

const now = new Date('2026-11-26T02:00:00Z');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
let database: TestDatabase;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

const scheduled = () => database.connection.db!.collection<ScheduledJob>('jobs');

it('a run or a lease that a clock set back left in the future comes back to now; the others stay', async () => {
  const job = (name: string, everySeconds: number) => ({ name, everySeconds, run: async () => undefined });
  await scheduled().insertMany([
    { name: 'a-day-off', nextRunAt: inSeconds(86_400), lockedAt: null },
    { name: 'leased-tomorrow', nextRunAt: inSeconds(5), lockedAt: inSeconds(86_400) },
    { name: 'as-planned', nextRunAt: inSeconds(600), lockedAt: inSeconds(-30) },
  ]);
  const jobs = [job('a-day-off', 15), job('leased-tomorrow', 5), job('as-planned', 600)];
  await mendSchedule(scheduled(), jobs, now);
  const after = await scheduled()
    .find({}, { projection: { _id: 0 } })
    .toArray();
  expect(after).toEqual([
    { name: 'a-day-off', nextRunAt: now, lockedAt: null },
    { name: 'leased-tomorrow', nextRunAt: inSeconds(5), lockedAt: now },
    { name: 'as-planned', nextRunAt: inSeconds(600), lockedAt: inSeconds(-30) },
  ]);
});
