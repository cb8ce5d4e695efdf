import { deliverAll } from '../../../server/jobs/deliver-all';
import { isTriedBy } from '../../../server/work-items/item-jobs.repository';
import { Undelivered } from '../../../shared/messages/undelivered-view';
import type { OutboxEntry } from '../../../shared/work-items/outbox';
import { at } from '../../factories/calendar';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';
import { A_JOB, aStaffViewer } from '../../factories/viewer';
import { anApplication } from '../../factories/work-item';
import type { SignedInClient } from '../../support/api-client';
import { giveAccounts, startApp, type RunningApp } from '../../support/app';
import { useSmallCounty } from '../../support/use-small-county';

// An office that nobody heads and that reports to nobody: what goes up its line arrives nowhere.
const orphan = aUnit('orphan', { name: '康复站', kind: 'section', area: '431229', reportsTo: null });
const world = useSmallCounty(at('2026-06-04'));
const witness = { recordedBy: 'test', recordedAt: at('2026-06-04') };
const PATH = '/api/staff/undelivered';

let app: RunningApp;
let administrator: SignedInClient;
/** System time of the deliveries. */
let clock: Date;

beforeAll(async () => {
  const { county } = world;
  const neighbour = aStaffViewer('neighbour', { county: '431225', unit: 'other', roles: ['administrator'] });
  const { organisations } = county.deps;
  await organisations.setUp(
    {
      units: [orphan, aUnit('other', { county: '431225', area: '431225' })],
      staff: [{ ...aStaffMember('neighbour').in('other').as('administrator').build(), county: '431225' }],
      posts: [],
    },
    witness,
  );
  await giveAccounts(county, [county.staff.administrator, county.staff.head, neighbour]);
  app = await startApp(county);
  administrator = await app.as('staff', county.staff.administrator.accountId);
});
afterAll(() => app.close());
beforeEach(() => {
  clock = new Date('2026-06-04T10:00:00Z');
});

const collection = () => world.database.connection.db!.collection<{ _id: string }>('workItems');
const toOrphan = (id: string): OutboxEntry => ({
  ...{ type: 'message', key: `${id}:9:head`, template: 'due-soon', at: world.county.now() },
  ...{ to: { kind: 'section-head', unit: 'orphan' }, params: {} },
});

/** An item that owes a message nobody can receive, and something that can be done. */
async function owing(id: string, more: readonly OutboxEntry[] = []): Promise<string> {
  const { item } = anApplication({ id });
  const free: OutboxEntry = {
    ...{ type: 'release-claims', key: `${id}:1:claims`, claims: [], at: world.county.now() },
  };
  await world.county.deps.main.items.insert({ ...item, number: numberOf(id) }, { answers: {} }, [
    ...more,
    toOrphan(id),
    free,
  ]);
  return id;
}
const numberOf = (id: string) => `靖 0001-${id.slice(-4)}`;

async function deliverAt(seconds: number): Promise<void> {
  clock = new Date(clock.getTime() + seconds * 1_000);
  await deliverAll({ ...world.county.deps, systemNow: () => clock });
}
const failures = async (id: string) =>
  ((await collection().findOne({ _id: id })) as unknown as { delivery?: { failed: { attempts: number }[] } })
    .delivery?.failed[0]?.attempts ?? 0;
const listed = async (client = administrator) => {
  const { status, body } = await client.get(PATH);
  return status === 200 ? Undelivered.parse(body).rows.map(({ number }) => number) : status;
};

describe('what cannot be delivered', () => {
  it('is tried again, each time later; what can be delivered beside it is', async () => {
    const id = await owing('item-1001');
    await deliverAt(0);
    expect(await failures(id)).toBe(1);
    expect((await collection().findOne({ _id: id }))?.['outbox' as never]).toMatchObject([
      { type: 'message' },
    ]);
    await deliverAt(9);
    expect(await failures(id)).toBe(1);
    await deliverAt(2);
    expect(await failures(id)).toBe(2);
    await deliverAt(30);
    expect(await failures(id)).toBe(2);
    await deliverAt(31);
    expect(await failures(id)).toBe(3);
    expect(await listed()).not.toContain(numberOf(id));
    await deliverAt(5 * 60);
    expect(await failures(id)).toBe(4);
    expect(await listed()).toContain(numberOf(id));
  });

  it('holds up nothing that the item owes later', async () => {
    const id = await owing('item-1002');
    await deliverAt(0);
    const { main } = world.county.deps;
    const before = await main.items.get(A_JOB, id);
    const told: OutboxEntry = {
      type: 'release-claims',
      key: `${id}:2:claims`,
      claims: [],
      at: world.county.now(),
    };
    const next = { ...before.item.history.at(-1)!, n: before.item.version + 1, actionId: 'b'.repeat(22) };
    const after = { ...before.item, version: next.n, history: [...before.item.history, next] };
    await main.items.save(before, after, null, [told]);
    const waiting = await main.items.withOutbox(A_JOB, clock, 100);
    expect(waiting.map(({ _id }) => _id)).toContain(id);
  });

  it('waits for no clock that was set back', async () => {
    const id = await owing('item-1003');
    await deliverAt(0);
    await deliverAt(-3 * 24 * 3_600);
    expect(await failures(id)).toBe(2);
  });

  it('is told to the administrator of its county without a word of the person, and to nobody else', async () => {
    const id = await owing('item-1004');
    for (const wait of [0, 11, 61, 301]) await deliverAt(wait);
    const { body } = await administrator.get(PATH);
    const row = Undelivered.parse(body).rows.find(({ itemId }) => itemId === id)!;
    expect(row).toMatchObject({
      ...{ number: numberOf(id), service: '辅助器具适配', to: '康复站往上的负责人', attempts: 4 },
      why: '没有人收这条通知。这条线上没有股长，也没有领导。请先补上负责人，再送一次。',
    });
    const { item } = anApplication();
    for (const personal of ['吴德贵', '吴小梅', item.for])
      expect(JSON.stringify(body)).not.toContain(personal);
    expect(await listed(await app.as('staff', world.county.staff.head.accountId))).toBe(403);
    expect(await listed(await app.as('staff', 'account-neighbour'))).toEqual([]);
  });

  it('is sent again: what still fails stays with its reason, what arrives is off the list and in the inbox', async () => {
    const id = await owing('item-1005');
    for (const wait of [0, 11, 61, 301]) await deliverAt(wait);
    const again = async () => {
      const { status, body } = await administrator.send('POST', `${PATH}/send-again`, { itemId: id });
      expect(status).toBe(200);
      return Undelivered.parse(body).rows.find(({ itemId }) => itemId === id);
    };
    expect(await again()).toMatchObject({ attempts: 5 });
    await world.county.deps.organisations.setUp(
      { units: [], staff: [aStaffMember('new-head').in('orphan').as('section-head').build()], posts: [] },
      witness,
    );
    expect(await again()).toBeUndefined();
    const inbox = await world.county.deps.main.messages.inbox(aStaffViewer('new-head', { unit: 'orphan' }));
    expect(inbox.filter(({ item }) => item === id)).toHaveLength(1);
    expect(await collection().findOne({ _id: id })).toMatchObject({ outbox: [], delivery: { failed: [] } });
    // Again after it arrived, from a page that is still open: nothing comes twice.
    expect(await again()).toBeUndefined();
    expect(
      (await world.county.deps.main.messages.inbox(aStaffViewer('new-head', { unit: 'orphan' }))).filter(
        ({ item }) => item === id,
      ),
    ).toHaveLength(1);
  });

  it('costs the delivery job nothing while it waits: only what may be tried is examined', async () => {
    await owing('item-1006');
    await deliverAt(0);
    const explained = await collection()
      .find({ 'outbox.0': { $exists: true }, ...isTriedBy(clock) } as object)
      .sort({ 'delivery.nextAt': 1, 'outbox.at': 1 })
      .explain('executionStats');
    const { totalDocsExamined, nReturned } = explained['executionStats'] as Record<string, number>;
    expect(totalDocsExamined).toBe(nReturned);
  });
});
