import { addDays, localDateOf } from '../shared/calendar/plain-date';
import { Inbox } from '../shared/messages/message-view';
import { ResidentItem } from '../shared/work-items/resident-view';
import { StaffMe } from '../shared/staff/staff-me-view';
import { StaffItem } from '../shared/work-items/staff-view';
import { at } from './factories/calendar';
import { ACCUSATION, PETITION, REQUEST } from './factories/petition';
import { A_JOB } from './factories/viewer';
import { read } from './support/api-client';
import { clientId } from './support/client-id';
import { itIsAWholeService } from './support/definition-checks';
import { usePetitions, type Petitioned } from './support/petitions-over-http';

const start = at('2026-06-08');
const petitions = usePetitions(start);
const { petitioned, restricted, act, leaks, traces, desk, door, database, deps, deliver, foldFaults } =
  petitions;
/** Nobody of these is ever named here: the accused, who reports to them, who is above, who is elsewhere. */
const OUTSIDERS = ['head', 'officer', 'assessor', 'leader', 'town', 'townB'] as const;

describe('the invented petition', () => itIsAWholeService(() => PETITION));

describe('an accusation from the first write', () => {
  let petition: Petitioned;
  beforeAll(async () => {
    petition = await petitioned(ACCUSATION, { photos: 2 });
    await deliver();
  });

  it('lies in the restricted store alone, its photos too', async () => {
    expect(await traces(petition)).toEqual([]);
    const bytes = await database().collection('restrictedFiles.files').countDocuments();
    expect(bytes).toBeGreaterThanOrEqual(4);
    expect(await database().collection('files.chunks').countDocuments()).toBe(0);
    expect(await database().collection('restrictedClaims').countDocuments({ holder: petition.id })).toBe(1);
  });

  it('begins where the definition says, with whom the post names, by calendar days that nothing stops', async () => {
    const { item } = await restricted(petition.id);
    expect(item).toMatchObject({ step: 'acceptance', assignee: { staffId: 'reader-1' }, line: [] });
    expect(item.readers).toEqual(['reader-1']);
    const notice = item.clocks.find(({ code }) => code === 'notice')!;
    expect(notice.dueOn).toBe(addDays(localDateOf(start), 15));
    const done = await act('reader-1', petition.id, { type: 'accept', record: {} });
    expect(done).toMatchObject({ status: 200 });
    const settle = (await restricted(petition.id)).item.clocks.find(({ code }) => code === 'settle')!;
    expect(settle).toMatchObject({ dueOn: addDays(localDateOf(start), 60), limit: { stops: [] } });
    expect(await foldFaults(petition.id)).toEqual([]);
  });

  it('nobody but the named meets it on any route of the staff door', async () => {
    expect(await leaks(petition, OUTSIDERS)).toEqual([]);
  });

  it('the petitioner lists, opens, reads and acts at the own door; the open door knows nothing', async () => {
    const { client, id, number } = petition;
    expect(await client.get(`/api/resident/items/${id}`)).toMatchObject({ status: 404 });
    expect(JSON.stringify((await client.get('/api/resident/items')).body)).not.toContain(id);
    expect(JSON.stringify((await client.get('/api/resident/messages')).body)).not.toContain(number);
    const list = (await client.get('/api/resident/restricted/items')).body as { items: { id: string }[] };
    expect(list.items.map((each) => each.id)).toEqual([id]);
    const inbox = await read(client, '/api/resident/restricted/messages', Inbox);
    expect(inbox.messages.map(({ title }) => title)).toContain('收到了');
    const { version } = await read(client, `/api/resident/restricted/items/${id}`, ResidentItem);
    const urge = { actionId: clientId(), seenVersion: version, action: { type: 'urge' } };
    expect(await client.send('POST', `/api/resident/restricted/items/${id}/actions`, urge)).toMatchObject({
      status: 200,
    });
    const ticket = await client.send('POST', `/api/resident/restricted/files/${petition.files[0]}/ticket`, {
      size: 'full',
    });
    const { url } = ticket.body as { url: string };
    expect(await petitions.county.app.anybody.get(url)).toMatchObject({ status: 200 });
  });

  it('sent again it is the same receipt; with other answers it is none', async () => {
    const { client, submission, id } = petition;
    const again = await client.send('POST', '/api/resident/items', submission);
    expect(again).toMatchObject({ status: 200, body: { id } });
    const other = { ...submission, answers: { ...REQUEST } };
    expect(await client.send('POST', '/api/resident/items', other)).toMatchObject({ status: 409 });
    expect(await traces(petition)).toEqual([]);
  });

  it('following by number tells nothing, of this or of any petition', async () => {
    const open = await petitioned(REQUEST, { name: '吴德贵' });
    for (const { number, viewer } of [petition, open]) {
      const person = await deps().residents.get(A_JOB, viewer.personId);
      const body = { number, phoneLast4: person.profile.phone.slice(-4) };
      expect(await petitions.county.app.anybody.send('POST', '/api/public/track', body)).toMatchObject({
        status: 404,
      });
    }
  });
});

describe('who gets it', () => {
  const assigneeOf = async (against: string) => {
    const { id } = await petitioned({ ...ACCUSATION, against });
    return (await restricted(id)).item;
  };

  it('the accused is passed over without a word that tells', async () => {
    const item = await assigneeOf('信访股的员reader-1');
    expect(item.assignee?.staffId).toBe('reader-2');
    expect(item.readers).toEqual(['reader-2']);
    expect(item.routingReason).toBe(
      '“岗petition-acceptance”岗：干事员reader-1按规定不经办此件，由干事员reader-2办理。',
    );
    expect(item.history[0]!.routing!.excluded).toEqual([{ staffId: 'reader-1', why: 'withheld' }]);
  });

  it('against the head of all only the guardian from outside is named, is told, takes it and names another', async () => {
    const petition = await petitioned({ ...ACCUSATION, against: '残联的员leader' }, { name: '向远山' });
    const { id } = petition;
    await deliver();
    const { item } = await restricted(id);
    expect(item).toMatchObject({ assignee: null, readers: ['guardian'] });
    expect(await leaks(petition, [...OUTSIDERS, 'reader-1', 'reader-2'])).toEqual([]);
    const inbox = await read(await desk('guardian'), '/api/staff/restricted/messages', Inbox);
    expect(inbox.messages.map(({ title }) => title)).toContain('一件保密件没有人接');
    const open = (await (await desk('guardian')).get('/api/staff/messages')).body;
    expect(JSON.stringify(open)).not.toContain(petition.number);
    expect(await act('guardian', id, { type: 'take' })).toMatchObject({ status: 200 });
    const name = (staffId: string) => act('guardian', id, { type: 'name-reader', staffId, words: '一起办' });
    expect(await name('leader')).toMatchObject({ body: { code: 'interest' } });
    expect(await name('reader-2')).toMatchObject({ body: { code: 'interest' } });
  });

  it('where the list names nobody who may, it is taken all the same and the gauge says so', async () => {
    const before = await deps().restricted.items.countUnnamed(A_JOB);
    const { id } = await petitioned({ ...ACCUSATION, against: '信访股和派驻纪检组' });
    expect((await restricted(id)).item).toMatchObject({ assignee: null, readers: [] });
    expect(await deps().restricted.items.countUnnamed(A_JOB)).toBe(before + 1);
    const metrics = await petitions.county.app.anybody.get('/metrics');
    expect(metrics.body).toContain(`zhucantong_restricted_unnamed ${before + 1}`);
  });

  it('a reader is named with a reason, is told, and may then see it; nobody else may name', async () => {
    const petition = await petitioned(ACCUSATION);
    const { id } = petition;
    expect(await (await desk('reader-2')).get(door(id))).toMatchObject({ status: 404 });
    const named = await act('reader-1', id, { type: 'name-reader', staffId: 'reader-2', words: '请一起看' });
    expect(named).toMatchObject({ status: 200 });
    await deliver();
    const desk2 = await desk('reader-2');
    const seen = await read(desk2, door(id), StaffItem);
    expect(seen.history[0]).toMatchObject({ what: '指定员reader-2可以查看', detail: '请一起看' });
    expect(seen.allowedActions).not.toContain('name-reader');
    const inbox = await read(desk2, '/api/staff/restricted/messages', Inbox);
    expect(inbox.messages.map(({ title }) => title)).toContain('您被指定办理一件保密件');
    const open = await read(desk2, '/api/staff/messages', Inbox);
    expect([open.unread, JSON.stringify(open)]).toEqual([0, expect.not.stringContaining(petition.number)]);
    const { desks } = await read(desk2, '/api/staff/session', StaffMe);
    expect(desks).toMatchObject([{ title: '保密件', unread: inbox.unread }]);
    const log = { event: 'work-item-viewed', 'subject.id': id };
    expect(await database().collection('restrictedAccessLog').countDocuments(log)).toBeGreaterThan(0);
    expect(await database().collection('accessLog').countDocuments(log)).toBe(0);
    expect(await leaks(petition, ['head'])).toEqual([]);
  });
});
