import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { LocalSignIns, Me } from '../../shared/residents/me-view';
import { ResidentItem, ResidentItemList } from '../../shared/work-items/resident-view';
import { isAlive } from '../../server/database/mongod-process';
import { aPicture } from '../factories/picture';
import { aSubmission } from '../factories/submission';
import { read, residentAt, type ApiClient } from '../support/api-client';
import { mongodOf, startDemoServer, startOn, type DemoServer } from '../support/demo-server';

const READY_WITHIN_MS = 60_000;

let server: DemoServer;

beforeAll(async () => {
  server = await startDemoServer();
}, 300_000);

afterAll(async () => {
  await server?.discard().catch(() => rmSync(server.dataDir, { recursive: true, force: true }));
}, 60_000);

const figure = (what: string, ms: number) => process.stdout.write(`${what}: ready after ${ms} ms\n`);

test('a second start, a start after SIGKILL on the mongod left behind, and a stop that leaves nothing', async () => {
  await server.end();
  expect(mongodOf(server.dataDir).pid).toBeNull();
  server = await startOn(server.dataDir);
  figure('second start', server.readyAfterMs);
  expect(server.readyAfterMs).toBeLessThan(READY_WITHIN_MS);

  const mongod = mongodOf(server.dataDir).pid!;
  await server.kill();
  expect(isAlive(mongod)).toBe(true);
  server = await startOn(server.dataDir);
  figure('start after SIGKILL', server.readyAfterMs);
  expect(server.readyAfterMs).toBeLessThan(READY_WITHIN_MS);
  expect(mongodOf(server.dataDir).pid).toBe(mongod);

  await server.end();
  await pause(200);
  expect(isAlive(mongod)).toBe(false);
  server = await startOn(server.dataDir);
}, 240_000);

interface Resident {
  client: ApiClient;
  submission: ReturnType<typeof aSubmission>;
  /** The receipt, once there was one. */
  number?: string;
}

test('SIGKILL while ten residents submit: what was acknowledged is there once, and each comes through in the end', async () => {
  const known = await fetch(`${server.url}/api/public/local-sign-ins`);
  const keys = LocalSignIns.parse(await known.json()).people.map(({ key }) => key);
  expect(keys.length).toBeGreaterThanOrEqual(10);
  const picture = await aPicture(64, 48).jpeg().toBuffer();
  const residents = await Promise.all(keys.slice(0, 10).map((key) => ready(key, picture)));

  const acknowledged: Resident[] = [];
  const submitAll = (waiting: readonly Resident[], onFirst?: () => void) =>
    Promise.all(
      waiting.map(async (resident) => {
        if ((await submitted(resident)) && acknowledged.push(resident) === 1) onFirst?.();
      }),
    );
  // Five are acknowledged or about to be, five are on their way when it is killed.
  let second: Promise<unknown> = Promise.resolve();
  await submitAll(residents.slice(0, 5), () => {
    second = submitAll(residents.slice(5));
    void server.kill();
  });
  await second;
  const beforeKill = acknowledged.length;
  expect(beforeKill).toBeGreaterThanOrEqual(1);
  await server.kill();

  server = await startOn(server.dataDir);
  process.stdout.write(`acknowledged before SIGKILL: ${beforeKill} of ${residents.length}\n`);
  const database = await server.connect();
  for (const { submission, number } of acknowledged.slice(0, beforeKill)) {
    const stored = await database.collection('workItems').find({ number: number! }).toArray();
    expect(stored.map((item) => item['for'])).toEqual([submission.for]);
  }

  // Everybody sends once more what was sent before, the acknowledged too: none is doubled.
  await Promise.all(
    residents.map(async (resident) => {
      const before = resident.number;
      resident.client = await residentAt(server.url, keys[residents.indexOf(resident)]!);
      expect(await submitted(resident)).toBe(true);
      if (before) expect(resident.number).toBe(before);
      const { items } = await read(
        resident.client,
        `/api/resident/items?for=${resident.submission.for}`,
        ResidentItemList,
      );
      const open = items.filter(({ number }) => number === resident.number);
      expect(open).toHaveLength(1);
    }),
  );
  expect(new Set(residents.map(({ number }) => number)).size).toBe(residents.length);
  for (const { submission } of residents) {
    const stored = await database
      .collection('workItems')
      .countDocuments({ for: submission.for, 'history.actionId': submission.submissionId });
    expect(stored).toBe(1);
  }
}, 240_000);

/** Signed in, the photo sent, the form filled in for a device that this person has nothing to do with yet. */
async function ready(key: string, picture: Buffer): Promise<Resident> {
  const client = await residentAt(server.url, key);
  const me = await read(client, '/api/resident/session', Me);
  const submission = aSubmission(me.personId, [await client.photo(picture)]);
  return {
    client,
    submission: {
      ...submission,
      answers: { ...submission.answers, device: 'one-hand-drive-wheelchair', evidence: 'medical-record' },
      papers: { ...submission.papers, 'medical-record': [await client.photo(picture)] },
    },
  };
}

/** Whether the office acknowledged it; a broken connection means that nobody knows. */
async function submitted(resident: Resident): Promise<boolean> {
  const answer = await resident.client
    .send('POST', '/api/resident/items', resident.submission)
    .catch(() => undefined);
  if (!answer) return false;
  if (answer.status !== 200 && answer.status !== 201)
    throw new Error(`the submission answered ${answer.status}`);
  resident.number = ResidentItem.parse(answer.body).number;
  return true;
}
