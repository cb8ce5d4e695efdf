import { Inbox } from '../../../shared/messages/message-view';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { deliverAll } from '../../../server/jobs/deliver-all';
import { at } from '../../factories/calendar';
import { aStaffMember } from '../../factories/staff-member';
import { aStaffViewer } from '../../factories/viewer';
import { read, type SignedInClient } from '../../support/api-client';
import { giveAccounts } from '../../support/app';
import { passed } from '../../support/casework';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';

const office = useCountyOverHttp(at('2026-06-04'));

const path = (id: string) => `/api/staff/items/${id}`;
const seen = (client: SignedInClient, id: string) => read(client, path(id), StaffItem);
const sends = (client: SignedInClient, id: string, action: object) =>
  client.send('POST', `${path(id)}/actions`, { actionId: clientId(), seenVersion: 99, action });
const titles = async (client: SignedInClient) =>
  (await read(client, '/api/staff/messages', Inbox)).messages.map(({ title }) => title);
const declares = { type: 'declare-interest', words: '申请人是我表哥' } as const;

test('who declares an interest loses the item to the next, may not take or decide it again, and the head is told', async () => {
  const { county } = office.world;
  const [town, townB, leader] = [
    await office.staff('town'),
    await office.staff('townB'),
    await office.leader(),
  ];
  const { item } = await office.applied(await county.aPerson('石秀英'));
  expect(await sends(townB, item.id, declares)).toMatchObject({ status: 403 });
  expect(await sends(town, item.id, { ...declares, words: ' ' })).toMatchObject({ status: 422 });

  const after = await office.act(town, item.id, declares, 1);
  expect(after).toMatchObject({ assignee: { staffId: 'townB', acting: 'B' } });
  expect(after.notYours).toContain('您与此件有利害关系');
  expect(after.routingReason).toContain('员town与此件有利害关系');
  expect(after.history[0]).toMatchObject({ what: '申请回避，改由员townB' });
  expect(after.history[0]!.detail).toContain('申请人是我表哥');
  expect((await seen(leader, item.id)).colleagues.map(({ staffId }) => staffId)).not.toContain('town');
  expect(await sends(leader, item.id, { type: 'assign', staffId: 'town' })).toMatchObject({
    ...{ status: 403, body: { code: 'interest' } },
  });
  expect(await sends(town, item.id, passed)).toMatchObject({ body: { code: 'interest' } });
  await deliverAll(county.deps);
  expect(await titles(leader)).toContain('有一件申请回避');
  expect(await titles(townB)).toContain('新到一件');

  // The last who could: it waits in the open for the head.
  const last = await office.act(townB, item.id, declares, after.version);
  expect(last.assignee).toMatchObject({ staffId: 'leader' });
  const nobody = await office.act(leader, item.id, declares, last.version);
  expect(nobody.assignee).toBeNull();
  expect(await sends(town, item.id, { type: 'take' })).toMatchObject({ body: { code: 'interest' } });
});

test('whose interest the office has on record neither takes nor decides nor is assigned', async () => {
  const { county } = office.world;
  const person = await county.aPerson('吴德贵');
  const relative = aStaffMember('relative').in('town-unit').relatedTo(person.personId).build();
  await county.deps.organisations.setUp(
    { units: [], staff: [relative], posts: [] },
    { recordedBy: 'test', recordedAt: county.now() },
  );
  await giveAccounts(county, [aStaffViewer('relative', { unit: 'town-unit' })]);
  const [town, leader] = [await office.staff('town'), await office.leader()];
  const { item } = await office.applied(person);
  const refused = { body: { code: 'interest' } };
  expect(await sends(leader, item.id, { type: 'assign', staffId: 'relative' })).toMatchObject(refused);
  const client = await office.app.as('staff', 'account-relative');
  expect((await seen(client, item.id)).allowedActions).toEqual(['urge', 'note']);
  expect(await sends(client, item.id, passed)).toMatchObject(refused);
  expect(await sends(town, item.id, passed)).toMatchObject({ status: 200 });
});
