import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessLogModel, accessSealsModel } from '../../../server/audit/access-log.model';
import { accessLogRepository, type AccessLogRepository } from '../../../server/audit/access-log.repository';
import { headFile } from '../../../server/audit/head-file';
import { recordAccess, type Access } from '../../../server/audit/record-access';
import { sealAccessLog } from '../../../server/audit/seal-access-log';
import { headMaker } from '../../../server/audit/seal-head';
import { verifyAccessLog } from '../../../server/audit/verify-access-log';
import { createKeyring } from '../../../server/database/keyring';
import { startTestDatabase } from '../../support/database';

let database: Awaited<ReturnType<typeof startTestDatabase>>;
let folder: string;
let path: string;
let deps: ReturnType<typeof wire>;
let accessLog: AccessLogRepository;
let nextId = 0;

function wire() {
  return {
    accessLog,
    headFile: headFile(path),
    makeHead: headMaker(createKeyring(Buffer.alloc(32, 9), 'main')),
    systemNow: () => new Date('2026-11-23T01:00:00Z'),
    newId: () => `entry-${nextId++}`,
  };
}

const aLook = (changes: Partial<Access> = {}): Access => ({
  county: '431229',
  event: 'work-item-viewed',
  door: 'staff',
  accountId: 'account-3',
  params: { id: 'item-1' },
  requestId: 'request-1',
  at: new Date('2026-11-23T01:00:00Z'),
  ...changes,
});
const look = (changes?: Partial<Access>) => recordAccess(deps, aLook(changes));
const entries = () => database.connection.db!.collection<{ _id: string }>('accessLog');
const seals = () => database.connection.db!.collection<{ _id: number }>('accessLogSeals');

/** Three seals over two entries each. */
async function threeSeals() {
  for (let seal = 0; seal < 3; seal++) {
    await look();
    await look({ event: 'phone-revealed', field: 'phone', reason: 'call-back' });
    await sealAccessLog(deps);
  }
}

beforeAll(async () => {
  database = await startTestDatabase();
  const { connection } = database;
  accessLog = accessLogRepository(
    accessLogModel(connection, 'accessLog'),
    accessSealsModel(connection, 'accessLogSeals'),
  );
}, 60_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'access-log-'));
  path = join(folder, 'heads', 'main.txt');
  deps = wire();
  await entries().deleteMany({});
  await seals().deleteMany({});
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('an entry holds ids and codes, nothing else of what came', async () => {
  await look({
    field: 'phone',
    reason: 'call-back',
    params: { id: 'item-1', page: 3, nested: { name: 'x' } },
  });
  expect(await entries().findOne()).toMatchObject({
    county: '431229',
    event: 'work-item-viewed',
    accountId: 'account-3',
    subject: { id: 'item-1' },
    field: 'phone',
    reason: 'call-back',
  });
  const stored = await entries().findOne();
  expect((stored as unknown as { subject: object }).subject).toEqual({ id: 'item-1' });
});

test('a whole log verifies, also one whose entries have no parameters', async () => {
  await look({ params: undefined, county: null });
  await threeSeals();
  await look();
  expect(await verifyAccessLog(deps)).toEqual({ seals: 3, sealedEntries: 7, unsealedEntries: 1, faults: [] });
});

test('the heads stand in a file outside of the database and are returned for the log', async () => {
  await look();
  const { heads, isTruncated } = await sealAccessLog(deps);
  expect(heads).toHaveLength(1);
  expect(isTruncated).toBe(false);
  expect(await readFile(path, 'utf8')).toBe(`1 ${heads[0]!.head}\n`);
  expect(await sealAccessLog(deps)).toEqual({ heads: [], isTruncated: false });
});

test('more than 5,000 entries become two seals', async () => {
  const many = Array.from({ length: 5001 }, (_, index) => ({
    _id: `many-${index}`,
    isUnsealed: true,
    subject: {},
  }));
  const { params: _, ...rest } = aLook();
  await entries().insertMany(many.map((each) => ({ ...rest, ...each })));
  expect((await sealAccessLog(deps)).heads).toHaveLength(2);
  expect(await verifyAccessLog(deps)).toMatchObject({ seals: 2, sealedEntries: 5001, faults: [] });
});

test.each([
  ['who looked', { accountId: 'account-9' }],
  ['when', { at: new Date('2026-11-24T01:00:00Z') }],
  ['the reason', { reason: 'other' }],
  ['the subject', { subject: { id: 'item-2' } }],
  ['the request', { requestId: 'request-2' }],
])('changing %s in a sealed entry shows', async (_, change) => {
  await threeSeals();
  const seal = await seals().findOne({ _id: 2 });
  const id = (seal as unknown as { entryIds: string[] }).entryIds[0]!;
  await entries().updateOne({ _id: id }, { $set: change });
  expect((await verifyAccessLog(deps)).faults).toEqual([
    { kind: 'seal-does-not-match', seal: 2, missingEntries: [] },
  ]);
});

test('a deleted entry shows, by its id', async () => {
  await threeSeals();
  const seal = await seals().findOne({ _id: 1 });
  const [id] = (seal as unknown as { entryIds: string[] }).entryIds;
  await entries().deleteOne({ _id: id! });
  expect((await verifyAccessLog(deps)).faults).toEqual([
    { kind: 'seal-does-not-match', seal: 1, missingEntries: [id] },
  ]);
});

test('an entry slipped in as if it were sealed shows', async () => {
  await threeSeals();
  const { params: _, ...rest } = aLook();
  await entries().insertOne({ _id: 'slipped-in', ...rest } as { _id: string });
  expect((await verifyAccessLog(deps)).faults).toEqual([{ kind: 'entries-without-seal', count: 1 }]);
});

test('a seal taken out of the middle shows twice: the gap, and the next that no longer follows', async () => {
  await threeSeals();
  await seals().deleteOne({ _id: 2 });
  expect((await verifyAccessLog(deps)).faults).toEqual([
    { kind: 'seal-missing', seal: 2 },
    { kind: 'seal-does-not-match', seal: 3, missingEntries: [] },
  ]);
});

describe('truncation: the last seal and its entries are gone', () => {
  beforeEach(async () => {
    await threeSeals();
    const last = await seals().findOne({ _id: 3 });
    await entries().deleteMany({ _id: { $in: (last as unknown as { entryIds: string[] }).entryIds } });
    await seals().deleteOne({ _id: 3 });
  });

  test('the file outside shows it', async () => {
    expect((await verifyAccessLog(deps)).faults).toEqual([{ kind: 'seal-missing', seal: 3 }]);
  });

  test('the next sealing alarms, and what it seals does not cover it up', async () => {
    await look();
    expect((await sealAccessLog(deps)).isTruncated).toBe(true);
    expect((await verifyAccessLog(deps)).faults).toEqual([{ kind: 'head-differs-from-file', seal: 3 }]);
  });
});

test('a chain made anew without the key shows', async () => {
  await threeSeals();
  const forger = { ...deps, makeHead: headMaker(createKeyring(Buffer.alloc(32, 1), 'main')) };
  await seals().deleteMany({});
  await entries().updateMany({}, { $set: { isUnsealed: true, accountId: 'account-9' } });
  await sealAccessLog({ ...forger, headFile: headFile(join(folder, 'forged.txt')) });
  expect((await verifyAccessLog(deps)).faults.map(({ kind }) => kind)).toContain('seal-does-not-match');
});

test('eight processes sealing at once make one chain', async () => {
  for (let entry = 0; entry < 20; entry++) await look();
  await Promise.all(Array.from({ length: 8 }, () => sealAccessLog(deps)));
  expect(await verifyAccessLog(deps)).toMatchObject({
    seals: 1,
    sealedEntries: 20,
    unsealedEntries: 0,
    faults: [],
  });
});

test('a process that died right after its seal leaves nothing undone and nothing sealed twice', async () => {
  await look();
  const dying = {
    ...deps,
    accessLog: { ...deps.accessLog, markSealed: async () => Promise.reject(new Error('killed')) },
  };
  await expect(sealAccessLog(dying)).rejects.toThrow('killed');
  await look();
  await sealAccessLog(deps);
  expect(await verifyAccessLog(deps)).toEqual({ seals: 2, sealedEntries: 2, unsealedEntries: 0, faults: [] });
  expect((await deps.headFile.readAll()).map(({ number }) => number)).toEqual([1, 2]);
});

test('a half-written last line of the file is not a head', async () => {
  await threeSeals();
  const whole = await readFile(path, 'utf8');
  await truncate(path, whole.length - 10);
  expect((await deps.headFile.readLast())?.number).toBe(2);
  await writeFile(path, '');
  expect(await deps.headFile.readLast()).toBeNull();
});
