import { ViewCounts, ViewList } from '../../../shared/work-items/view-list';
import { QueuePage } from '../../../shared/work-items/queue-view';
import { at } from '../../factories/calendar';
import { read, type SignedInClient } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';

const office = useCountyOverHttp(at('2026-06-04'));
const VIEWS = '/api/staff/views';
const listOf = (client: SignedInClient) => read(client, VIEWS, ViewList);

const adding = (name: string, more: Record<string, unknown> = {}) => ({
  type: 'add',
  clientId: clientId(),
  name,
  queue: 'unit',
  filter: { service: 'assistive-device', due: 'week' },
  share: 'nobody',
  ...more,
});
async function change(client: SignedInClient, asked: unknown, seenVersion?: number) {
  const version = seenVersion ?? (await listOf(client)).version;
  return client.send('POST', VIEWS, { seenVersion: version, change: asked });
}
async function changed(client: SignedInClient, asked: unknown): Promise<ViewList> {
  const answer = await change(client, asked);
  expect(answer).toMatchObject({ status: 200 });
  return ViewList.parse(answer.body);
}
const named = (rows: ViewList['own'], name: string) => rows.find((each) => each.name === name)!;

afterEach(() => office.world.county.deps.connection.collection('viewShelves').deleteMany({}));

test('a view is its owner’s; the unit reads it when it is shared, those below when it is for the line, nobody else', async () => {
  const [town, townB, officer, head, assessor] = await Promise.all(
    (['town', 'townB', 'officer', 'head', 'assessor'] as const).map((name) => office.staff(name)),
  );
  await changed(town!, adding('只有我看'));
  await changed(town!, adding('镇里都看', { share: 'unit' }));
  await changed(officer!, adding('股里和下面', { share: 'line' }));
  const namesFor = async (client: SignedInClient) => {
    const { own, shared } = await listOf(client);
    return [own.map(({ name }) => name), shared.map(({ name, owner }) => `${name} ${owner}`)];
  };
  expect(await namesFor(town!)).toEqual([['只有我看', '镇里都看'], []]);
  expect(await namesFor(townB!)).toEqual([[], ['镇里都看 员town']]);
  expect(await namesFor(head!)).toEqual([[], ['股里和下面 员officer']]);
  expect(await namesFor(assessor!)).toEqual([[], ['股里和下面 员officer']]);
  expect(await namesFor(officer!)).toEqual([['股里和下面'], []]);
});

test('what is behind a shared view is counted and listed in its reader’s own scope', async () => {
  await office.applied(await office.world.county.aPerson());
  const [town, head, assessor] = await Promise.all([
    office.staff('town'),
    office.staff('head'),
    office.staff('assessor'),
  ]);
  const far = { share: 'line', filter: { service: 'assistive-device' } };
  const { own } = await changed(head, adding('辅具', far));
  const id = own[0]!.id;
  await changed(assessor, { type: 'place', id, place: 'pinned' });
  await changed(town, adding('辅具', far));
  expect((await read(assessor, '/api/staff/view-counts', ViewCounts)).counts).toEqual({ [id]: 0 });
  const { counts } = await read(town, '/api/staff/view-counts', ViewCounts);
  const page = await read(town, '/api/staff/queues/unit?service=assistive-device', QueuePage);
  expect(page.rows.length).toBeGreaterThan(0);
  expect(Object.values(counts)).toEqual([page.rows.length]);
});

test('looking for somebody, a number in the name, or a service nobody knows is refused with a sentence; nothing of it is kept', async () => {
  const town = await office.staff('town');
  for (const [asked, words] of [
    [adding('找人', { filter: { q: '吴德贵' } }), '视图只记条件'],
    [adding('13974512345'), '请换个名字'],
    [adding('没有的', { filter: { service: 'no-such-service' } }), '没有这项服务'],
  ] as const) {
    const { status, body } = await change(town, asked);
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain(words);
  }
  expect(await office.world.county.deps.connection.collection('viewShelves').countDocuments()).toBe(0);
});

test('whoever saves over a change of another window is told; sending the same again is harmless', async () => {
  const town = await office.staff('town');
  const first = adding('快到期');
  const { version, own } = await changed(town, first);
  expect((await change(town, first, 0)).status).toBe(200);
  expect((await listOf(town)).own).toHaveLength(1);
  const rename = (name: string) => {
    const { clientId: _, type: __, ...asked } = adding(name);
    return { ...asked, type: 'edit', id: own[0]!.id };
  };
  const answers = await Promise.all(['甲', '乙'].map((name) => change(town, rename(name), version)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { etag } = await town.get(VIEWS);
  expect((await town.get(VIEWS, { 'If-None-Match': etag! })).status).toBe(304);
});

test('of a shared view its owner knows how many use it; deleted, those who saw it first are told and see the usual queue', async () => {
  const [town, townB] = await Promise.all([office.staff('town'), office.staff('townB')]);
  const id = (await changed(town, adding('镇里都看', { share: 'unit' }))).own[0]!.id;
  expect((await listOf(town)).own[0]!.usedBy).toBe(0);
  await changed(townB, { type: 'place', id, place: 'pinned' });
  expect((await changed(townB, { type: 'show-first', id })).first).toBe(id);
  expect((await listOf(town)).own[0]!.usedBy).toBe(1);
  await changed(town, { type: 'delete', id });
  expect(await listOf(townB)).toMatchObject({ shared: [], first: null, isFirstGone: true });
  expect((await changed(townB, { type: 'show-first', id: null })).isFirstGone).toBe(false);
});

test('one’s own views and what one pinned stand in the order that their owner gave, and for nobody else', async () => {
  const [town, townB] = await Promise.all([office.staff('town'), office.staff('townB')]);
  for (const name of ['甲', '乙', '丙']) await changed(town, adding(name, { share: 'unit' }));
  const { own } = await listOf(town);
  for (const { id } of own.slice(1)) await changed(townB, { type: 'place', id, place: 'pinned' });
  const asked = { type: 'move', id: named(own, '丙').id, behind: null };
  const sharedNames = ({ shared }: ViewList) => shared.map(({ name }) => name);
  expect(sharedNames(await listOf(townB))).toEqual(['乙', '丙', '甲']);
  expect(sharedNames(await changed(townB, asked))).toEqual(['丙', '乙', '甲']);
  expect((await listOf(town)).own.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
  const { version } = await listOf(town);
  for (let sent = 0; sent < 2; sent += 1) expect((await change(town, asked, version)).status).toBe(200);
  expect((await listOf(town)).own.map(({ name }) => name)).toEqual(['丙', '甲', '乙']);
  expect((await change(town, { ...asked, behind: 'gone' })).status).toBe(422);
});

test('nobody changes, deletes or places what is not theirs to', async () => {
  const [town, officer] = await Promise.all([office.staff('town'), office.staff('officer')]);
  const id = (await changed(town, adding('镇里都看', { share: 'unit' }))).own[0]!.id;
  const { clientId: _, type: __, ...asked } = adding('夺过来');
  expect((await change(officer, { ...asked, type: 'edit', id })).status).toBe(422);
  expect((await change(officer, { type: 'place', id, place: 'pinned' })).status).toBe(422);
  expect((await change(officer, { type: 'delete', id })).status).toBe(200);
  expect(named((await listOf(town)).own, '镇里都看')).toBeDefined();
});

test('a service that is not offered any more falls away from a view, which says so', async () => {
  const town = await office.staff('town');
  await changed(town, adding('老服务'));
  await office.world.county.deps.connection
    .collection('viewShelves')
    .updateOne({ 'views.name': '老服务' }, { $set: { 'views.0.filter.service': 'retired-service' } });
  expect((await listOf(town)).own[0]).toMatchObject({
    filter: { due: 'week' },
    lostService: 'retired-service',
  });
});

test('an account that handles nothing has no views, and the desk of the named none of its own', async () => {
  const administrator = await office.staff('administrator');
  expect((await administrator.get(VIEWS)).status).toBe(403);
  const head = await office.staff('head');
  const nowhere = await head.get('/api/staff/nothing-is-here');
  expect((await head.get('/api/staff/restricted/views')).status).toBe(nowhere.status);
});
