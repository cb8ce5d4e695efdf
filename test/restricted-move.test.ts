import { deliverOutbox } from '../server/work-items/deliver-outbox';
import { deliveryOfMain } from '../server/jobs/deliver-all';
import { restrictionOf } from '../server/crossing';
import { restrictWorkItem, type RestrictWorkItemDeps } from '../server/restriction/restrict-work-item';
import { sweepDueItems } from '../server/work-items/sweep-due-items';
import { reckonedSpan } from '../server/work-items/reckoned-span';
import { Inbox } from '../shared/messages/message-view';
import { ResidentItem } from '../shared/work-items/resident-view';
import { StaffItem } from '../shared/work-items/staff-view';
import { plainDate } from '../shared/calendar/plain-date';
import { at } from './factories/calendar';
import { REQUEST } from './factories/petition';
import { A_JOB } from './factories/viewer';
import { read } from './support/api-client';
import { clientId } from './support/client-id';
import { usePetitions, type Petitioned } from './support/petitions-over-http';

const petitions = usePetitions(at('2026-06-08'));
const { petitioned, restricted, act, leaks, traces, desk, door, database, deps, deliver, foldFaults } =
  petitions;
const itemPath = (id: string) => `/api/staff/items/${id}`;

const request = (against = '康复股的员head', actionId = clientId()) => ({
  ...{ actionId, seenVersion: 1 },
  action: { type: 'restrict' as const, words: '写的是有人收钱', against },
});
/** The town, which holds it, moves it over HTTP. */
const restrict = async (id: string, body = request()) =>
  (await desk('town')).send('POST', `${itemPath(id)}/restrict`, body);
const town = () => petitions.county.world.county.staff.town;

/** Moves it through the use case with some of its parts replaced. */
function restrictWith(
  change: (whole: RestrictWorkItemDeps) => Partial<RestrictWorkItemDeps>,
  { id }: Petitioned,
  body: ReturnType<typeof request>,
): Promise<void> {
  const whole = restrictionOf(deps());
  return restrictWorkItem(
    { ...whole, ...change(whole) },
    town(),
    id,
    body,
    petitions.county.world.county.now(),
  );
}

const note = (words: string) => ({ type: 'note' as const, words });
async function noteInMain(id: string, words: string) {
  const action = { actionId: clientId(), seenVersion: 1, action: note(words) };
  return (await desk('town')).send('POST', `${itemPath(id)}/actions`, action);
}

describe('a petition that is found to be an accusation', () => {
  let petition: Petitioned;
  beforeAll(async () => {
    petition = await petitioned(REQUEST, { photos: 2, name: '向远山' });
    await deliver();
    expect(await noteInMain(petition.id, '电话里问过')).toMatchObject({ status: 200 });
    const typing = { form: { words: '没写完的话' }, seenVersion: 2 };
    await (await desk('town')).send('PUT', `${itemPath(petition.id)}/typing`, typing);
    const found = await (await desk('town')).send('POST', '/api/staff/search', { q: petition.number });
    expect(JSON.stringify(found.body)).toContain(petition.id);
    const succession = { _id: 'a>b', county: '431229', title: '甘棠镇初审', since: plainDate('2026-06-01') };
    await deps().successions.begin(A_JOB, {
      ...succession,
      ...{ leavers: ['townB'], holders: ['town'], parties: ['townB', 'town'] },
      ...{ lines: [], movedAt: null, confirmations: [] },
    });
    await deps().successions.addLine(A_JOB, 'a>b', {
      ...{ item: petition.id, number: petition.number, applicant: '向*山', service: '信访', step: '受理' },
      ...{ dueAt: at('2026-06-20'), from: 'townB', to: 'town' },
    });
    expect(await traces(petition)).not.toEqual([]);
    expect(await restrict(petition.id, request())).toMatchObject({ status: 204 });
  });

  it('leaves nothing in the open store, even before and also after everything owed is delivered', async () => {
    const { id, number } = petition;
    const left = await traces(petition);
    // The photos alone wait for the restricted store to say that it holds them.
    expect(left.filter((line) => !line.startsWith('files'))).toEqual([]);
    await deliver();
    expect(await traces(petition)).toEqual([]);
    expect(await database().collection('files.chunks').countDocuments()).toBe(0);
    expect(await restricted(id)).toMatchObject({ item: { number, step: 'acceptance', status: 'open' } });
  });

  it('nobody sees it but the named: not the accused, their people, their superiors, nor who had it', async () => {
    const outsiders = ['town', 'townB', 'head', 'officer', 'assessor', 'leader', 'reader-2'];
    expect(await leaks(petition, outsiders)).toEqual([]);
    const seen = await read(await desk('reader-1'), door(petition.id), StaffItem);
    expect(seen.history.map(({ what }) => what)).toEqual([
      '转为检举控告件，只有指定的人能看到',
      '备注',
      '收件',
    ]);
    expect(seen.papers.flatMap(({ files }) => files)).toHaveLength(2);
    const ticket = await (
      await desk('reader-1')
    ).send('POST', `/api/staff/restricted/files/${petition.files[0]}/ticket`, { size: 'thumbnail' });
    const { url } = ticket.body as { url: string };
    expect(await petitions.county.app.anybody.get(url)).toMatchObject({ status: 200 });
  });

  it('is what its history says, with whole contents under the other key and its claim beside it', async () => {
    const { id } = petition;
    expect(await foldFaults(id)).toEqual([]);
    const { item, open } = await restricted(id);
    expect(
      [...open()].map(([n, { answers, words, against }]) => [n, answers?.['story'] ?? words, against]),
    ).toEqual([
      [1, REQUEST.story, undefined],
      [2, '电话里问过', undefined],
      [3, '写的是有人收钱', '康复股的员head'],
    ]);
    expect(await deps().restricted.claims.find(item.claims[0]!)).toMatchObject({ holder: id });
    expect(await deps().main.claims.find(item.claims[0]!)).toBeNull();
  });

  it('stands there with what is reckoned of it as it is now, and with nothing else of the store it left', async () => {
    const { id } = petition;
    const [stored] = await database()
      .collection('restrictedItems')
      .find({ _id: id as never })
      .toArray();
    const { item } = await restricted(id);
    expect(stored).toMatchObject({ reckoned: reckonedSpan(item) });
    expect(stored).not.toHaveProperty('wakeLease');
    expect(stored).not.toHaveProperty('delivery');
  });

  it('the petitioner finds the same number, the messages and the clocks at the own door, and can be answered', async () => {
    const { client, id, number } = petition;
    expect(await client.get(`/api/resident/items/${id}`)).toMatchObject({ status: 404 });
    const seen = await read(client, `/api/resident/restricted/items/${id}`, ResidentItem);
    expect(seen.number).toBe(number);
    const titles = (await read(client, '/api/resident/restricted/messages', Inbox)).messages.map(
      (each) => each.title,
    );
    expect(titles.sort()).toEqual(['您的这一件转到专人办理', '收到了']);
    expect(await act('reader-1', id, { type: 'accept', record: {} })).toMatchObject({ status: 200 });
    expect((await restricted(id)).item).toMatchObject({ step: 'opinion', assignee: { staffId: 'reader-2' } });
  });

  it('its submission sent again finds the receipt; the move sent again is done', async () => {
    const { client, submission, id } = petition;
    expect(await client.send('POST', '/api/resident/items', submission)).toMatchObject({
      status: 200,
      body: { id },
    });
    const { actionId } = (await restricted(id)).item.history.find(({ action }) => action === 'restrict')!;
    expect(await restrict(id, request('康复股的员head', actionId))).toMatchObject({ status: 204 });
    expect(await restrict(id)).toMatchObject({ status: 404 });
    expect(await traces(petition)).toEqual([]);
  });
});

describe('what happens at the same time', () => {
  it('an act and the move: what was acknowledged is in the history that moved, the rest is 404', async () => {
    for (let round = 0; round < 4; round += 1) {
      const petition = await petitioned(REQUEST, { name: `石${'甲乙丙丁'[round]}` });
      const words = Array.from({ length: 6 }, (_, n) => `备注 ${n}`);
      const [moved, ...notes] = await Promise.all([
        restrict(petition.id),
        ...words.map((each) => noteInMain(petition.id, each)),
      ]);
      expect(moved).toMatchObject({ status: 204 });
      const acknowledged = words.filter((_, n) => notes[n]!.status === 200);
      expect(notes.every(({ status }) => [200, 404].includes(status))).toBe(true);
      const { open } = await restricted(petition.id);
      const kept = [...open().values()].map((each) => each.words).filter((each) => each?.startsWith('备注'));
      expect(kept.sort()).toEqual(acknowledged);
      await deliver();
      expect(await traces(petition)).toEqual([]);
      expect(await foldFaults(petition.id)).toEqual([]);
    }
  });

  it('a delivery, a sweep and a reader of the list that had read it a moment before bring nothing back', async () => {
    const petition = await petitioned(REQUEST, { photos: 1, name: '杨柳' });
    const main = deliveryOfMain(deps());
    const late = await main.items.withOutbox(A_JOB, new Date(), 100);
    expect(late.map(({ _id }) => _id)).toContain(petition.id);
    expect(await restrict(petition.id)).toMatchObject({ status: 204 });
    await deliver();
    await deliverOutbox({ ...main, items: { ...main.items, withOutbox: async () => late } });
    const failures: unknown[] = [];
    const { workItems } = deps();
    let asked = 0;
    const leaseDue = async () => (asked++ === 0 ? { mine: [petition.id], seen: 1 } : { mine: [], seen: 0 });
    await sweepDueItems(
      { ...workItems, items: { ...workItems.items, leaseDue } },
      {
        ...{ now: new Date(), systemNow: () => new Date(), name: 'a late sweep' },
        onFailure: (_id, error) => failures.push(error),
      },
    );
    expect(failures).toEqual([]);
    await deliver();
    expect(await traces(petition)).toEqual([]);
  });

  it('typing that was on its way is thrown away', async () => {
    const petition = await petitioned(REQUEST, { name: '杨柳' });
    const typing = { form: { words: '没写完' }, seenVersion: 1 };
    const path = `${itemPath(petition.id)}/typing`;
    const client = await desk('town');
    const [moved] = await Promise.all([
      restrict(petition.id),
      client.send('PUT', path, typing),
      client.send('PUT', path, typing),
    ]);
    expect(moved).toMatchObject({ status: 204 });
    await deliver();
    expect(await traces(petition)).toEqual([]);
  });
});

describe('broken off and sent again', () => {
  const broken = () => Promise.reject(new Error('the power went out'));

  it.each<[string, (whole: RestrictWorkItemDeps) => Partial<RestrictWorkItemDeps>]>([
    [
      'before a photo is whole',
      ({ restricted: to }) => ({ restricted: { ...to, files: { ...to.files, complete: broken } } }),
    ],
    ['before the transaction', () => ({ together: broken })],
    ['inside it, after the item left', (whole) => ({ search: { ...whole.search, remove: broken } })],
  ])('%s: it is still open, and moves once', async (_when, change) => {
    const petition = await petitioned(REQUEST, { photos: 1, name: '龙小虎' });
    const body = request();
    await expect(restrictWith(change, petition, body)).rejects.toThrow('the power went out');
    expect(await (await desk('town')).get(itemPath(petition.id))).toMatchObject({ status: 200 });
    expect(await deps().restricted.items.find(A_JOB, petition.id)).toBeNull();
    await restrictWith(() => ({}), petition, body);
    await deliver();
    expect(await traces(petition)).toEqual([]);
    expect(
      (await restricted(petition.id)).item.history.filter(({ action }) => action === 'restrict'),
    ).toHaveLength(1);
    const [file] = await deps().restricted.files.findOfItem(A_JOB, petition.id, petition.files);
    expect(file).toMatchObject({ state: 'ready' });
  });

  it('after the transaction, before anybody heard: sent again it is done', async () => {
    const petition = await petitioned(REQUEST, { photos: 1, name: '龙小虎' });
    const body = request();
    const lost = ({ together }: RestrictWorkItemDeps) => ({
      together: async <R>(work: Parameters<typeof together<R>>[0]) => together(work).then(broken),
    });
    await expect(restrictWith(lost, petition, body)).rejects.toThrow('the power went out');
    await restrictWith(() => ({}), petition, body);
    await deliver();
    expect(await traces(petition)).toEqual([]);
  });
});
