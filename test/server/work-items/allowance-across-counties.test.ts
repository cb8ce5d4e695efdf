import { deliverAll } from '../../../server/jobs/deliver-all';
import { Inbox } from '../../../shared/messages/message-view';
import type { Answers } from '../../../shared/service-catalogue/form-answers';
import { ServiceGuide } from '../../../shared/service-catalogue/guide-view';
import type { RequestedAction } from '../../../shared/work-items/actions';
import { legId } from '../../../shared/work-items/hand-over';
import { ResidentItem } from '../../../shared/work-items/resident-view';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { at } from '../../factories/calendar';
import { aResident } from '../../factories/resident';
import { A_JOB } from '../../factories/viewer';
import { read, type SignedInClient } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';
import { foundNeighbour } from '../../support/neighbour-county';
import { BENEFIT_POSTS, LIVING_ANSWERS } from '../../support/paid-monthly';
import { settleResident } from '../../support/settle-resident';

/** FACTS §0.3 TL-XR-02 to 04: three days to check and push, ten to decide from then on, three to tell. */
const http = useCountyOverHttp(at('2026-08-10', '10:00'), { posts: BENEFIT_POSTS });
const { world } = http;
const NEARBY = { ...LIVING_ANSWERS, livesIn: 'elsewhere', residence: '511403', household: '431229101211' };

async function applied(born: string, answers: Answers) {
  const his = aResident().inHardship('minimum-living').born(born).build();
  const { accountId, personId } = await settleResident(world.county.deps, his, world.county.now());
  const client = await http.app.as('resident', accountId);
  const answer = await client.send('POST', '/api/resident/items', {
    ...{ submissionId: clientId(), service: 'living-subsidy@1', for: personId, basis: 'self' },
    ...{ answers, papers: {} },
  });
  expect(answer).toMatchObject({ status: 201 });
  const { id } = ResidentItem.parse(answer.body);
  return { client, id, seen: () => read(client, `/api/resident/items/${id}`, ResidentItem) };
}

async function does(client: SignedInClient, id: string, action: RequestedAction): Promise<void> {
  const { version } = await read(client, `/api/staff/items/${id}`, StaffItem);
  await http.act(client, id, action, version);
  await deliverAll(world.county.deps);
}

const itemOf = async (id: string) => (await world.county.deps.main.items.get(A_JOB, id)).item;
const clocksOf = async (id: string) =>
  Object.fromEntries((await itemOf(id)).clocks.map(({ code, limit }) => [code, limit.amount]));

test('the file is checked and pushed where the person lives; the household’s county decides by its own days and pays its own amount', async () => {
  const pengshan = await foundNeighbour(world.county, { code: '511403', name: '彭山', initial: '彭' });
  const setting = { what: 'amount', line: 'living-subsidy', fen: 15_000, effectiveFrom: '2026-08-10' };
  const set = await (
    await http.staff('administrator')
  ).send('POST', '/api/staff/service-settings/living-subsidy', {
    ...{ seenVersion: 0, reason: '县里发了文', setting },
  });
  expect(set).toMatchObject({ status: 200 });

  const { client, id, seen } = await applied('19610304', NEARBY);
  expect(await seen()).toMatchObject({ payment: { total: '每月 150 元' } });
  expect(await itemOf(id)).toMatchObject({ county: '511403', step: 'push' });
  expect(await clocksOf(id)).toEqual({ promise: 22, step: 3 });

  const there = await http.app.as('staff', pengshan.officer.accountId);
  await does(there, id, { type: 'transfer', record: {} });
  const leg = legId(id, 2);
  expect(await itemOf(leg)).toMatchObject({
    county: '431229',
    step: 'first-check',
    payment: { fen: 15_000 },
  });
  expect(await clocksOf(leg)).toEqual({ promise: 22, acceptance: 5, across: 10, step: 3 });

  const [town, officer, head] = await Promise.all((['town', 'officer', 'head'] as const).map(http.staff));
  await does(town!, leg, { type: 'pass-check', record: { howChecked: 'register', finding: '在低保' } });
  expect((await itemOf(leg)).clocks.at(-1)).toMatchObject({ code: 'step', limit: { amount: 2 } });
  await does(officer!, leg, { type: 'accept', record: { certificate: 'in-force' } });
  const sheet = [await http.upload(officer!)];
  await does(officer!, leg, {
    ...{ type: 'enter-outside-result', record: { result: 'granted' }, papers: { 'decision-sheet': sheet } },
  });
  await does(head!, leg, { type: 'approve', record: {} });
  const told = (await read(there, '/api/staff/messages', Inbox)).messages;
  expect(told.map(({ title }) => title)).toContain('转出去的件定了，请告诉申请人');
  expect(told.map(({ body }) => body).join()).toContain('3 个工作日内告诉申请人');

  await does(officer!, leg, {
    type: 'record-payment',
    record: { paidOn: '2026-08-10', accountEnding: '0427', batch: 'B-8' },
  });
  expect(await seen()).toMatchObject({ id: leg, status: 'completed', tag: { word: '每月在发' } });
  const { messages } = await read(client, '/api/resident/messages', Inbox);
  expect(messages.map(({ title }) => title)).toContain('材料齐了，转给户籍地了');
  for (const { title, body } of messages) expect(title + body).not.toMatch(/[{}]/);

  // It runs on where it is paid, and there it is ended.
  await does(officer!, leg, { type: 'begin-recheck', words: '户口迁走了' });
  const ending = { plainWords: '户口迁出了本县。', otherHelp: ['在那边重新申请'] };
  await does(head!, leg, {
    ...{ type: 'end-benefit', reason: 'moved-away', from: '2026-08-01' },
    ...{ words: ending.plainWords, otherHelp: ending.otherHelp },
  } as RequestedAction);
  expect(await seen()).toMatchObject({ status: 'ended' });
});

test('who applies at home goes no step more, under no clock more, and nobody is told to tell', async () => {
  const { id } = await applied('19620304', LIVING_ANSWERS);
  expect(await itemOf(id)).toMatchObject({ county: '431229', step: 'first-check', leg: 1 });
  expect(await clocksOf(id)).toEqual({ acceptance: 5, promise: 22, step: 3 });
});

test('the guide says what is only for those who apply elsewhere', async () => {
  const guide = await read(http.app.anybody, '/api/public/services/living-subsidy', ServiceGuide);
  expect(guide.stepLines[0]).toEqual({
    ...{ title: '受理地核对材料，转给户籍地（跨县的）', amount: '3 个工作日', isPause: false },
  });
  expect(guide.promise?.statutory).toContain('从外地转来的，收到后 10 个工作日内作出决定');
});
