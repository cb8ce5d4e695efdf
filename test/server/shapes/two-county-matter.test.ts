import { deliverAll } from '../../../server/jobs/deliver-all';
import { openLeg } from '../../../server/work-items/open-leg';
import type { RequestedAction } from '../../../shared/work-items/actions';
import { Inbox } from '../../../shared/messages/message-view';
import { QueuePage } from '../../../shared/work-items/queue-view';
import { ResidentItem, ResidentItemList } from '../../../shared/work-items/resident-view';
import { handsOf } from '../../../shared/work-items/hands';
import { legId } from '../../../shared/work-items/hand-over';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { clockOf } from '../../../shared/work-items/work-item';
import { addYears, localDateOf } from '../../../shared/calendar/plain-date';
import type { ResidentViewer, StaffViewer } from '../../../shared/staff/viewer';
import { aPicture } from '../../factories/picture';
import { at } from '../../factories/calendar';
import { aPost } from '../../factories/post';
import { CROSS_REGION, CROSS_REGION_ANSWERS } from '../../factories/cross-region-service';
import { A_JOB } from '../../factories/viewer';
import { read, type SignedInClient } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';
import { itIsAWholeService } from '../../support/definition-checks';
import { foldDifferences, onlyEdition } from '../../support/fold/fold-differences';
import { foundNeighbour } from '../../support/neighbour-county';
import { faultsIn } from '../../support/casework-over-http';

const START = at('2026-06-03', '10:00');
const http = useCountyOverHttp(START, { definitions: [CROSS_REGION] });
let pengshan: Record<'officer' | 'head', StaffViewer>;
let youxian: Record<'officer' | 'head', StaffViewer>;

beforeAll(async () => {
  pengshan = await foundNeighbour(http.world.county, { code: '511403', name: '彭山', initial: '彭' });
  const post = aPost('push', {
    ...{ unit: 'town-unit', step: 'push', region: '431229101', holderA: 'town' },
    effectiveFrom: localDateOf(START),
  });
  await http.world.county.deps.organisations.setUp(
    { units: [], staff: [], posts: [post] },
    { recordedBy: 'test', recordedAt: START },
  );
  youxian = await foundNeighbour(http.world.county, { code: '510704', name: '游仙', initial: '游' });
});

describe('the invented matter', () => itIsAWholeService(() => CROSS_REGION));

const deps = () => http.world.county.deps;
const delivered = () => deliverAll(deps());
const asStaff = ({ accountId }: StaffViewer) => http.app.as('staff', accountId);
const leg = async (caseId: string, n: number) => (await deps().main.items.get(A_JOB, legId(caseId, n))).item;

async function apply(person: ResidentViewer, answers: object = {}) {
  const resident = await http.app.as('resident', person.accountId);
  const portrait = await resident.photo(await aPicture(64, 48).jpeg().toBuffer());
  const answer = await resident.send('POST', '/api/resident/items', {
    ...{ submissionId: clientId(), service: 'badge-renewal@1', for: person.personId, basis: 'self' },
    ...{ answers: { ...CROSS_REGION_ANSWERS, ...answers }, papers: { portrait: [portrait] } },
  });
  return { resident, answer, portrait };
}

/** Somebody of the office acts on the newest state of one leg, and what follows from it is delivered. */
async function does(client: SignedInClient, id: string, action: RequestedAction) {
  const { body } = await client.get(`/api/staff/items/${id}`);
  const answer = await client.send('POST', `/api/staff/items/${id}/actions`, {
    actionId: clientId(),
    seenVersion: StaffItem.parse(body).version,
    action,
  });
  await delivered();
  return answer;
}
const did = async (...[client, id, action]: Parameters<typeof does>) =>
  expect(await does(client, id, action)).toMatchObject({ status: 200 });
const checked: RequestedAction = { type: 'pass-check', record: { finding: '人证相符' } };
const notOurs: RequestedAction = { type: 'return-leg', reason: 'jurisdiction', words: '查了，不在我们县。' };
const seenBy = (resident: SignedInClient, id: string) =>
  read(resident, `/api/resident/items/${id}`, ResidentItem);

test('two counties, given back once for jurisdiction, then a third; one matter for the person', async () => {
  const person = await http.world.county.aPerson('龙秀英');
  const { resident, answer, portrait } = await apply(person);
  expect(answer).toMatchObject({ status: 201 });
  const { id, number } = ResidentItem.parse(answer.body);
  const town = await http.staff('town');

  // Where the person lives.
  await did(town, id, checked);
  const promise = clockOf(await leg(id, 1), 'promise')!;
  http.world.county.setNow(at('2026-06-05', '09:00'));
  await did(town, id, { type: 'transfer', record: {} });
  const [first, second] = [await leg(id, 1), await leg(id, 2)];
  expect(first).toMatchObject({ status: 'transferred', isOpen: false, handedTo: { leg: 2, area: '511403' } });
  expect(second).toMatchObject({
    ...{ status: 'open', county: '511403', caseId: id, number, step: 'acceptance', for: person.personId },
    assignee: { staffId: '511403-officer' },
  });

  // What was promised for the whole matter runs on; the household's own days begin with the hand-over.
  expect(clockOf(second, 'promise')).toEqual(promise);
  expect(clockOf(first, 'decision')).toBeUndefined();
  expect(clockOf(second, 'decision')).toMatchObject({
    startedAt: at('2026-06-05', '09:00'),
    dueOn: '2026-06-22',
  });
  expect(handsOf(second)).toContainEqual({ staffId: 'town', step: 'first-check' });

  // Each county sees its own part, with the papers and what was written down elsewhere.
  const officer = await asStaff(pengshan.officer);
  const queue = await read(officer, '/api/staff/queues/mine', QueuePage);
  expect(queue.rows).toMatchObject([{ id: second._id, number, next: '受理' }]);
  const desk = await read(officer, `/api/staff/items/${second._id}`, StaffItem);
  expect(desk.records).toMatchObject([
    { title: '受理地核对', by: '员town（甘棠镇残联）', values: [{ value: '人证相符' }] },
    { title: '转给户籍地' },
  ]);
  expect(desk.papers).toMatchObject([{ code: 'portrait', files: [{ id: portrait }] }]);
  expect(desk.legs).toMatchObject([
    { place: '受理地 靖州苗族侗族自治县', state: '已转出', isThis: false },
    { place: '户籍地 彭山', state: '户籍地受理', isThis: true },
  ]);
  expect(await officer.send('POST', `/api/staff/files/${portrait}/ticket`, { size: 'full' })).toMatchObject({
    status: 200,
  });
  expect(await officer.get(`/api/staff/items/${first._id}`)).toMatchObject({ status: 404 });
  expect(await town.get(`/api/staff/items/${second._id}`)).toMatchObject({ status: 404 });
  expect(await read(town, `/api/staff/items/${id}`, StaffItem)).toMatchObject({ statusWord: '已转出' });

  // The person has one matter: the first link and the number lead to where it is.
  expect(await seenBy(resident, id)).toMatchObject({ id: second._id, number, tag: { word: '正在受理' } });
  expect(await read(resident, '/api/resident/items', ResidentItemList)).toMatchObject({
    items: [{ id: second._id }],
  });

  // Not theirs: back once, with the reason.
  await did(officer, second._id, notOurs);
  expect(await leg(id, 3)).toMatchObject({
    ...{ county: '431229', step: 'first-check', assignee: { staffId: 'town' }, returns: ['jurisdiction'] },
  });
  const back = await read(town, `/api/staff/items/${legId(id, 3)}`, StaffItem);
  expect(back.papers.map(({ code }) => code)).toContain('portrait');
  const household = {
    kind: 'field' as const,
    code: 'householdIn',
    why: '彭山说不在他们县',
    countsAsGood: '照户口本写',
  };
  await did(town, legId(id, 3), {
    ...{ type: 'request-supplement', missing: [household], nothingElseMissing: true },
  });
  const correct = async (householdIn: string) => {
    const { version } = await seenBy(resident, id);
    return resident.send('POST', `/api/resident/items/${legId(id, 3)}/actions`, {
      ...{ actionId: clientId(), seenVersion: version },
      action: { type: 'supplement', answers: { householdIn }, papers: {} },
    });
  };
  expect(faultsIn(await correct('999999'))).toEqual(['householdIn']);
  http.world.county.setNow(at('2026-06-10', '09:00'));
  expect(await correct('510704')).toMatchObject({ status: 200 });
  await did(town, legId(id, 3), checked);
  await did(town, legId(id, 3), { type: 'transfer', record: {} });
  const fourth = legId(id, 4);
  expect(await leg(id, 4)).toMatchObject({ county: '510704', assignee: { staffId: '510704-officer' } });

  // The days of waiting stay out of the promise in every leg that follows.
  expect(clockOf(await leg(id, 4), 'promise')!.firstDueOn).toBe(promise.firstDueOn);
  expect(clockOf(await leg(id, 4), 'promise')!.dueOn > promise.dueOn).toBe(true);

  // Once is enough.
  const youxianOfficer = await asStaff(youxian.officer);
  const here = await read(youxianOfficer, `/api/staff/items/${fourth}`, StaffItem);
  expect(here.allowedActions).not.toContain('return-leg');
  expect(here.returns).toEqual([]);
  expect(await does(youxianOfficer, fourth, notOurs)).toMatchObject({
    ...{ status: 409, body: { code: 'returned-before' } },
  });
  expect(here.legs).toHaveLength(4);

  // Decided by somebody else than who accepted, posted, received.
  await did(youxianOfficer, fourth, { type: 'accept', record: {} });
  expect(await leg(id, 4)).toMatchObject({ assignee: { staffId: '510704-head' } });
  await did(await asStaff(youxian.head), fourth, { type: 'approve', record: {} });
  await did(youxianOfficer, fourth, { type: 'hand-over', record: { courier: 'SF-1' } });
  const { version } = await seenBy(resident, id);
  expect(
    await resident.send('POST', `/api/resident/items/${fourth}/actions`, {
      ...{ actionId: clientId(), seenVersion: version, action: { type: 'confirm-receipt' } },
    }),
  ).toMatchObject({ status: 200 });
  await delivered();

  const done = await seenBy(resident, id);
  expect(done).toMatchObject({ status: 'completed', id: fourth });
  expect(done.timeline.map(({ title }) => title)).toEqual([
    ...['您提交申请', '受理地核对，通过了', '转给户籍地', '户籍地收到了，接着办', '户籍地退回来了'],
    ...[
      '受理地收到了，接着办',
      '退回补 1 样材料',
      '受理地核对，通过了',
      '转给户籍地',
      '户籍地收到了，接着办',
    ],
    ...['户籍地受理', '批准了', '寄出新证', '确认收到，办好了'],
  ]);
  expect(new Set(done.timeline.map(({ key }) => key)).size).toBe(done.timeline.length);
  const inbox = await read(resident, '/api/resident/messages', Inbox);
  expect(inbox.messages.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['转给户籍地了', '受理地在核对', '办好了']),
  );
  const claim = await deps().connection.collection('claims').findOne({ holder: id });
  expect(claim).toMatchObject({ until: addYears(localDateOf(at('2026-06-10')), 1) });
  expect((await apply(person)).answer).toMatchObject({ status: 409, body: { code: 'claim-taken' } });

  // Followed by number alone, whoever has it; found at the last office by number.
  const { profile } = await deps().residents.get(A_JOB, person.personId);
  const track = { number, phoneLast4: profile.phone.slice(-4) };
  expect(await http.app.anybody.send('POST', '/api/public/track', track)).toMatchObject({
    ...{ status: 200, body: { tag: { word: '办好了' } } },
  });

  // Every part is the fold of its own history.
  for (const n of [1, 2, 3, 4]) {
    const item = await leg(id, n);
    const calendar = await deps().workItems.calendar(item.county);
    const world = {
      definition: CROSS_REGION,
      calendarOf: onlyEdition(calendar),
      now: http.world.county.now(),
    };
    expect(foldDifferences(item, world)).toEqual([]);
  }
});

test('a hand-over that is delivered many times opens one leg', async () => {
  const { answer } = await apply(await http.world.county.aPerson('石玉兰'));
  const { id } = ResidentItem.parse(answer.body);
  const town = await http.staff('town');
  await did(town, id, checked);
  await did(town, id, { type: 'transfer', record: {} });
  const before = await leg(id, 2);
  const { handedTo } = await leg(id, 1);
  await Promise.all([1, 2, 3].map(() => openLeg(deps().workItems, id, handedTo!)));
  expect(await leg(id, 2)).toEqual(before);
});

test('where both places are one county nothing is handed over', async () => {
  const { answer } = await apply(await http.world.county.aPerson('向明'), { householdIn: '431229101' });
  const { id } = ResidentItem.parse(answer.body);
  await did(await http.staff('town'), id, checked);
  expect(await leg(id, 1)).toMatchObject({ status: 'open', step: 'acceptance', leg: 1 });
  expect(await deps().main.items.find(A_JOB, legId(id, 2))).toBeNull();
});

test('a county that does not work with the system is told at once, by its question', async () => {
  const { answer } = await apply(await http.world.county.aPerson('田芳'), { householdIn: '999999' });
  expect(answer).toMatchObject({ status: 422 });
  expect(faultsIn(answer)).toEqual(['householdIn']);
});
