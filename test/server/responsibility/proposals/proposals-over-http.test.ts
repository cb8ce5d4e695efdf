import { plainDate } from '../../../../shared/calendar/plain-date';
import type { ListChange } from '../../../../shared/staff/list-proposal';
import { ResponsibilityList } from '../../../../shared/staff/responsibility-list';
import { RoutingTrialAnswer } from '../../../../shared/staff/routing-trial';
import { at } from '../../../factories/calendar';
import { aPost } from '../../../factories/post';
import { aStaffMember } from '../../../factories/staff-member';
import { aStaffViewer } from '../../../factories/viewer';
import { read, type ApiClient } from '../../../support/api-client';
import { giveAccounts } from '../../../support/app';
import { judged, proposalsOf, propose } from '../../../support/change-list';
import { clientId } from '../../../support/client-id';
import { useCountyOverHttp } from '../../../support/county-over-http';
import { VILLAGE } from '../../../support/small-county';

const http = useCountyOverHttp(at('2026-06-04'), {
  staff: [
    aStaffMember('both').in('county').as('leader', 'administrator').build(),
    aStaffMember('town-chief').in('town-unit').as('leader').build(),
  ],
  posts: [aPost('p-empty', { unit: 'section', service: 'cataract-surgery', step: 'screening' })],
});
const { staff, leader } = http;
beforeAll(() =>
  giveAccounts(
    http.world.county,
    ['both', 'town-chief'].map((id) => aStaffViewer(id)),
  ),
);
const asAccount = (id: string) => http.app.as('staff', `account-${id}`);

const holders = (postId: string, holderA: string | null, effectiveFrom = '2026-06-08'): ListChange => ({
  ...{ what: 'holders', postId, holderA, holderB: null, effectiveFrom: plainDate(effectiveFrom) },
});
const collected = async (client: ApiClient) =>
  (await proposalsOf(client)).find(({ state }) => state !== 'in-force')!;
const listOf = (client: ApiClient) => read(client, '/api/staff/posts', ResponsibilityList);
const fill = (client: ApiClient, change: ListChange, id = clientId()) =>
  client.send('POST', '/api/staff/list-proposals/gaps-filled', { id, change });

describe('changes are collected, submitted and approved by somebody else', () => {
  it('only an administrator proposes; every administrator and leader reads them; handlers do not', async () => {
    const administrator = await staff('administrator');
    for (const other of [await leader(), await staff('head')])
      expect(await propose(other, holders('p-town', 'townB'))).toMatchObject({ status: 403 });
    expect(await (await staff('town')).get('/api/staff/list-proposals')).toMatchObject({ status: 403 });

    const id = clientId();
    for (let time = 0; time < 2; time += 1)
      expect(await propose(administrator, holders('p-town', 'townB'), id)).toMatchObject({ status: 200 });
    expect((await listOf(administrator)).posts.filter(({ state }) => state === 'planned')).toEqual([]);
    for (const reader of [administrator, await asAccount('both'), await leader()])
      expect(await proposalsOf(reader)).toMatchObject([
        {
          ...{ state: 'collecting', mayJudge: false, approvers: ['员leader', '员both'] },
          changes: [
            {
              ...{ id, postId: 'p-town', before: { holderA: '员town', holderB: '员townB' } },
              ...{ after: { holderA: '员townB', holderB: null }, proposedBy: '员administrator', fault: null },
            },
          ],
        },
      ]);
  });

  it('conflicts are told at once, on the list and what was proposed before', async () => {
    const administrator = await staff('administrator');
    const answer = await propose(administrator, holders('p-town', 'town', '2026-06-05'));
    expect(answer).toMatchObject({ status: 409, body: { code: 'post-conflict' } });
    const same = { ...holders('p-acceptance', 'officer'), holderB: 'officer' };
    expect(await propose(administrator, same)).toMatchObject({ status: 422 });
    const [first] = (await collected(administrator)).changes;
    const ofProposed = await propose(administrator, holders(first!.versionId!, 'town', '2026-06-09'));
    expect(ofProposed).toMatchObject({ status: 404 });
    expect((await collected(administrator)).changes).toHaveLength(1);
  });

  it('the trial says who would get it with what is proposed, and counts who has items that would move', async () => {
    await http.applied(await http.world.county.aPerson());
    const reader = await leader();
    const trial = { service: 'assistive-device', step: 'first-check', area: VILLAGE, on: '2026-06-08' };
    const tried = async (more: object) =>
      RoutingTrialAnswer.parse(
        (await reader.send('POST', '/api/staff/routing-trials', { ...trial, ...more })).body,
      ).assignee?.staffId;
    expect(await tried({})).toBe('town');
    expect(await tried({ proposed: true })).toBe('townB');
    expect((await collected(reader)).changes).toMatchObject([{ moves: 1 }]);
  });

  it('what lies before the leaders is changed only when it was taken back, and may be taken out', async () => {
    const administrator = await staff('administrator');
    const other = clientId();
    await propose(administrator, holders('p-hand-over', 'head'), other);
    const seen = await collected(administrator);
    expect(await judged(administrator, 'submit', { ...seen, version: seen.version - 1 })).toMatchObject({
      ...{ status: 409, body: { code: 'changed-meanwhile' } },
    });
    for (let time = 0; time < 2; time += 1)
      expect(await judged(administrator, 'submit', seen)).toMatchObject({ status: 200 });
    const takeOut = () => administrator.send('POST', `/api/staff/list-proposals/changes/${other}/take-out`);
    expect(await takeOut()).toMatchObject({ status: 409, body: { code: 'proposal-waits' } });
    expect(await propose(administrator, holders('p-approval', 'leader'))).toMatchObject({ status: 409 });
    expect(await judged(administrator, 'take-back', seen)).toMatchObject({ status: 200 });
    for (let time = 0; time < 2; time += 1) expect(await takeOut()).toMatchObject({ status: 200 });
    expect((await collected(administrator)).changes).toHaveLength(1);
  });

  it('nobody approves what they proposed, nor a leader of a town, nor who is no leader; nothing before it is submitted', async () => {
    const [administrator, both] = [await staff('administrator'), await asAccount('both')];
    await propose(both, holders('p-approval', 'officer'));
    const seen = await collected(administrator);
    expect(await judged(await leader(), 'approve', seen)).toMatchObject({
      status: 409,
      body: { code: 'wrong-state' },
    });
    await judged(administrator, 'submit', seen);
    const submitted = { ...seen, version: seen.version + 1 };
    for (const other of [administrator, both, await asAccount('town-chief'), await staff('head')])
      for (const how of ['approve', 'return'] as const)
        expect(await judged(other, how, submitted, how === 'return' ? '不妥' : undefined)).toMatchObject({
          status: 403,
        });
    expect((await collected(both)).mayJudge).toBe(false);
    expect((await collected(await leader())).mayJudge).toBe(true);
  });

  it('a leader sends it back with a reason, and approves it when it comes again: all of it, once', async () => {
    const [administrator, chief] = [await staff('administrator'), await leader()];
    const seen = await collected(chief);
    expect(await judged(chief, 'return', seen, ' ')).toMatchObject({ status: 422 });
    for (let time = 0; time < 2; time += 1)
      expect(await judged(chief, 'return', seen, '审批岗不动')).toMatchObject({ status: 200 });
    const returned = await collected(administrator);
    expect(returned).toMatchObject({
      state: 'collecting',
      returned: { by: '员leader', words: '审批岗不动' },
    });
    const [, approval] = returned.changes;
    await administrator.send('POST', `/api/staff/list-proposals/changes/${approval!.id}/take-out`);
    const again = await collected(administrator);
    await judged(administrator, 'submit', again);
    const submitted = { ...again, version: again.version + 1 };
    for (let time = 0; time < 2; time += 1)
      expect(await judged(chief, 'approve', submitted)).toMatchObject({
        status: 200,
        body: { proposals: [] },
      });
    const { posts } = await listOf(administrator);
    expect(posts.filter(({ state }) => state === 'planned')).toMatchObject([
      { title: '岗p-town', holderA: { staffId: 'townB' }, from: '2026-06-08' },
    ]);
  });

  it('what cannot be applied any more is told by name, and nothing is applied', async () => {
    const [administrator, chief] = [await staff('administrator'), await leader()];
    await propose(administrator, holders('p-acceptance', 'officer'));
    await propose(administrator, { what: 'end', postId: 'p-approval', lastDay: plainDate('2026-06-30') });
    const seen = await collected(administrator);
    await judged(administrator, 'submit', seen);
    const meanwhile = aPost('p-meanwhile', {
      ...{ unit: 'section', step: 'acceptance', holderA: 'head', effectiveFrom: plainDate('2026-07-01') },
    });
    await http.world.county.deps.organisations.setUp(
      { units: [], staff: [], posts: [meanwhile] },
      { recordedBy: 'test', recordedAt: at('2026-06-04') },
    );
    const before = (await listOf(chief)).posts;
    const answer = await judged(chief, 'approve', { ...seen, version: seen.version + 1 });
    expect(answer).toMatchObject({ status: 409, body: { code: 'post-conflict' } });
    expect((answer.body as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual([
      seen.changes[0]!.id,
    ]);
    expect((await listOf(chief)).posts).toEqual(before);
    const told = (await collected(chief)).changes.map(({ fault }) => fault !== null);
    expect(told).toEqual([true, false]);
    await judged(administrator, 'take-back', seen);
  });
});

describe('a gap of today', () => {
  const gapFill = () => holders('p-empty', 'officer', '2026-06-04');

  it('is filled at once; what takes a step from somebody is not', async () => {
    const administrator = await staff('administrator');
    expect(await fill(await leader(), gapFill())).toMatchObject({ status: 403 });
    expect(await fill(administrator, holders('p-approval', 'officer', '2026-06-04'))).toMatchObject({
      ...{ status: 409, body: { code: 'approval-needed' } },
    });
    const id = clientId();
    for (let time = 0; time < 2; time += 1)
      expect(await fill(administrator, gapFill(), id)).toMatchObject({ status: 200 });
    const { posts } = await listOf(administrator);
    expect(posts.filter(({ step, state }) => step === 'screening' && state === 'current')).toMatchObject([
      { id: `p-431229-${id}`, holderA: { staffId: 'officer' } },
    ]);
    expect(await fill(administrator, holders(`p-431229-${id}`, 'head', '2026-06-04'))).toMatchObject({
      status: 409,
    });
  });

  it('stays filled when a leader sends it back, says so, and is closed when other holders are approved', async () => {
    const [administrator, chief] = [await staff('administrator'), await leader()];
    const inForce = async () => (await proposalsOf(chief)).filter(({ state }) => state === 'in-force');
    const [waiting] = await inForce();
    expect(waiting).toMatchObject({
      ...{ mayJudge: true, waiting: { by: '员administrator', days: 0 } },
      changes: [{ before: { holderA: null }, after: { holderA: '员officer' }, isLate: false }],
    });
    await judged(chief, 'return', waiting!, '请换股长');
    expect(await inForce()).toMatchObject([{ mayJudge: true, returned: { words: '请换股长' } }]);
    const version = (await inForce())[0]!.changes[0]!.versionId!;

    await propose(administrator, holders(version, 'head', '2026-06-09'));
    const [first] = (await collected(administrator)).changes;
    await administrator.send('POST', `/api/staff/list-proposals/changes/${first!.id}/take-out`);
    const seen = await collected(administrator);
    await judged(administrator, 'submit', seen);
    const approved = await judged(chief, 'approve', { ...seen, version: seen.version + 1 });
    expect(approved).toMatchObject({ status: 200, body: { proposals: [] } });
  });

  it('is approved afterwards by a leader, and by nobody who filled it', async () => {
    http.world.county.setNow(at('2026-06-04'));
    const both = await asAccount('both');
    const add: ListChange = {
      what: 'new',
      post: {
        ...{ title: '补岗', unit: 'section', service: 'cataract-surgery', step: 'surgery', region: '431229' },
        ...{ holderA: 'officer', holderB: null, effectiveFrom: plainDate('2026-06-04') },
      },
    };
    expect(await fill(both, add)).toMatchObject({ status: 200 });
    http.world.county.setNow(at('2026-06-08'));
    const [waiting] = await proposalsOf(both);
    expect(waiting).toMatchObject({ state: 'in-force', mayJudge: false, waiting: { days: 4 } });
    expect(await judged(both, 'approve', waiting!)).toMatchObject({ status: 403 });
    expect(await judged(await leader(), 'approve', waiting!)).toMatchObject({ status: 200 });
    expect(await proposalsOf(both)).toEqual([]);
  });
});

it('the list is exported as a table for everybody who reads it, and everything is in the access log', async () => {
  const response = await (await staff('head')).get('/api/staff/posts/export');
  expect(response.status).toBe(200);
  expect(await (await staff('town')).get('/api/staff/posts/export')).toMatchObject({ status: 403 });
  const events = await http.world.county.deps.connection.collection('accessLog').distinct('event');
  expect(events).toEqual(
    expect.arrayContaining([
      ...['list-change-proposed', 'list-change-taken-out', 'list-gap-filled', 'list-proposal-submitted'],
      ...['list-proposal-taken-back', 'list-proposal-approved', 'list-proposal-returned', 'posts-exported'],
    ]),
  );
});
