import { deliverAll } from '../../../server/jobs/deliver-all';
import { openConnection } from '../../../server/database/connection';
import type { Dependencies } from '../../../server/dependencies';
import { quotas } from '../../../server/quotas/quotas';
import { setService } from '../../../server/services/set-service';
import { actOnWorkItem } from '../../../server/work-items/act-on-work-item';
import { giveTurns } from '../../../server/work-items/give-turns';
import { plainDate } from '../../../shared/calendar/plain-date';
import type { ResidentViewer } from '../../../shared/staff/viewer';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { CAPPED } from '../../factories/capped-service';
import { at } from '../../factories/calendar';
import { aSubmission } from '../../factories/submission';
import { A_JOB } from '../../factories/viewer';
import { clientId } from '../../support/client-id';
import { useCasework } from '../../support/casework';
import { foldDifferences, onlyEdition } from '../../support/fold/fold-differences';
import { sweep } from '../../support/sweep';

const START = at('2026-06-08', '09:00');
const KEY = Buffer.alloc(32, 3);
const { world, submit } = useCasework(START, { definitions: [CAPPED], masterKey: KEY });
const MINUTE = 60_000;
const approve = { type: 'approve' as const, record: {} };

beforeEach(async () => {
  await world.county.deps.connection.collection('quotaLedgers').deleteMany({});
});

async function setPlaces(amount: number | null): Promise<void> {
  const { deps, staff, now } = world.county;
  const seenVersion = ((await deps.serviceSettings.ofCounty('431229')).get('capped') ?? []).length;
  const effectiveFrom = plainDate(now().toISOString().slice(0, 10));
  const change = {
    seenVersion,
    reason: '今年的指标',
    setting: { what: 'quota' as const, amount, effectiveFrom },
  };
  await setService(
    { ...deps, staffName: async () => '管理员' },
    staff.administrator,
    'capped',
    change,
    now(),
  );
}

/** So many applications, each received a minute after the one before. */
async function applications(count: number): Promise<{ id: string; viewer: ResidentViewer }[]> {
  const made: { id: string; viewer: ResidentViewer }[] = [];
  for (let n = 0; n < count; n += 1) {
    const viewer = await world.county.aPerson();
    const submission = aSubmission(viewer.personId, [], { service: 'capped@1', papers: {} });
    const { loaded } = await submit(viewer, submission);
    made.push({ id: loaded.item._id, viewer });
    world.county.setNow(new Date(world.county.now().getTime() + MINUTE));
  }
  return made;
}

function approveIn(deps: Pick<Dependencies, 'workItems'>, id: string, actionId = clientId()) {
  const request = { actionId, seenVersion: 99, action: approve, channel: 'admin' as const };
  return actOnWorkItem(deps.workItems, world.county.staff.head, id, request, world.county.now());
}

const stored = async (id: string): Promise<WorkItem> =>
  (await world.county.deps.workItems.items.get(A_JOB, id)).item;
const ledger = () => world.county.deps.quotaLedgers.find('431229', 'capped');
const list = () => world.county.deps.quotas.listOf('431229', 'capped');
const turns = (deps: Dependencies = world.county.deps) =>
  giveTurns(deps.workItems, world.county.now(), (_, error) => {
    throw error;
  });

async function withdraw({ id, viewer }: { id: string; viewer: ResidentViewer }): Promise<void> {
  const action = { type: 'withdraw' as const };
  const request = { actionId: clientId(), seenVersion: 99, action, channel: 'h5' as const };
  await actOnWorkItem(world.county.deps.workItems, viewer, id, request, world.county.now());
  await deliverAll(world.county.deps);
}

/** Another server on the same database. */
async function withAnotherServer<Done>(work: (other: Dependencies) => Promise<Done>): Promise<Done> {
  const connection = await openConnection(world.database.uri);
  const other = await world.county.secondProcess(connection);
  try {
    return await work(other);
  } finally {
    await other.sessions.close();
    await connection.close();
  }
}

/** Ledger and items say the same, and each item is the fold of its history. */
async function agree(ids: readonly string[]): Promise<void> {
  const { taken, waiting } = await ledger();
  for (const item of await Promise.all(ids.map(stored))) {
    const hasPlace = item.isOpen && item.quota?.state === 'taken';
    const waits = item.status === 'on-waiting-list';
    expect([item._id, taken.some((each) => each.item === item._id)]).toEqual([item._id, hasPlace]);
    expect([item._id, waiting.some((each) => each.item === item._id)]).toEqual([item._id, waits]);
    const calendar = await world.county.deps.calendars.get(item.county);
    const fold = { definition: CAPPED, calendarOf: onlyEdition(calendar), now: world.county.now() };
    expect(foldDifferences(item, fold)).toEqual([]);
  }
}

it('50 approvals at once on two servers for 5 places: 5 have one, 45 wait in order, none is lost', async () => {
  await setPlaces(5);
  const made = await applications(50);
  const ids = made.map(({ id }) => id);
  await withAnotherServer((other) =>
    Promise.all(ids.map((id, n) => approveIn(n % 2 === 0 ? world.county.deps : other, id))),
  );
  const { taken } = await ledger();
  expect(taken).toHaveLength(5);
  const placed = new Set(taken.map(({ item }) => item));
  expect(await list()).toEqual(ids.filter((id) => !placed.has(id)));
  await agree(ids);
}, 60_000);

it('waits in the list, without a day that could be missed, at the desk of what waits', async () => {
  await setPlaces(1);
  const [a, b] = await applications(2);
  await approveIn(world.county.deps, a!.id);
  const { items } = world.county.deps.workItems;
  const atDesk = () => items.count(world.county.staff.head, 'waiting', world.county.now());
  const before = await atDesk();
  const waiting = (await approveIn(world.county.deps, b!.id)).item;
  expect(waiting).toMatchObject({
    status: 'on-waiting-list',
    step: 'approval',
    quota: { state: 'waiting', until: '2026-12-31' },
    stops: [{ kind: 'waiting-list', expectedEndOn: '2026-12-31' }],
    dueAt: at('2027-01-01', '09:00'),
    wakeAt: at('2027-01-01', '09:00'),
  });
  expect(waiting.history.at(-1)).toMatchObject({ action: 'approve', waits: { position: 1 } });
  expect(await atDesk()).toBe(before + 1);
});

it('a place given back goes to the first who waits, once, though two servers give turns', async () => {
  await setPlaces(1);
  const [a, b, c] = await applications(3);
  for (const { id } of [a!, b!, c!]) await approveIn(world.county.deps, id);
  expect(await turns()).toBe(0);
  await withdraw(a!);
  const given = await withAnotherServer((other) =>
    Promise.all([turns(), turns(other), turns(), turns(other)]),
  );
  expect(given.filter((count) => count > 0).length).toBeGreaterThan(0);
  const next = await stored(b!.id);
  expect(next).toMatchObject({ status: 'open', step: 'hand-over', quota: { state: 'taken', year: 2026 } });
  expect(next.history.filter(({ action }) => action === 'take-turn')).toHaveLength(1);
  expect(next.stops).toMatchObject([{ kind: 'waiting-list', to: next.history.at(-1)!.recordedAt }]);
  expect(await list()).toEqual([c!.id]);
  await agree([a!.id, b!.id, c!.id]);
});

it('who is approved later comes behind who waits, also before a free place has reached them', async () => {
  await setPlaces(1);
  const [a, b, late] = await applications(3);
  for (const { id } of [a!, b!]) await approveIn(world.county.deps, id);
  await withdraw(a!);
  expect((await approveIn(world.county.deps, late!.id)).item.status).toBe('on-waiting-list');
  expect(await list()).toEqual([b!.id, late!.id]);
});

it('who leaves the list makes those behind move up', async () => {
  await setPlaces(0);
  const [a, b] = await applications(2);
  for (const { id } of [a!, b!]) await approveIn(world.county.deps, id);
  await withdraw(a!);
  expect(await list()).toEqual([b!.id]);
  await agree([a!.id, b!.id]);
});

it('fewer places take none away; more go to who waits; without a cap nobody waits', async () => {
  await setPlaces(2);
  const made = await applications(4);
  for (const { id } of made) await approveIn(world.county.deps, id);
  await setPlaces(1);
  expect(await turns()).toBe(0);
  expect((await ledger()).taken).toHaveLength(2);
  await setPlaces(3);
  expect(await turns()).toBe(1);
  expect(await list()).toEqual([made[3]!.id]);
  await setPlaces(null);
  expect(await turns()).toBe(1);
  expect((await ledger()).taken).toHaveLength(4);
  await agree(made.map(({ id }) => id));
});

it('a new year: the first have its places, the others keep their order and are told once', async () => {
  await setPlaces(1);
  const made = await applications(3);
  for (const { id } of made) await approveIn(world.county.deps, id);
  world.county.setNow(at('2027-01-01', '00:10'));
  expect(await turns()).toBe(1);
  expect(await turns()).toBe(0);
  world.county.setNow(at('2027-01-01', '09:01'));
  await sweep(world.county);
  await sweep(world.county);
  expect(await stored(made[1]!.id)).toMatchObject({ step: 'hand-over', quota: { year: 2027 } });
  const last = await stored(made[2]!.id);
  expect(last).toMatchObject({
    status: 'on-waiting-list',
    quota: { until: '2027-12-31' },
    stops: [{ expectedEndOn: '2027-12-31' }],
  });
  expect(last.history.filter(({ action }) => action === 'carry-over')).toHaveLength(1);
  expect(await list()).toEqual([made[2]!.id]);
  await agree(made.map(({ id }) => id));
});

describe('a server that dies in between', () => {
  const dies = async (): Promise<never> => {
    throw new Error('killed');
  };
  /** The same, but for one part of its work. */
  const dying = ({ workItems }: Dependencies, part: Partial<Dependencies['workItems']>) => ({
    workItems: { ...workItems, ...part },
  });

  it('after the item was written: neither item nor ledger has changed, and the same action does it once', async () => {
    await setPlaces(1);
    const [a] = await applications(1);
    const { deps } = world.county;
    const { items } = deps.workItems;
    const actionId = clientId();
    const half = dying(deps, {
      items: {
        ...items,
        async saveIn(...saved) {
          await items.saveIn(...saved);
          return dies();
        },
      },
    });
    await expect(approveIn(half, a!.id, actionId)).rejects.toThrow('killed');
    expect([(await stored(a!.id)).version, (await ledger()).taken]).toEqual([1, []]);
    await approveIn(deps, a!.id, actionId);
    await approveIn(deps, a!.id, actionId);
    expect((await ledger()).taken).toHaveLength(1);
    await agree([a!.id]);
  });

  it('with the ledger: no item has a place that the ledger does not know', async () => {
    await setPlaces(1);
    const [a] = await applications(1);
    const { deps } = world.county;
    const ledgers = { ...deps.quotaLedgers, replace: dies };
    const broken = quotas({ ledgers, together: deps.together, capOf: async () => 1 });
    await expect(approveIn(dying(deps, { quotas: broken }), a!.id)).rejects.toThrow('killed');
    await agree([a!.id]);
    await approveIn(deps, a!.id);
    await agree([a!.id]);
  });

  it('before a place was given back: the next delivery gives it back, and again is harmless', async () => {
    await setPlaces(1);
    const [a, b] = await applications(2);
    for (const { id } of [a!, b!]) await approveIn(world.county.deps, id);
    const request = { actionId: clientId(), seenVersion: 99, action: { type: 'withdraw' as const } };
    await actOnWorkItem(
      world.county.deps.workItems,
      a!.viewer,
      a!.id,
      { ...request, channel: 'h5' },
      world.county.now(),
    );
    expect(await turns()).toBe(0);
    await deliverAll(world.county.deps);
    await world.county.deps.quotas.giveBack({ id: a!.id, county: '431229', service: 'capped' });
    expect(await turns()).toBe(1);
    await agree([a!.id, b!.id]);
  });
});
