import { moveItemsOf } from '../../../server/responsibility/move-items';
import { lastSuccession } from '../../../server/routing/post-versions.rules';
import { plainDate, type PlainDate } from '../../../shared/calendar/plain-date';
import type { ListChange } from '../../../shared/staff/list-proposal';
import { ResponsibilityList } from '../../../shared/staff/responsibility-list';
import { RoutingTrialAnswer } from '../../../shared/staff/routing-trial';
import { SuccessionLists } from '../../../shared/staff/succession-view';
import { at } from '../../factories/calendar';
import { aPost } from '../../factories/post';
import { changeList, propose } from '../../support/change-list';
import { useCountyOverHttp } from '../../support/county-over-http';
import { VILLAGE } from '../../support/small-county';

const START = at('2026-06-04');
const http = useCountyOverHttp(START);
const { staff, applied } = http;

const HAND_OVER: ListChange = {
  ...{ what: 'holders', postId: 'p-town', holderA: 'townB', holderB: null },
  effectiveFrom: plainDate('2026-06-08'),
};

const move = async () => {
  const { deps, now } = http.world.county;
  const { workItems, successions } = deps;
  const onFailure = (_item: string, error: unknown) => {
    throw error;
  };
  return moveItemsOf({ workItems, successions, onFailure }, await deps.organisations.get('431229'), now());
};

it('only an administrator changes the list; heads read it; handlers do not', async () => {
  const town = await staff('town');
  expect(await town.get('/api/staff/posts')).toMatchObject({ status: 403 });
  const head = await staff('head');
  const list = ResponsibilityList.parse((await head.get('/api/staff/posts')).body);
  expect(list.mayEdit).toBe(false);
  // The small county has posts for the steps of one service; every other service has its gaps.
  const gaps = new Set(list.gaps.map(({ service }) => service));
  expect(gaps).not.toContain('assistive-device');
  expect(gaps).toContain('cataract-surgery');
  expect(await propose(head, HAND_OVER)).toMatchObject({ status: 403 });
});

it('a post changes hands from a day on: the trial says so before, its items move on the day, both sides confirm', async () => {
  const { county } = http.world;
  const client = await staff('administrator');
  const { item } = await applied(await county.aPerson('吴德贵'));

  const draft = {
    ...{ title: '甘棠镇初审', unit: 'town-unit', service: '*', step: 'first-check', region: '431229101' },
    ...{ holderA: 'townB', holderB: null, effectiveFrom: '2026-06-08' },
  };
  const trial = { service: 'assistive-device', step: 'first-check', area: VILLAGE, on: '2026-06-08' };
  const tried = await client.send('POST', '/api/staff/routing-trials', { ...trial, draft });
  expect(RoutingTrialAnswer.parse(tried.body)).toMatchObject({
    assignee: { staffId: 'townB', acting: 'A' },
    rules: [{ isDraft: true, wins: true, why: '新的安排先用' }, { wins: false }],
  });

  expect(await changeList(client, await http.leader(), HAND_OVER)).toMatchObject({ status: 200 });
  const earlier = { ...HAND_OVER, effectiveFrom: '2026-06-05' };
  expect(await propose(client, earlier)).toMatchObject({ status: 409, body: { code: 'post-conflict' } });
  expect(await move()).toBe(0);

  county.setNow(at('2026-06-08'));
  expect(await move()).toBe(1);
  expect(await move()).toBe(0);
  const moved = await county.deps.main.items.get(county.staff.townB, item.id);
  expect(moved.item.assignee).toMatchObject({ staffId: 'townB', acting: 'A' });
  expect(moved.item.history.filter(({ action }) => action === 'change-holder')).toHaveLength(1);

  const giver = await staff('town');
  const { lists } = SuccessionLists.parse((await giver.get('/api/staff/successions')).body);
  expect(lists).toMatchObject([
    { mayConfirm: true, lines: [{ number: moved.item.number, from: '员town', to: '员townB' }] },
  ]);
  for (const side of [giver, await staff('townB')])
    expect(
      await side.send('POST', `/api/staff/successions/${encodeURIComponent(lists[0]!.id)}/confirm`),
    ).toMatchObject({ status: 200 });
  const after = SuccessionLists.parse((await giver.get('/api/staff/successions')).body);
  expect(after.lists[0]).toMatchObject({ awaited: [], mayConfirm: false });
});

it('who stays a holder moves nothing; a swap of A and B is no succession', () => {
  const v1 = aPost('v1', { holderA: 'a', holderB: 'b' });
  const v2 = aPost('v2', { holderA: 'b', holderB: 'a', effectiveFrom: '2026-06-08' as PlainDate });
  expect(lastSuccession([v1, v2], '2026-06-09' as PlainDate)).toBeUndefined();
  expect(
    lastSuccession([v1, { ...v2, holderA: 'c', holderB: 'b' }], '2026-06-09' as PlainDate),
  ).toMatchObject({ leavers: ['a'], since: '2026-06-08' });
});
