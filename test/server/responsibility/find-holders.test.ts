import { findHolders } from '../../../server/responsibility/find-holders';
import { actOnWorkItem } from '../../../server/work-items/act-on-work-item';
import { plainDate } from '../../../shared/calendar/plain-date';
import type { ListChange } from '../../../shared/staff/list-proposal';
import { ResponsibilityList } from '../../../shared/staff/responsibility-list';
import { RoutingTrialAnswer } from '../../../shared/staff/routing-trial';
import { at } from '../../factories/calendar';
import { aPost } from '../../factories/post';
import { A_JOB } from '../../factories/viewer';
import type { SignedInClient } from '../../support/api-client';
import { changeList, propose } from '../../support/change-list';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';
import { VILLAGE } from '../../support/small-county';

const http = useCountyOverHttp(at('2026-06-04'));
const county = () => http.world.county;
const fail = (_item: string, error: unknown) => {
  throw error;
};
const find = (items = county().deps.workItems) => findHolders(items, '431229', county().now(), fail);
const itemOf = async (id: string) => (await county().deps.main.items.get(A_JOB, id)).item;
const unassigned = () => county().deps.main.items.inNobodysHands(A_JOB, '431229', '', 10);

const NEW_POST = {
  ...{ title: '甘棠镇初审', unit: 'town-unit', service: 'assistive-device', step: 'first-check' },
  ...{ region: '431229101', holderA: 'townB', holderB: null, effectiveFrom: plainDate('2026-06-05') },
};
const approved = async (change: ListChange) =>
  changeList(await http.staff('administrator'), await http.leader(), change);

describe('a post that ends and another that is added', () => {
  let id: string;
  /** The clock begins anew with each test. */
  const onTheNextDay = () => county().setNow(at('2026-06-05'));

  it('ending is tried first, and leaves a gap', async () => {
    const client = await http.staff('administrator');
    const tried = { service: 'assistive-device', step: 'first-check', area: VILLAGE, on: '2026-06-05' };
    const trial = (more: object) =>
      client.send('POST', '/api/staff/routing-trials', { ...tried, ...more }).then((answer) => {
        expect(answer).toMatchObject({ status: 200 });
        return RoutingTrialAnswer.parse(answer.body);
      });
    expect(await trial({})).toMatchObject({ assignee: { staffId: 'town' }, conflicts: [] });
    expect(await trial({ without: 'p-town' })).toMatchObject({ assignee: null, rules: [] });
    expect(await trial({ draft: { ...NEW_POST, holderA: null } })).toMatchObject({ conflicts: ['没有人'] });

    const ended = await approved({ what: 'end', postId: 'p-town', lastDay: plainDate('2026-06-04') });
    expect(ended).toMatchObject({ status: 200 });
    onTheNextDay();
    const { gaps } = ResponsibilityList.parse((await client.get('/api/staff/posts')).body);
    expect(gaps.filter(({ service }) => service === 'assistive-device')).toMatchObject([
      { step: 'first-check', area: '431229', postId: null },
    ]);
  });

  it('what comes meanwhile waits in the open, and the job leaves it alone while nobody answers', async () => {
    onTheNextDay();
    id = (await http.applied(await county().aPerson())).item.id;
    expect(await unassigned()).toEqual([id]);
    const { version } = await itemOf(id);
    expect(await find()).toBe(0);
    expect((await itemOf(id)).version).toBe(version);
  });

  it('the new post fills the gap at once; to who does not edit the list it is refused, and where it is there already', async () => {
    onTheNextDay();
    const fill = (client: SignedInClient, post: object = NEW_POST) =>
      client.send('POST', '/api/staff/list-proposals/gaps-filled', {
        ...{ id: clientId(), change: { what: 'new', post } },
      });
    expect(await fill(await http.staff('head'))).toMatchObject({ status: 403 });
    const administrator = await http.staff('administrator');
    const answers = [await fill(administrator), await fill(administrator)];
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
    const later = { ...NEW_POST, effectiveFrom: '2026-07-01', holderA: 'town' };
    expect(await propose(administrator, { what: 'new', post: later })).toMatchObject({
      ...{ status: 409, body: { code: 'post-conflict' } },
    });
  });

  it('then the item finds its holder once, who is told, and the queue of nobody is empty', async () => {
    onTheNextDay();
    expect(await find()).toBe(1);
    expect(await find()).toBe(0);
    const item = await itemOf(id);
    expect(item.assignee).toMatchObject({ staffId: 'townB', acting: 'A' });
    expect(item.history.at(-1)).toMatchObject({ action: 'find-holder', by: { kind: 'job' } });
    expect(await unassigned()).toEqual([]);
    const told = (await county().deps.main.items.withOutbox(A_JOB, new Date(), 10)).flatMap(
      ({ outbox }) => outbox,
    );
    expect(told).toContainEqual(
      expect.objectContaining({ template: 'new-item', to: { kind: 'staff', id: 'townB' } }),
    );
  });
});

it('what somebody takes while the job looks stays with them', async () => {
  const ended = await approved({ what: 'end', postId: await newest(), lastDay: plainDate('2026-06-05') });
  expect(ended).toMatchObject({ status: 200 });
  county().setNow(at('2026-06-08'));
  const { id } = (await http.applied(await county().aPerson('龙秀兰'))).item;
  await county().deps.organisations.setUp(
    {
      units: [],
      staff: [],
      posts: [aPost('p-again', { unit: 'town-unit', step: 'first-check', holderA: 'town' })],
    },
    { recordedBy: 'test', recordedAt: county().now() },
  );
  const { workItems } = county().deps;
  let isFirst = true;
  const items: typeof workItems.items = {
    ...workItems.items,
    async save(before, ...rest) {
      if (isFirst) {
        isFirst = false;
        const request = {
          actionId: clientId(),
          seenVersion: before.item.version,
          action: { type: 'take' } as const,
        };
        const leader = { ...county().staff.administrator, roles: ['administrator', 'handler'] as const };
        await actOnWorkItem(
          workItems,
          { ...leader, roles: [...leader.roles] },
          id,
          { ...request, channel: 'admin' },
          county().now(),
        );
      }
      return workItems.items.save(before, ...rest);
    },
  };
  expect(await find({ ...workItems, items })).toBe(0);
  expect((await itemOf(id)).assignee).toMatchObject({ staffId: 'administrator' });
});

const newest = async () => {
  const { posts } = await county().deps.organisations.get('431229');
  return posts.find(({ title }) => title === NEW_POST.title)!._id;
};
