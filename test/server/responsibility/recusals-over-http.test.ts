import { randomUUID } from 'node:crypto';
import { RecusalRecorded, Recusals, type RecordRecusal } from '../../../shared/staff/recusal';
import { QueuePage, TAKE_OVER } from '../../../shared/work-items/queue-view';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { openConnection } from '../../../server/database/connection';
import { registerResident } from '../../../server/residents/register-resident';
import { at } from '../../factories/calendar';
import { aResident } from '../../factories/resident';
import { aStaffMember } from '../../factories/staff-member';
import { A_JOB, aStaffViewer } from '../../factories/viewer';
import { read, type SignedInClient } from '../../support/api-client';
import { giveAccounts } from '../../support/app';
import { passed } from '../../support/casework';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';
import { until } from '../../support/until';

const office = useCountyOverHttp(at('2026-06-04'));
const PATH = '/api/staff/recusals';
const itemAt = (id: string) => `/api/staff/items/${id}`;
const kin = (personId: string, more: Partial<RecordRecusal> = {}): RecordRecusal => ({
  ...{ recusalId: randomUUID(), staffId: 'town', personId, kinship: 'collateral-blood' },
  ...more,
});
const sends = (client: SignedInClient, body: object) => client.send('POST', PATH, body);
const ends = (client: SignedInClient, id: string) => client.send('POST', `${PATH}/${id}/end`, {});
async function recorded(client: SignedInClient, body: RecordRecusal): Promise<RecusalRecorded> {
  const answer = await sends(client, body);
  expect(answer).toMatchObject({ status: 200 });
  return RecusalRecorded.parse(answer.body);
}

test('what is recorded passes the member over for the next application, and what is ended lets it come again', async () => {
  const { county } = office.world;
  const person = await county.aPerson('石秀英');
  const [administrator, townB] = [await office.staff('administrator'), await office.staff('townB')];
  const relation = kin(person.personId);
  const { rows, openItems } = await recorded(administrator, relation);
  expect(openItems).toBe(0);
  expect(rows).toEqual([
    {
      ...{ id: relation.recusalId, name: '员town', unitName: '甘棠镇残联', person: '石*英' },
      ...{ kinship: 'collateral-blood', since: '6月4日', by: '员administrator', ended: null, mayEnd: true },
    },
  ]);
  const { resident, item } = await office.applied(person);
  const atB = await read(townB, itemAt(item.id), StaffItem);
  expect(atB).toMatchObject({ assignee: { staffId: 'townB', acting: 'B' } });
  expect(atB.routingReason).toContain('员town与此件有利害关系');

  const ended = await ends(administrator, relation.recusalId);
  expect(ended).toMatchObject({ status: 200 });
  expect(Recusals.parse(ended.body).rows).toMatchObject([{ ended: '6月4日 员administrator', mayEnd: false }]);
  expect(await ends(administrator, relation.recusalId)).toMatchObject({ status: 200, body: ended.body });
  const organisation = await county.deps.organisations.get('431229');
  expect(organisation.staff.get('town')!.interests).toEqual([]);
  const log = county.deps.connection.collection('accessLog');
  const events = await log.find({ event: /^recusal/ }).toArray();
  expect(events.map(({ event }) => event as string)).toEqual(
    expect.arrayContaining(['recusal-recorded', 'recusal-ended']),
  );
  expect(JSON.stringify(events)).not.toContain(person.personId);
  await office.attempt(resident, 'resident', item.id, { type: 'withdraw' });
  const { item: next } = await office.applied(person);
  expect(await read(townB, itemAt(next.id), StaffItem)).toMatchObject({ assignee: { staffId: 'town' } });
  expect((await recorded(administrator, kin(person.personId))).openItems).toBe(1);
});

test('what the member has in hand stays, is refused with what to do, and is handed on by them or taken over', async () => {
  const { county } = office.world;
  const people = [await county.aPerson('杨通林'), await county.aPerson('杨通海')];
  const [town, townB] = [await office.staff('town'), await office.staff('townB')];
  const [first, second] = [
    (await office.applied(people[0]!)).item.id,
    (await office.applied(people[1]!)).item.id,
  ];
  const queued = async () => {
    const { rows } = await read(townB, '/api/staff/queues/unit', QueuePage);
    return rows.find(({ id }) => id === second)?.next;
  };
  const act = (client: SignedInClient, id: string, action: object) =>
    client.send('POST', `${itemAt(id)}/actions`, { actionId: clientId(), seenVersion: 99, action });
  expect(await queued()).toBe('看进度');
  for (const { personId } of people) expect((await recorded(town, kin(personId))).openItems).toBe(1);

  const own = await read(town, itemAt(first), StaffItem);
  expect(own.assignee).toMatchObject({ staffId: 'town' });
  expect(own.notYours).toBe('您与此件有利害关系，不能办。请选“我要回避”，另派给别人。');
  expect(await act(town, first, passed)).toMatchObject({ status: 403, body: { code: 'interest' } });
  expect(await act(town, first, { type: 'declare-interest', words: '表弟' })).toMatchObject({ status: 200 });
  expect(await read(townB, itemAt(first), StaffItem)).toMatchObject({ assignee: { staffId: 'townB' } });

  expect(await queued()).toBe(TAKE_OVER);
  expect((await read(townB, itemAt(second), StaffItem)).allowedActions).toContain('take');
  expect(await act(townB, second, { type: 'take' })).toMatchObject({ status: 200 });
  expect(await act(town, second, { type: 'take' })).toMatchObject({ body: { code: 'interest' } });
  expect(await act(townB, second, passed)).toMatchObject({ status: 200 });
});

test('sent again it is the same record; a second relation of the two, a stranger and a person unseen are refused', async () => {
  const { county } = office.world;
  const person = await county.aPerson('吴德贵');
  const administrator = await office.staff('administrator');
  const relation = kin(person.personId, { staffId: 'officer', kinship: 'spouse' });
  const both = await Promise.all([recorded(administrator, relation), recorded(administrator, relation)]);
  const count = ({ rows }: Recusals) => rows.filter(({ id }) => id === relation.recusalId).length;
  expect(both.map(count)).toEqual([1, 1]);
  expect(
    await sends(administrator, { ...relation, recusalId: randomUUID(), kinship: 'other' }),
  ).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'personId', message: expect.stringContaining('已经记过：夫妻') }] },
  });
  expect(await sends(administrator, kin(person.personId, { staffId: 'nobody' }))).toMatchObject({
    ...{ status: 422, body: { errors: [{ field: 'staffId' }] } },
  });
  expect(await sends(administrator, kin('nobody-of-the-register'))).toMatchObject({ status: 404 });

  const away = aResident().build();
  const { residents, claims, keyring, organisations } = county.deps;
  const { residentId } = await registerResident(
    { residents, claims, keyring, areaOf: organisations.areaOf },
    A_JOB,
    {
      requestId: clientId(),
      county: '431229',
      area: '431229102201',
      profile: away.profile,
      contact: away.contact,
    },
    county.now(),
  );
  const townsman = await office.staff('townB');
  const own = kin(residentId, { staffId: 'townB' });
  const unseen = await sends(townsman, own);
  expect(unseen).toMatchObject({ status: 404, body: { code: 'not-found' } });
  await recorded(administrator, own);
  const seen = await read(townsman, PATH, Recusals);
  expect(seen.people).toEqual([{ staffId: 'townB', name: '员townB', unitName: '甘棠镇残联' }]);
  expect(seen.rows).toMatchObject([{ name: '员townB', person: null, mayEnd: false }]);
});

test('nobody records for a colleague or ends, an administrator never their own; another process knows at once', async () => {
  const { county, database } = office.world;
  const person = await county.aPerson('龙开秀');
  const [townB, administrator] = [await office.staff('townB'), await office.staff('administrator')];
  expect(await sends(townB, kin(person.personId))).toMatchObject({ status: 403 });
  const own = kin(person.personId, { staffId: 'administrator' });
  const connection = await openConnection(database.uri);
  const other = await county.secondProcess(connection);
  const stop = other.organisations.watch();
  const known = async () => (await other.organisations.get('431229')).staff.get('administrator')!.interests;
  expect(await known()).toEqual([]);
  const { rows } = await recorded(administrator, own);
  expect(rows.find(({ id }) => id === own.recusalId)).toMatchObject({ mayEnd: false });
  await until(async () => (await known()).includes(person.personId));
  expect(await ends(administrator, own.recusalId)).toMatchObject({ status: 403 });
  expect(await ends(townB, own.recusalId)).toMatchObject({ status: 403 });
  expect(await ends(administrator, randomUUID())).toMatchObject({ status: 404 });

  const second = aStaffMember('second').in('county').as('administrator').build();
  await county.deps.organisations.setUp(
    { units: [], staff: [second], posts: [] },
    { recordedBy: 'test', recordedAt: county.now() },
  );
  await giveAccounts(county, [aStaffViewer('second', { unit: 'county', roles: ['administrator'] })]);
  const colleague = await office.app.as('staff', 'account-second');
  expect(await ends(colleague, own.recusalId)).toMatchObject({ status: 200 });
  await until(async () => (await known()).length === 0);
  await stop();
  await other.sessions.close();
  await connection.close();
});
