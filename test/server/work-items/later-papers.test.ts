import { deliverAll } from '../../../server/jobs/deliver-all';
import { Inbox } from '../../../shared/messages/message-view';
import { ServiceGuide } from '../../../shared/service-catalogue/guide-view';
import type { Answers } from '../../../shared/service-catalogue/form-answers';
import type { RequestedAction } from '../../../shared/work-items/actions';
import { ResidentItem } from '../../../shared/work-items/resident-view';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { at } from '../../factories/calendar';
import { aPost } from '../../factories/post';
import { read, type SignedInClient } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';
import { settleResident } from '../../support/settle-resident';
import { sweep } from '../../support/sweep';
import { aResident } from '../../factories/resident';

/** Ten working days from 7 September end on the 20th, a Sunday that is worked.
 * FACTS §5.3: accepted with a minor paper missing, on a written promise; ten working days, then it counts as withdrawn. */
const county = useCountyOverHttp(at('2026-09-07'), {
  posts: ['school-roll', 'payment'].map((step) =>
    aPost(`p-${step}`, { unit: 'section', step, holderA: 'officer' }),
  ),
});
const { world } = county;
let born = 0;

const ANSWERS: Answers = {
  ...{ student: 'self', stage: 'undergraduate', school: '湖南师范大学', year: 'later' },
  ...{ account: '6222000099001234', studentPhone: '19900002207', consentSchoolRoll: true },
};
const PROMISED: Answers = { ...ANSWERS, promiseProof: true };

beforeEach(() => world.county.setNow(at('2026-09-07')));

async function applicant() {
  born += 1;
  const person = aResident()
    .born(`200309${String(born).padStart(2, '0')}`)
    .build();
  const { accountId, personId } = await settleResident(world.county.deps, person, world.county.now());
  const client = await county.app.as('resident', accountId);
  const apply = (answers: Answers) =>
    client.send('POST', '/api/resident/items', {
      ...{ submissionId: clientId(), service: 'student-grant@1', for: personId, basis: 'self' },
      ...{ answers, papers: {} },
    });
  return { client, apply };
}

async function applied() {
  const { client, apply } = await applicant();
  const answer = await apply(PROMISED);
  expect(answer).toMatchObject({ status: 201 });
  const { id } = ResidentItem.parse(answer.body);
  return { client, apply, id };
}

const seen = (client: SignedInClient, id: string) => read(client, `/api/resident/items/${id}`, ResidentItem);

async function send(client: SignedInClient, door: 'resident' | 'staff', id: string, action: RequestedAction) {
  const { version } =
    door === 'resident' ? await seen(client, id) : await read(client, `/api/staff/items/${id}`, StaffItem);
  const body = { actionId: clientId(), seenVersion: version, action };
  return client.send('POST', `/api/${door}/items/${id}/actions`, body);
}

const ACCEPT: RequestedAction = { type: 'accept', record: { proofSeen: 'whole' } };
const LATER: RequestedAction = { ...ACCEPT, later: ['enrolment-proof'] };

async function accepted() {
  const some = await applied();
  const officer = await county.staff('officer');
  expect(await send(officer, 'staff', some.id, LATER)).toMatchObject({ status: 200 });
  return { ...some, officer };
}

/** Past the education bureau, to the one who decides. */
async function atApproval() {
  const some = await accepted();
  const roll = await county.upload(some.officer);
  const result: RequestedAction = {
    ...{ type: 'enter-outside-result', record: { result: 'enrolled' }, papers: { 'roll-extract': [roll] } },
  };
  expect(await send(some.officer, 'staff', some.id, result)).toMatchObject({ status: 200 });
  return { ...some, head: await county.staff('head') };
}

test('the guide publishes which papers may come later', async () => {
  const guide = await read(county.app.anybody, '/api/public/services/student-grant', ServiceGuide);
  expect(guide.laterPapers).toMatchObject({
    ...{ papers: ['enrolment-proof'], limit: { amount: 10, unit: 'working-day' } },
    ...{ ifNever: 'counts-as-withdrawn' },
  });
});

test('without the promise the paper is wanted at once, and it is said that it may be promised', async () => {
  const { apply } = await applicant();
  const answer = await apply(ANSWERS);
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'enrolment-proof' }] } });
  expect(JSON.stringify(answer.body)).toContain('可以承诺以后补');
});

test('what is lacking is never accepted in silence, and a main paper never comes later', async () => {
  const { id } = await applied();
  const officer = await county.staff('officer');
  const faulty = { status: 422, body: { errors: [{ field: 'enrolment-proof' }] } };
  expect(await send(officer, 'staff', id, ACCEPT)).toMatchObject(faulty);
  const main = await send(officer, 'staff', id, {
    ...ACCEPT,
    later: ['admission-letter', 'enrolment-proof'],
  });
  expect(main).toMatchObject({ status: 422, body: { errors: [{ field: 'admission-letter' }] } });
});

test('told on the spot what, until when and what follows; brought, and then decided', async () => {
  const { client, id, head } = await atApproval();
  expect(await seen(client, id)).toMatchObject({
    headline: '已受理，还差学校开的在读证明，最晚9月20日补上',
    ...{ leafOn: '2026-09-20', leafCaption: '最晚这一天补上', remaining: '还剩 10 个工作日' },
    later: { items: [{ code: 'enrolment-proof' }], orElse: '按撤回处理' },
  });
  await deliverAll(world.county.deps);
  const { messages } = await read(client, '/api/resident/messages', Inbox);
  expect(messages.map(({ title }) => title)).toContain('受理了，还差 1 样');
  for (const { title, body } of messages) expect(title + body).not.toMatch(/[{}]/);

  const before = await read(head, `/api/staff/items/${id}`, StaffItem);
  expect(before.allowedActions).not.toContain('approve');
  expect(before.later?.toCome).toMatchObject([{ code: 'enrolment-proof' }]);
  expect(before.sendBack.candidates.map(({ code }) => code)).not.toContain('enrolment-proof');
  const approve: RequestedAction = { type: 'approve', record: {} };
  expect(await send(head, 'staff', id, approve)).toMatchObject({ status: 409 });

  const stranger = await send(client, 'resident', id, {
    ...{ type: 'bring-later', papers: { 'admission-letter': [await county.upload(client)] } },
  });
  expect(stranger).toMatchObject({ status: 422 });
  const proof = await county.upload(client);
  const brought = await send(client, 'resident', id, {
    ...{ type: 'bring-later', papers: { 'enrolment-proof': [proof] } },
  });
  expect(brought).toMatchObject({ status: 200 });
  const after = ResidentItem.parse(brought.body);
  expect(after.later).toBeUndefined();
  expect(after.papers).toContainEqual(expect.objectContaining({ code: 'enrolment-proof', files: [proof] }));
  expect(await send(head, 'staff', id, approve)).toMatchObject({ status: 200 });
});

test('a worker takes it over the counter, on request', async () => {
  const { client, id, officer } = await accepted();
  const papers = { 'enrolment-proof': [await county.upload(officer)] };
  expect(await send(officer, 'staff', id, { type: 'bring-later', papers })).toMatchObject({ status: 200 });
  expect((await seen(client, id)).later).toBeUndefined();
  const again = await send(officer, 'staff', id, { type: 'bring-later', papers });
  expect(again).toMatchObject({ status: 409 });
});

test('reminded before the last day; on the day after it counts as withdrawn, and one may apply again', async () => {
  const { client, apply, id } = await accepted();
  world.county.setNow(at('2026-09-20', '23:50'));
  await sweep(world.county);
  expect(await seen(client, id)).toMatchObject({ status: 'open' });
  world.county.setNow(at('2026-09-21', '00:10'));
  await sweep(world.county);
  await deliverAll(world.county.deps);
  expect(await seen(client, id)).toMatchObject({ status: 'withdrawn', tag: { word: '没补材料' } });
  const { messages } = await read(client, '/api/resident/messages', Inbox);
  expect(messages.filter(({ title }) => title === '还有 1 样等您补')).toHaveLength(2);
  expect(messages[0]).toMatchObject({ title: '没等到您补的材料' });
  expect(await apply(PROMISED)).toMatchObject({ status: 201 });
});

test('silence accepts too, and leaves the promised paper for later', async () => {
  const { client, id } = await applied();
  world.county.setNow(at('2026-09-15'));
  await sweep(world.county);

  expect((await seen(client, id)).later).toMatchObject({ items: [{ code: 'enrolment-proof' }] });
});
