import { deliverAll } from '../../server/jobs/deliver-all';
import { recordDocument } from '../../server/work-items/record-document';
import { Inbox } from '../../shared/messages/message-view';
import { Me } from '../../shared/residents/me-view';
import type { StaffViewer } from '../../shared/staff/viewer';
import type { RequestedAction } from '../../shared/work-items/actions';
import { legId } from '../../shared/work-items/hand-over';
import { QueuePage } from '../../shared/work-items/queue-view';
import { ResidentItem } from '../../shared/work-items/resident-view';
import { StaffItem } from '../../shared/work-items/staff-view';
import { at } from '../factories/calendar';
import { aPost } from '../factories/post';
import { aResident } from '../factories/resident';
import { A_JOB } from '../factories/viewer';
import { read, type SignedInClient } from '../support/api-client';
import { clientId } from '../support/client-id';
import { useCountyOverHttp } from '../support/county-over-http';
import { foundNeighbour } from '../support/neighbour-county';
import { settleResident } from '../support/settle-resident';

const http = useCountyOverHttp(at('2026-06-03', '10:00'), {
  posts: ['review', 'exchange'].map((step) =>
    aPost(`p-${step}`, { unit: 'section', step, holderA: 'officer' }),
  ),
});
const deps = () => http.world.county.deps;
const asStaff = ({ accountId }: StaffViewer) => http.app.as('staff', accountId);

/** Somebody of an office acts on the newest state of one leg, and what follows from it is delivered. */
async function did(client: SignedInClient, id: string, action: RequestedAction) {
  const { version } = await read(client, `/api/staff/items/${id}`, StaffItem);
  const answer = await client.send('POST', `/api/staff/items/${id}/actions`, {
    ...{ actionId: clientId(), seenVersion: version, action },
  });
  expect(answer).toMatchObject({ status: 200 });
  await deliverAll(deps());
}

test('renewed where she lives: two counties, once given back, mailed, and the new validity in her profile', async () => {
  const pengshan = await foundNeighbour(http.world.county, { code: '511403', name: '彭山', initial: '彭' });
  const youxian = await foundNeighbour(http.world.county, { code: '510704', name: '游仙', initial: '游' });
  const her = aResident().named('龙秀英').withCertificateUntil('2026-09-01').build();
  const { accountId, personId } = await settleResident(deps(), her, http.world.county.now());
  const resident = await http.app.as('resident', accountId);
  const me = () => read(resident, '/api/resident/session', Me);
  expect((await me()).people[0]?.certificate).toBe('肢体二级，有效到2026年9月1日');

  const papers: Record<string, string[]> = {};
  for (const paper of ['old-certificate', 'portrait', 'residence-permit'])
    papers[paper] = [await http.upload(resident)];
  const answers = {
    ...{ why: 'ending', health: 'same', livesIn: 'elsewhere', residence: '511403', household: '510704' },
    ...{ delivery: 'courier', mailTo: '彭山区凤鸣街道 8 号', mailPhone: '19900002207' },
  };
  const submission = {
    submissionId: clientId(),
    service: 'certificate-renewal@1',
    for: personId,
    basis: 'self',
  };
  const receipt = await resident.send('POST', '/api/resident/items', { ...submission, answers, papers });
  expect(receipt).toMatchObject({ status: 201 });
  const { id, number } = ResidentItem.parse(receipt.body);
  const seen = () => read(resident, `/api/resident/items/${id}`, ResidentItem);

  // Where she lives: form and identity, then on to the county that she named.
  const here = await asStaff(pengshan.officer);
  const officer = await http.staff('officer');
  const idsOf = async (worker: SignedInClient) =>
    (await read(worker, '/api/staff/queues/mine', QueuePage)).rows.map((row) => row.id);
  expect(await idsOf(here)).toContain(id);
  await did(here, id, { type: 'accept', record: { oldSeen: 'matches', condition: 'as-written' } });
  await did(here, id, { type: 'transfer', record: {} });

  // She is not registered there: back, once, to be asked.
  const elsewhere = await asStaff(youxian.officer);
  expect(await idsOf(elsewhere)).toEqual([legId(id, 2)]);
  const notOurs: RequestedAction = {
    type: 'return-leg',
    reason: 'jurisdiction',
    words: '查了，不在我们县。',
  };
  await did(elsewhere, legId(id, 2), notOurs);
  const back = legId(id, 3);
  const household = { code: 'household', why: '游仙说不在他们那里', countsAsGood: '照户口本第一页的章' };
  await did(here, back, {
    ...{ type: 'request-supplement', missing: [{ kind: 'field', ...household }], nothingElseMissing: true },
  });
  const supplemented = await resident.send('POST', `/api/resident/items/${back}/actions`, {
    ...{ actionId: clientId(), seenVersion: (await seen()).version },
    action: { type: 'supplement', answers: { household: '431229' }, papers: {} },
  });
  expect(supplemented).toMatchObject({ status: 200 });
  await did(here, back, { type: 'transfer', record: {} });

  // Where she is registered: checked, decided by another hand, printed and mailed.
  const there = legId(id, 4);
  expect(await idsOf(officer)).toEqual([there]);
  expect((await here.get(`/api/staff/items/${there}`)).status).toBe(404);
  const desk = await read(officer, `/api/staff/items/${there}`, StaffItem);
  expect(desk.records.map(({ title }) => title)).toContain('受理地受理');
  expect(desk.papers.map(({ code }) => code)).toEqual(['old-certificate', 'portrait', 'residence-permit']);
  await did(officer, there, { type: 'pass-check', record: {} });
  await did(await http.staff('head'), there, { type: 'approve', record: {} });
  await did(officer, there, {
    type: 'hand-over',
    record: {
      ...{ issuedOn: '2026-06-03', oldOne: 'to-be-returned' },
      ...{ sentBy: 'courier', courierNumber: '邮政 1099 0000 0001' },
    },
  });

  const sent = await seen();
  expect(sent).toMatchObject({ number, headline: '把新证给您了，请您确认', id: there });
  expect(sent.findings?.flatMap(({ values }) => values)).toContainEqual({
    ...{ label: '快递单号', value: '邮政 1099 0000 0001' },
  });
  const confirmed = await resident.send('POST', `/api/resident/items/${there}/actions`, {
    ...{ actionId: clientId(), seenVersion: sent.version, action: { type: 'confirm-receipt' } },
  });
  expect(confirmed).toMatchObject({ status: 200 });
  await deliverAll(deps());
  expect(await seen()).toMatchObject({ status: 'completed', tag: { word: '办好了' } });
  expect((await me()).people[0]?.certificate).toBe('肢体二级，有效到2036年6月3日');
  const { messages } = await read(resident, '/api/resident/messages', Inbox);
  expect(messages.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['转给户籍地了', '受理地在跟您核对', '新证做好了，请您确认', '办好了']),
  );

  // The old one has ended, and delivering all that again ends it no second time.
  const { profile, version } = await deps().residents.get(A_JOB, personId);
  expect(profile.formerCertificates).toMatchObject([
    { because: 'renewed', validTo: '2026-09-01', endedOn: '2026-06-03', endedBy: id },
  ]);
  const handedOver = (await deps().main.items.get(A_JOB, there)).item.history.find(
    ({ action }) => action === 'hand-over',
  )!;
  await recordDocument(
    {
      ...{ items: deps().main.items, residents: deps().residents, definition: deps().workItems.definition },
      followMove: async () => undefined,
      tellOf: async () => undefined,
    },
    { person: personId, entry: handedOver.n, item: there },
  );
  expect((await deps().residents.get(A_JOB, personId)).version).toBe(version);
});
