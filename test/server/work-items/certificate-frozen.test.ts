import { recordDocument } from '../../../server/work-items/record-document';
import { recheckBenefits } from '../../../server/work-items/recheck-benefits';
import { Inbox } from '../../../shared/messages/message-view';
import { openFreeze } from '../../../shared/residents/disability-certificate';
import { Me } from '../../../shared/residents/me-view';
import type { Answers } from '../../../shared/service-catalogue/form-answers';
import type { RequestedAction } from '../../../shared/work-items/actions';
import { Receipt } from '../../../shared/work-items/intake';
import { QueuePage } from '../../../shared/work-items/queue-view';
import { ResidentItem } from '../../../shared/work-items/resident-view';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { at } from '../../factories/calendar';
import { aPost } from '../../factories/post';
import { aResident } from '../../factories/resident';
import { A_JOB } from '../../factories/viewer';
import { read, type SignedInClient } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';
import { BENEFIT_POSTS, LIVING_ANSWERS, paidMonthly } from '../../support/paid-monthly';

const http = useCountyOverHttp(at('2026-08-10', '10:00'), {
  posts: [
    ...BENEFIT_POSTS,
    aPost('p-freeze', {
      unit: 'section',
      service: 'certificate-freeze',
      step: 'acceptance',
      holderA: 'officer',
    }),
    ...['register', 'deregister'].map((step) =>
      aPost(`p-${step}`, { unit: 'section', step, holderA: 'officer' }),
    ),
  ],
});
const { world, attempt } = http;
const deps = () => world.county.deps;
beforeEach(() => world.county.setNow(at('2026-08-10', '10:00')));

const MOVED = { what: 'freeze', movedOn: '2026-01-05', movedTo: '攸县江桥街道', knownFrom: 'police' };
const CHECKED = { checked: 'police', told: 'told' };

const takeIn = async (personId: string, answers: Answers) =>
  (await http.staff('officer')).send('POST', '/api/staff/items', {
    ...{ submissionId: clientId(), service: 'certificate-freeze@1', answers, papers: {} },
    ...{ applicant: { kind: 'registered', personId }, channel: 'paper' },
  });

/** Taken in from the police's list and registered on a day. */
async function registered(personId: string, answers: Answers, on: string) {
  const taken = await takeIn(personId, answers);
  expect(taken).toMatchObject({ status: 201 });
  const { itemId: id } = Receipt.parse(taken.body);
  const [officer, head] = [await http.staff('officer'), await http.staff('head')];
  const way: [SignedInClient, RequestedAction][] = [
    [officer, { type: 'accept', record: CHECKED }],
    [head, { type: 'approve', record: {} }],
    [officer, { type: 'hand-over', record: { on } }],
  ];
  for (const [client, action] of way)
    expect(await attempt(client, 'staff', id, action)).toMatchObject({ status: 200 });
  return id;
}

/** Somebody who is paid every month. */
async function someone(born: string) {
  const his = aResident().inHardship('minimum-living').born(born).build();
  const { accountId, personId, id } = await paidMonthly(world.county, his);
  const client = await http.app.as('resident', accountId);
  const card = async () => (await read(client, '/api/resident/session', Me)).people[0]!.certificate;
  const benefit = async () => (await deps().main.items.get(A_JOB, id)).item;
  const apply = () =>
    client.send('POST', '/api/resident/items', {
      ...{ submissionId: clientId(), service: 'living-subsidy@1', for: personId, basis: 'self' },
      ...{ answers: LIVING_ANSWERS, papers: {} },
    });
  return { personId, client, card, benefit, apply, benefitId: id };
}

test('frozen: the register, the person’s profile, other services and what is paid monthly all know of it', async () => {
  const { personId, client, card, benefit, apply, benefitId } = await someone('19610304');
  expect(await card()).toMatch(/有效到/);
  const tooEarly = await takeIn(personId, { ...MOVED, movedOn: '2026-02-10' });
  expect(tooEarly).toMatchObject({ status: 422, body: { code: 'not-eligible' } });
  expect(JSON.stringify(tooEarly.body)).toContain('2026年8月11日起才可以');

  const id = await registered(personId, MOVED, '2026-08-10');
  const { profile } = await deps().residents.get(A_JOB, personId);
  expect(openFreeze(profile.certificate!)).toEqual({
    on: '2026-08-10',
    because: 'household-moved',
    matter: id,
  });
  expect(await card()).toBe('肢体二级，2026年8月10日起冻结：户口迁走了，证没有迁');
  const { status, body } = await apply();
  expect([status, JSON.stringify(body)]).toEqual([
    422,
    expect.stringContaining('先办“残疾人证迁移”') as string,
  ]);

  const item = await benefit();
  expect(item).toMatchObject({ status: 'open', step: 'recheck', assignee: { staffId: 'head' } });
  expect(item.history.at(-1)).toMatchObject({
    action: 'begin-recheck',
    reason: 'frozen',
    by: { kind: 'job' },
  });
  const head = await http.staff('head');
  const queue = await read(head, '/api/staff/queues/mine', QueuePage);
  expect(queue.rows.map((row) => row.id)).toContain(benefitId);
  const desk = await read(head, `/api/staff/items/${benefitId}`, StaffItem);
  expect(desk.history[0]).toMatchObject({
    what: '开始资格复核',
    detail: expect.stringContaining('残疾人证冻结了') as string,
  });
  expect(desk.applicant.certificate).toMatch(/2026年8月10日 起冻结（户口迁走了，证没有迁）$/);
  const { messages } = await read(client, '/api/resident/messages', Inbox);
  expect(messages.map(({ title }) => title)).toEqual(
    expect.arrayContaining([
      '残疾人证的变动登记好了，请您看一眼',
      '我们要核对一下还能不能领',
      '我们要核对您的残疾人证',
    ]),
  );
});

test('told again it changes nothing and begins nothing; whoever kept it is not asked again for the same', async () => {
  const { personId, benefit, benefitId } = await someone('19620405');
  const id = await registered(personId, MOVED, '2026-08-10');
  const handedOver = (await deps().main.items.get(A_JOB, id)).item.history.findLast(
    ({ action }) => action === 'hand-over',
  )!;
  const again = () =>
    recordDocument(
      {
        ...{ items: deps().main.items, residents: deps().residents, definition: deps().workItems.definition },
        followMove: async () => undefined,
        tellOf: (news) => recheckBenefits(deps().workItems, news, world.county.now()),
      },
      { person: personId, entry: handedOver.n, item: id },
    );
  const { version } = await deps().residents.get(A_JOB, personId);
  const before = await benefit();
  await again();
  expect((await deps().residents.get(A_JOB, personId)).version).toBe(version);
  expect((await benefit()).version).toBe(before.version);
  const kept: RequestedAction = { type: 'keep-benefit', record: { howChecked: 'asked' } };
  expect(await attempt(await http.staff('head'), 'staff', benefitId, kept)).toMatchObject({ status: 200 });
  await again();
  expect((await benefit()).status).toBe('completed');
});

test('the person can neither apply for it nor take it back; not frozen after all, that is good news', async () => {
  const { personId, client } = await someone('19630506');
  const own = await client.send('POST', '/api/resident/items', {
    ...{ submissionId: clientId(), service: 'certificate-freeze@1', for: personId, basis: 'self' },
    ...{ answers: MOVED, papers: {} },
  });
  expect(own).toMatchObject({ status: 422, body: { code: 'channel-not-offered' } });
  const { itemId: id } = Receipt.parse((await takeIn(personId, MOVED)).body);
  const seen = () => read(client, `/api/resident/items/${id}`, ResidentItem);
  expect((await seen()).allowedActions).not.toContain('withdraw');
  expect(await attempt(client, 'resident', id, { type: 'withdraw' })).toMatchObject({ status: 403 });
  const officer = await http.staff('officer');
  expect((await read(officer, `/api/staff/items/${id}`, StaffItem)).allowedActions).not.toContain('withdraw');
  const stays: RequestedAction = {
    ...{ type: 'refuse', reason: 'household-not-moved', words: '户口还在本县。', otherHelp: [] },
  };
  expect(await attempt(officer, 'staff', id, stays)).toMatchObject({ status: 200 });
  expect(await seen()).toMatchObject({
    ...{ tag: { word: '不用办', tone: 'ok' }, headline: '核对下来，这一件不用办' },
    refusal: { title: '为什么不用办', reason: '户口没有迁走' },
  });
  expect((await deps().residents.get(A_JOB, personId)).profile.certificate).not.toHaveProperty('freezes');
});

test('lifted it is in force again; cancelled after a year it is gone, says why, and is no longer paid for by itself', async () => {
  const { personId, card, benefit, apply } = await someone('19640607');
  await registered(personId, MOVED, '2026-08-10');
  const twice = await takeIn(personId, MOVED);
  expect(twice).toMatchObject({ status: 422, body: { code: 'not-eligible' } });
  expect(JSON.stringify(twice.body)).toContain('冻结着的不用再冻');
  const open = (await deps().main.items.get(A_JOB, (await benefit())._id)).item;
  const kept: RequestedAction = { type: 'keep-benefit', record: { howChecked: 'asked' } };
  await attempt(await http.staff('head'), 'staff', open._id, kept);

  await registered(personId, { what: 'lift', whyLift: 'mistake' }, '2026-08-10');
  expect(await card()).toMatch(/有效到/);
  expect((await benefit()).status).toBe('completed');
  expect(JSON.stringify((await apply()).body)).toContain('正在每月发');

  world.county.setNow(at('2027-01-06', '10:00'));
  await registered(personId, { ...MOVED, what: 'cancel' }, '2027-01-06');
  const { profile } = await deps().residents.get(A_JOB, personId);
  expect(profile).toMatchObject({
    certificate: null,
    formerCertificates: [{ because: 'cancelled', why: 'household-moved', endedOn: '2027-01-06' }],
  });
  expect(await card()).toBe('残疾人证2027年1月6日注销了');
  expect((await benefit()).history.at(-1)).toMatchObject({ reason: 'cancelled', toStep: 'recheck' });
  const desk = await read(await http.staff('head'), `/api/staff/items/${open._id}`, StaffItem);
  expect(desk.applicant.certificate).toBe('没有残疾人证，2027年1月6日 注销（户口迁走、证没有迁）');
});
