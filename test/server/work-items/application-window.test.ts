import { deliverAll } from '../../../server/jobs/deliver-all';
import { EligibilityAnswer } from '../../../shared/service-catalogue/eligibility-view';
import { ServiceGuide, ServiceList } from '../../../shared/service-catalogue/guide-view';
import type { RequestedAction } from '../../../shared/work-items/actions';
import { ResidentItem } from '../../../shared/work-items/resident-view';
import { at } from '../../factories/calendar';
import { aPost } from '../../factories/post';
import { SEASONAL, SEASONAL_ANSWERS } from '../../factories/seasonal-service';
import { read, type SignedInClient } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';
import { foldDifferences, onlyEdition } from '../../support/fold/fold-differences';

const SERVICE = 'seasonal-subsidy@1';
const [INSIDE, AFTER, NEXT_YEAR] = [at('2026-08-03'), at('2026-11-01'), at('2027-08-01')];
const county = useCountyOverHttp(INSIDE, {
  definitions: [SEASONAL],
  posts: [
    aPost('p-outside', { unit: 'section', step: 'outside', holderA: 'officer' }),
    aPost('p-payment', { unit: 'section', step: 'payment', holderA: 'officer' }),
  ],
});
const { world } = county;

async function someone() {
  const viewer = await world.county.aPerson();
  const client = await county.app.as('resident', viewer.accountId);
  const form = { service: SERVICE, for: viewer.personId, basis: 'self', papers: {} };
  const apply = (submissionId = clientId(), answers: object = SEASONAL_ANSWERS) =>
    client.send('POST', '/api/resident/items', { ...form, submissionId, answers });
  return { viewer, client, apply };
}

async function paid(client: SignedInClient, id: string) {
  const [town, officer, head] = await Promise.all([
    county.staff('town'),
    county.staff('officer'),
    county.staff('head'),
  ]);
  const reply = [await county.upload(officer)];
  const { version } = await read(client, `/api/resident/items/${id}`, ResidentItem);
  const ways: [SignedInClient, RequestedAction][] = [
    [town, { type: 'pass-check', record: {} }],
    [officer, { type: 'enter-outside-result', record: { result: 'yes' }, papers: { reply } }],
    [head, { type: 'approve', record: {} }],
    [
      officer,
      {
        type: 'record-payment',
        record: { paidOn: '2026-08-03', accountEnding: '0427', batch: 'B-1' },
      },
    ],
  ];
  for (const [n, [worker, action]] of ways.entries()) await county.act(worker, id, action, version + n);
  await deliverAll(world.county.deps);
}

beforeEach(() => world.county.setNow(INSIDE));

test('outside the window nothing is taken, online or at the window, and the day when it opens is said', async () => {
  const { viewer, apply } = await someone();
  world.county.setNow(AFTER);
  const words = '现在不受理，2027年8月1日起可以申请。';
  const closed = {
    status: 409,
    body: { code: 'service-closed', errors: [{ field: 'application-window', message: words }] },
  };
  expect(await apply()).toMatchObject(closed);
  const town = await county.staff('town');
  const applicant = { kind: 'registered', personId: viewer.personId };
  const request = { service: SERVICE, answers: SEASONAL_ANSWERS, papers: {}, channel: 'window' };
  expect(
    await town.send('POST', '/api/staff/items', { ...request, applicant, submissionId: clientId() }),
  ).toMatchObject(closed);
  expect(await world.county.deps.claims.find(`seasonal-subsidy:year:${viewer.personId}:2026`)).toBeNull();
  world.county.setNow(NEXT_YEAR);
  expect(await apply()).toMatchObject({ status: 201 });
});

test('somebody new is not registered by an intake that comes too late', async () => {
  world.county.setNow(AFTER);
  const town = await county.staff('town');
  const { profile, contact, area } = (await world.county.deps.residents.find(
    { kind: 'job', name: 'test' },
    (await someone()).viewer.personId,
  ))!;
  const identityNumber = '991229196001011231';
  const request = {
    ...{ service: SERVICE, answers: SEASONAL_ANSWERS, papers: {}, channel: 'window' },
    ...{ submissionId: clientId(), applicant: { kind: 'new', area, contact } },
  };
  const applicant = { ...request.applicant, profile: { ...profile, identityNumber, certificate: null } };
  expect(await town.send('POST', '/api/staff/items', { ...request, applicant })).toMatchObject({
    body: { code: 'service-closed' },
  });
  const found = await town.send('POST', '/api/staff/people/search', { q: identityNumber });
  expect(found).toMatchObject({ status: 200, body: { people: [] } });
});

test('what came inside is not touched by the end: the same receipt, a supplement, a decision', async () => {
  const { viewer, client, apply } = await someone();
  const submissionId = clientId();
  const { id } = ResidentItem.parse((await apply(submissionId)).body);
  const missing: RequestedAction = {
    type: 'request-supplement',
    nothingElseMissing: true,
    missing: [{ kind: 'field', code: 'account', why: '少一位', countsAsGood: '照着卡写' }],
  };
  world.county.setNow(at('2026-10-30'));
  await county.act(await county.staff('town'), id, missing, 1);
  world.county.setNow(at('2026-11-03'));
  expect(await apply(submissionId)).toMatchObject({ status: 200, body: { id } });
  const supplement = { type: 'supplement', answers: { account: '6217000012340427' }, papers: {} };
  const request = { actionId: clientId(), seenVersion: 2, action: supplement };
  expect(await client.send('POST', `/api/resident/items/${id}/actions`, request)).toMatchObject({
    status: 200,
  });
  await paid(client, id);
  const { item } = (await world.county.deps.workItems.items.find(viewer, id))!;
  expect(item.status).toBe('completed');
  const calendar = await world.county.deps.workItems.calendar(item.county);
  const reckoned = {
    definition: SEASONAL,
    calendarOf: onlyEdition(calendar),
    now: world.county.now(),
  };
  expect(foldDifferences(item, reckoned)).toEqual([]);
});

describe('one person, one service, one calendar year', () => {
  const taken = (words: string) => ({
    status: 409,
    body: { code: 'claim-taken', errors: [{ field: 'year', message: words }] },
  });

  test('a second one of the same year is refused, and is told the next window', async () => {
    const { client, viewer, apply } = await someone();
    const { id } = ResidentItem.parse((await apply()).body);
    expect(await apply()).toMatchObject(taken('今年申请过了，2027年8月1日起可以再申请。'));
    await paid(client, id);
    expect(await apply()).toMatchObject(taken('今年申请过了，2027年8月1日起可以再申请。'));
    expect(
      await world.county.deps.claims.find(`seasonal-subsidy:year:${viewer.personId}:2026`),
    ).toMatchObject({ holder: id, until: '2027-01-01' });
  });

  test('the next year is free, even while the item of the last one is open', async () => {
    const { apply } = await someone();
    expect(await apply()).toMatchObject({ status: 201 });
    world.county.setNow(NEXT_YEAR);
    expect(await apply()).toMatchObject({ status: 201 });
    expect(await apply()).toMatchObject({ body: { code: 'claim-taken' } });
  });

  test('a withdrawal gives the year back', async () => {
    const { client, apply } = await someone();
    const { id } = ResidentItem.parse((await apply()).body);
    const request = { actionId: clientId(), seenVersion: 1, action: { type: 'withdraw' } };
    expect(await client.send('POST', `/api/resident/items/${id}/actions`, request)).toMatchObject({
      status: 200,
    });
    await deliverAll(world.county.deps);
    expect(await apply()).toMatchObject({ status: 201 });
  });

  test('of five at once one is taken', async () => {
    const { apply } = await someone();
    const answers = await Promise.all(Array.from({ length: 5 }, () => apply()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });
});

test('guide, list and the question whether one may apply say how it stands today', async () => {
  const { viewer, client } = await someone();
  const ask = async () => {
    const guide = await read(county.app.anybody, '/api/public/services/seasonal-subsidy', ServiceGuide);
    const { services } = await read(county.app.anybody, '/api/public/services', ServiceList);
    const card = services.find(({ code }) => code === 'seasonal-subsidy')!;
    const asked = { for: viewer.personId, service: SERVICE, answers: {} };
    const answer = await client.send('POST', '/api/resident/eligibility', asked);
    return { guide, card, eligibility: EligibilityAnswer.parse(answer.body) };
  };
  const open = await ask();
  expect(open.guide.opening).toEqual({
    ...{ isOpen: true, yearly: '每年8月1日到10月31日受理。', now: '现在可以申请，到10月31日为止。' },
  });
  expect(open.guide.readAloud.join('')).toContain('每年8月1日到10月31日受理。现在可以申请');
  expect(open.card).toMatchObject({ isOpen: true, closedWords: null });
  expect(open.eligibility.mayApply).toBe(true);

  world.county.setNow(AFTER);
  const closed = await ask();
  const words = '现在不受理，2027年8月1日起可以申请。';
  expect(closed.guide.opening).toMatchObject({ isOpen: false, now: words });
  expect(closed.card).toMatchObject({ isOpen: false, closedWords: words });
  expect(closed.eligibility).toMatchObject({
    mayApply: false,
    findings: [{ rule: 'application-window', reason: words }],
  });
});
