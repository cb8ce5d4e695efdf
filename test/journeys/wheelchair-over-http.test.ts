import { Inbox } from '../../shared/messages/message-view';
import { Me } from '../../shared/residents/me-view';
import { ServiceGuide } from '../../shared/service-catalogue/guide-view';
import type { RequestedAction } from '../../shared/work-items/actions';
import { DraftList } from '../../shared/work-items/draft';
import { QueuePage } from '../../shared/work-items/queue-view';
import { ResidentItem, ResidentItemList } from '../../shared/work-items/resident-view';
import { MessagePreview, StaffItem } from '../../shared/work-items/staff-view';
import { at } from '../factories/calendar';
import { aSubmission } from '../factories/submission';
import { until } from '../support/until';
import { useCountyOverHttp } from '../support/county-over-http';
import { clientId } from '../support/client-id';

const http = useCountyOverHttp(at('2026-06-04'));

test('the wheelchair, from the guide to the confirmed hand-over', async () => {
  const town = await http.staff('town');
  const officer = await http.staff('officer');
  const assessor = await http.staff('assessor');
  const head = await http.staff('head');
  const guide = ServiceGuide.parse(
    (await http.app.anybody.get('/api/public/services/assistive-device')).body,
  );
  expect(guide.promise?.amount).toContain('26 个工作日');
  const viewer = await http.world.county.aPerson('龙建英');
  const resident = await http.app.as('resident', viewer.accountId);
  const me = Me.parse((await resident.get('/api/resident/session')).body);
  expect(me.people[0]).toMatchObject({ isSelf: true, name: '龙建英' });

  // A draft, kept on the server, that is gone when it is submitted.
  const submission = aSubmission(viewer.personId, [await http.upload(resident)]);
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
  await until(
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
  expect(
    (await fetch(`${http.app.url}${(ticket.body as { url: string }).url}`)).headers.get('content-type'),
  ).toBe('image/jpeg');

  http.world.county.setNow(at('2026-06-08'));
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
  const returned = await http.act(town, received.id, sendBack, seen.version);
  expect(returned.due).toMatchObject({ kind: 'stop' });

  const list = ResidentItemList.parse((await resident.get('/api/resident/items')).body);
  expect(list.items[0]).toMatchObject({ id: received.id, tag: { tone: 'warn' } });
  expect(list.items[0]!.youDo).not.toBeNull();
  const asked = ResidentItem.parse((await resident.get(`/api/resident/items/${received.id}`)).body);
  expect(asked.supplement).toMatchObject({
    until: '2026-06-23',
    items: [{ code: 'home-photos', why: '上次没拍到台阶' }, { code: 'contactPhone' }],
  });

  http.world.county.setNow(at('2026-06-10'));
  const supplement = {
    type: 'supplement',
    answers: { contactPhone: '19900003333' },
    papers: { 'home-photos': [await http.upload(resident)] },
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

  http.world.county.setNow(at('2026-06-11'));
  let item = await http.act(
    town,
    received.id,
    { type: 'pass-check', record: { howChecked: 'home-visit', finding: '属实' } },
    3,
  );
  http.world.county.setNow(at('2026-06-12'));
  item = await http.act(officer, received.id, { type: 'accept', record: {} }, item.version);
  http.world.county.setNow(at('2026-06-23'));
  item = await http.act(
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
  http.world.county.setNow(at('2026-06-30'));
  item = await http.act(head, received.id, { type: 'approve', record: { opinion: '同意' } }, atHead.version);
  http.world.county.setNow(at('2026-07-10'));
  await http.act(
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
  await until(
    async () => Inbox.parse((await resident.get('/api/resident/messages')).body).messages.length === 9,
  );
});
