import { randomBytes } from 'node:crypto';
import { DraftList } from '../../shared/work-items/draft';
import { Inbox } from '../../shared/messages/message-view';
import { Me } from '../../shared/residents/me-view';
import { ServiceGuide } from '../../shared/service-catalogue/guide-view';
import { QueuePage } from '../../shared/work-items/queue-view';
import { ResidentItem, ResidentItemList } from '../../shared/work-items/resident-view';
import { MessagePreview, Revealed, StaffItem, StoredTyping } from '../../shared/work-items/staff-view';
import type { RequestedAction } from '../../shared/work-items/actions';
import type { ResidentViewer } from '../../shared/staff/viewer';
import { at } from '../factories/calendar';
import { aPicture } from '../factories/picture';
import { aSubmission } from '../factories/submission';
import { giveAccounts, startApp, type Client, type RunningApp } from '../support/app';
import { startTestDatabase, type TestDatabase } from '../support/database';
import { foundSmallCounty, type SmallCounty } from '../support/small-county';

let database: TestDatabase;
let county: SmallCounty;
let app: RunningApp;
let town: Client;
let officer: Client;
let assessor: Client;
let head: Client;

beforeAll(async () => {
  database = await startTestDatabase();
  county = await foundSmallCounty(database.connection, at('2026-06-04'));
  await giveAccounts(county, Object.values(county.staff));
  app = await startApp(county);
  [town, officer, assessor, head] = (await Promise.all(
    (['town', 'officer', 'assessor', 'head'] as const).map((name) =>
      app.as('staff', county.staff[name].accountId),
    ),
  )) as [Client, Client, Client, Client];
});
afterAll(async () => {
  await app.close();
  await county.deps.sessions.close();
  await database.stop();
});

const clientId = () => randomBytes(16).toString('base64url');

async function upload(client: Client, door: 'resident' | 'staff'): Promise<string> {
  const answer = await client.upload(`/api/${door}/files`, await aPicture(64, 48).jpeg().toBuffer(), {
    uploadId: clientId(),
    purpose: 'paper',
    paper: 'home-photos',
  });
  expect(answer).toMatchObject({ status: 201 });
  return (answer.body as { id: string }).id;
}

async function act(
  client: Client,
  id: string,
  action: RequestedAction,
  seenVersion: number,
): Promise<StaffItem> {
  const answer = await client.send('POST', `/api/staff/items/${id}/actions`, {
    actionId: clientId(),
    seenVersion,
    action,
  });
  expect(answer).toMatchObject({ status: 200 });
  return StaffItem.parse(answer.body);
}

async function applied(viewer: ResidentViewer): Promise<{ resident: Client; item: ResidentItem }> {
  const resident = await app.as('resident', viewer.accountId);
  const answer = await resident.send(
    'POST',
    '/api/resident/items',
    aSubmission(viewer.personId, [await upload(resident, 'resident')]),
  );
  expect(answer).toMatchObject({ status: 201 });
  return { resident, item: ResidentItem.parse(answer.body) };
}

test('the wheelchair, from the guide to the confirmed hand-over', async () => {
  county.setNow(at('2026-06-04'));
  const guide = ServiceGuide.parse((await app.anybody.get('/api/public/services/assistive-device')).body);
  expect(guide.promise?.amount).toContain('26 个工作日');
  const viewer = await county.aPerson('龙建英');
  const resident = await app.as('resident', viewer.accountId);
  const me = Me.parse((await resident.get('/api/resident/session')).body);
  expect(me.people[0]).toMatchObject({ isSelf: true, name: '龙建英' });

  // A draft, kept on the server, that is gone when it is submitted.
  const submission = aSubmission(viewer.personId, [await upload(resident, 'resident')]);
  const draft = {
    service: submission.service,
    for: submission.for,
    basis: 'self',
    page: 'situation',
    answers: { device: 'manual-wheelchair' },
    papers: {},
    revision: 0,
  };
  expect(await resident.send('PUT', `/api/resident/drafts/${submission.submissionId}`, draft)).toMatchObject({
    status: 200,
  });
  expect(DraftList.parse((await resident.get('/api/resident/drafts')).body).drafts).toHaveLength(1);

  const receipt = await resident.send('POST', '/api/resident/items', submission);
  expect(receipt.status).toBe(201);
  const received = ResidentItem.parse(receipt.body);
  expect(received.promise).toMatchObject({ on: '2026-07-27', firstOn: '2026-07-27', provisional: false });
  expect(received.promise!.steps.map((step) => step.on)).toEqual([
    '2026-06-09',
    '2026-06-12',
    '2026-06-29',
    '2026-07-06',
    '2026-07-27',
  ]);
  expect(received.promise!.sentences.join('')).toContain('端午节');
  const again = await resident.send('POST', '/api/resident/items', submission);
  expect(again).toMatchObject({ status: 200, body: { id: received.id, number: received.number } });
  expect(DraftList.parse((await resident.get('/api/resident/drafts')).body).drafts).toHaveLength(0);

  // The town worker finds it, looks at the picture, and says everything that is missing at once.
  const queue = await town.get('/api/staff/queues/mine');
  expect(QueuePage.parse(queue.body).rows.map((row) => row.id)).toContain(received.id);
  expect((await town.get('/api/staff/queues/mine', { 'If-None-Match': queue.etag! })).status).toBe(304);
  const seen = StaffItem.parse((await town.get(`/api/staff/items/${received.id}`)).body);
  expect(JSON.stringify(seen)).not.toContain('龙建英');
  expect(seen.allowedActions).toEqual(expect.arrayContaining(['pass-check', 'request-supplement']));
  await waitFor(
    async () =>
      (
        await town.send('POST', `/api/staff/files/${seen.papers[0]!.files[0]!.id}/ticket`, {
          size: 'thumbnail',
        })
      ).status === 200,
  );
  const ticket = await town.send('POST', `/api/staff/files/${seen.papers[0]!.files[0]!.id}/ticket`, {
    size: 'full',
  });
  expect((await fetch(`${app.url}${(ticket.body as { url: string }).url}`)).headers.get('content-type')).toBe(
    'image/jpeg',
  );

  county.setNow(at('2026-06-08'));
  const sendBack: RequestedAction = {
    type: 'request-supplement',
    missing: [
      { kind: 'paper', code: 'home-photos', why: '上次没拍到台阶', countsAsGood: '看得清台阶' },
      { kind: 'field', code: 'contactPhone', why: '打了两次没打通', countsAsGood: '能打通的号码' },
    ],
    nothingElseMissing: true,
  };
  const preview = MessagePreview.parse(
    (await town.send('POST', `/api/staff/items/${received.id}/preview`, { action: sendBack })).body,
  );
  expect(preview.wechat.title).toContain('2 样');
  expect([...preview.wechat.lines, ...preview.paper].join('')).toContain('上次没拍到台阶');
  const returned = await act(town, received.id, sendBack, seen.version);
  expect(returned.due).toMatchObject({ kind: 'stop' });

  const list = ResidentItemList.parse((await resident.get('/api/resident/items')).body);
  expect(list.items[0]).toMatchObject({ id: received.id, tag: { tone: 'warn' } });
  expect(list.items[0]!.youDo).not.toBeNull();
  const asked = ResidentItem.parse((await resident.get(`/api/resident/items/${received.id}`)).body);
  expect(asked.supplement).toMatchObject({
    until: '2026-06-23',
    items: [{ code: 'home-photos', why: '上次没拍到台阶' }, { code: 'contactPhone' }],
  });

  county.setNow(at('2026-06-10'));
  const supplement = {
    type: 'supplement',
    answers: { contactPhone: '19900003333' },
    papers: { 'home-photos': [await upload(resident, 'resident')] },
  };
  const answered = await resident.send('POST', `/api/resident/items/${received.id}/actions`, {
    actionId: clientId(),
    seenVersion: asked.version,
    action: supplement,
  });
  expect(ResidentItem.parse(answered.body).promise).toMatchObject({
    on: '2026-07-29',
    firstOn: '2026-07-27',
  });

  county.setNow(at('2026-06-11'));
  let item = await act(
    town,
    received.id,
    { type: 'pass-check', record: { howChecked: 'home-visit', finding: '属实' } },
    3,
  );
  county.setNow(at('2026-06-12'));
  item = await act(officer, received.id, { type: 'accept', record: {} }, item.version);
  county.setNow(at('2026-06-23'));
  item = await act(
    assessor,
    received.id,
    {
      type: 'assess',
      record: {
        device: 'manual-wheelchair',
        quantity: 1,
        size: '座宽 42 厘米',
        supply: 'stock',
        reason: '适合',
      },
    },
    item.version,
  );
  const progressed = ResidentItem.parse((await resident.get(`/api/resident/items/${received.id}`)).body);
  expect(progressed.promise).toMatchObject({ on: '2026-07-23' });
  expect(progressed.promise!.moved).toContain('4 个工作日');
  expect(progressed.holder?.name).toBe('员head');
  const atHead = StaffItem.parse((await head.get(`/api/staff/items/${received.id}`)).body);
  expect(atHead.findings.every((finding) => finding.holds)).toBe(true);
  expect(atHead.clocks.map((clock) => clock.code)).toEqual(expect.arrayContaining(['decision', 'promise']));
  county.setNow(at('2026-06-30'));
  item = await act(head, received.id, { type: 'approve', record: { opinion: '同意' } }, atHead.version);
  county.setNow(at('2026-07-10'));
  await act(
    officer,
    received.id,
    { type: 'hand-over', record: { serialNumber: 'A-1', receivedBy: '本人', trained: true } },
    item.version,
  );
  const delivered = ResidentItem.parse((await resident.get(`/api/resident/items/${received.id}`)).body);
  expect(delivered.allowedActions).toEqual(
    expect.arrayContaining(['confirm-receipt', 'report-not-received']),
  );
  const confirmed = await resident.send('POST', `/api/resident/items/${received.id}/actions`, {
    actionId: clientId(),
    seenVersion: delivered.version,
    action: { type: 'confirm-receipt' },
  });
  expect(ResidentItem.parse(confirmed.body)).toMatchObject({ status: 'completed', isOpen: false });
  await waitFor(
    async () => Inbox.parse((await resident.get('/api/resident/messages')).body).messages.length === 9,
  );
});

test('refused with reason, words, other help and the remedy that cannot be taken away', async () => {
  county.setNow(at('2026-06-04'));
  const { resident, item } = await applied(await county.aPerson());
  await act(town, item.id, { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } }, 1);
  await act(
    officer,
    item.id,
    {
      type: 'refuse',
      reason: 'not-in-scope',
      words: '这一样现在不在目录里。',
      otherHelp: ['看看目录里相近的'],
    },
    2,
  );
  const refused = ResidentItem.parse((await resident.get(`/api/resident/items/${item.id}`)).body);
  expect(refused.refusal).toMatchObject({ words: '这一样现在不在目录里。', otherHelp: ['看看目录里相近的'] });
  expect(refused.refusal!.remedy).toContain('复核');
});

test('unseen is 404 like nonexistent, seen but not mine 403, second on the spot 409 with what changed', async () => {
  county.setNow(at('2026-06-04'));
  const { item } = await applied(await county.aPerson());
  const stranger = await app.as('resident', (await county.aPerson()).accountId);
  const unseen = await stranger.get(`/api/resident/items/${item.id}`);
  const nonexistent = await stranger.get('/api/resident/items/nothing-here-at-all-000');
  expect([unseen.status, nonexistent.status]).toEqual([404, 404]);
  const withoutId = (body: unknown) => ({ ...(body as Record<string, unknown>), requestId: '' });
  expect(withoutId(unseen.body)).toEqual(withoutId(nonexistent.body));
  const townB = await app.as('staff', county.staff.townB.accountId);
  const passed = {
    actionId: clientId(),
    seenVersion: 1,
    action: { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } },
  };
  expect((await townB.send('POST', `/api/staff/items/${item.id}/actions`, passed)).status).toBe(403);
  expect((await town.send('POST', `/api/staff/items/${item.id}/actions`, passed)).status).toBe(200);
  const late = { actionId: clientId(), seenVersion: 1, action: { type: 'note', words: '再看看' } };
  expect((await town.send('POST', `/api/staff/items/${item.id}/actions`, late)).status).toBe(200);
  const second = { ...passed, actionId: clientId() };
  expect(await town.send('POST', `/api/staff/items/${item.id}/actions`, second)).toMatchObject({
    status: 409,
    body: { code: 'changed-meanwhile', currentVersion: 3 },
  });
});

test('a telephone number is revealed with a reason that stands in the access log; typing is kept sealed', async () => {
  county.setNow(at('2026-06-04'));
  const viewer = await county.aPerson();
  const { item } = await applied(viewer);
  const revealed = Revealed.parse(
    (
      await town.send('POST', `/api/staff/items/${item.id}/reveal`, {
        field: 'phone',
        reason: 'call-applicant',
      })
    ).body,
  );
  expect(revealed.value).toMatch(/^1990000/);
  const logged = await database.connection
    .collection('accessLog')
    .findOne({ event: 'field-revealed', 'subject.item': item.id });
  expect(logged).toMatchObject({
    field: 'phone',
    reason: 'call-applicant',
    accountId: county.staff.town.accountId,
  });
  expect(JSON.stringify(logged)).not.toContain(revealed.value);
  const typing = { form: { words: '她住在桥头' }, seenVersion: 1 };
  await town.send('PUT', `/api/staff/items/${item.id}/typing`, typing);
  expect(StoredTyping.parse((await town.get(`/api/staff/items/${item.id}/typing`)).body).typing).toEqual(
    typing,
  );
  expect(JSON.stringify(await database.connection.collection('drafts').find().toArray())).not.toContain(
    '桥头',
  );
});

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 5_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come');
    await new Promise((done) => setTimeout(done, 50));
  }
}
