import { Me } from '../../../shared/residents/me-view';
import { OfficesView } from '../../../shared/staff/offices-view';
import { StaffMe } from '../../../shared/staff/staff-me-view';
import { ResidentItem } from '../../../shared/work-items/resident-view';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { setUpCounty } from '../../../server/staff/set-up-county';
import { at } from '../../factories/calendar';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';
import { A_JOB } from '../../factories/viewer';
import { read, type ApiAnswer } from '../../support/api-client';
import { useCountyOverHttp } from '../../support/county-over-http';

const START = at('2026-06-04');
const county = useCountyOverHttp(START, {
  units: [
    aUnit('village-unit', { name: '枫香村', kind: 'village', area: '431229101212', reportsTo: 'town-unit' }),
    aUnit('empty-village', { kind: 'village', area: '431229101213', reportsTo: 'town-unit' }),
    aUnit('hospital', { name: '县医院', kind: 'outside', reportsTo: 'county' }),
  ],
  staff: [aStaffMember('villager', { title: '专委' }).in('village-unit').build()],
});
const collection = (name: string) => county.world.county.deps.connection.collection(name);
const pathOf = (member: string) => `/api/staff/members/${member}/reach`;
const reach = (phone: string) => ({ phone, windowAddress: null });
const of = (seen: string, phone: string) => ({ seen: reach(seen), reach: reach(phone) });
const saidOf = ({ status, body }: ApiAnswer) => [status, (body as { errors?: unknown }).errors];
const WRONG = '0745-0000000';

test('who has an item corrects their own number: what the resident has open, the helper and colleagues see the new one', async () => {
  const viewer = await county.world.county.aPerson();
  const { resident, item } = await county.applied(viewer);
  const path = `/api/resident/items/${item.id}`;
  const before = await resident.get(path);
  expect(item.holder).toMatchObject({ staffId: 'town', phone: WRONG });

  const town = await county.staff('town');
  const answer = await town.send('POST', pathOf('town'), of(WRONG, '（0745）0000031'));
  expect(answer).toMatchObject({ status: 200, body: reach('0745-0000031') });

  const after = await resident.get(path, { 'If-None-Match': before.etag! });
  expect(after.status).toBe(200);
  expect(after.etag).not.toBe(before.etag);
  const { holder, readAloud } = ResidentItem.parse(after.body);
  expect(holder!.phone).toBe('0745-0000031');
  expect(readAloud).not.toBe(item.readAloud);
  expect((await resident.get(path, { 'If-None-Match': after.etag! })).status).toBe(304);
  expect((await read(resident, '/api/resident/session', Me)).helper).toMatchObject({
    phone: '0745-0000031',
  });
  expect((await read(town, '/api/staff/session', StaffMe)).phone).toBe('0745-0000031');
  expect((await read(town, `/api/staff/items/${item.id}`, StaffItem)).assignee!.phone).toBe('0745-0000031');

  expect(await collection('staff').findOne({ _id: 'town' as never })).toMatchObject({
    phone: '0745-0000031',
    reachChanges: [{ from: reach(WRONG), to: reach('0745-0000031'), by: 'town', at: START }],
  });
  expect(await collection('accessLog').findOne({ event: 'member-reach-changed' })).toMatchObject({
    accountId: 'account-town',
    subject: { member: 'town' },
  });
});

test('the administrator corrects anybody of the county; everybody stands with their office, and who was corrected by whom', async () => {
  const administrator = await county.staff('administrator');
  expect(await administrator.send('POST', pathOf('villager'), of(WRONG, '13800000041'))).toMatchObject({
    status: 200,
  });
  const { offices, members, history } = await read(administrator, '/api/staff/offices', OfficesView);
  expect(offices.map(({ name, kind }) => [name, kind]).slice(3)).toEqual([
    ['甘棠镇残联', 'town'],
    ['枫香村', 'village'],
  ]);
  expect(members.map(({ id }) => id)).toEqual([
    ...['leader', 'administrator', 'officer', 'head', 'assessor', 'town', 'townB', 'villager'],
  ]);
  expect(members.at(-1)).toEqual({
    ...{ id: 'villager', name: '员villager', title: '专委', unitName: '枫香村' },
    ...reach('13800000041'),
  });
  expect(history).toContainEqual({
    ...{ whose: '枫香村的员villager', what: '电话：0745-0000000 改成 13800000041' },
    ...{ by: '员administrator', when: '6月4日' },
  });
  const office = (unit: string) =>
    administrator.send('POST', `/api/staff/offices/${unit}/reach`, of(WRONG, '0745-0000042'));
  expect(await office('village-unit')).toMatchObject({ status: 200 });
  for (const unit of ['empty-village', 'hospital']) expect((await office(unit)).status).toBe(404);
});

test('nobody else corrects it, not even whoever leads them; and no administrator a member of another county', async () => {
  const change = of(WRONG, '12385');
  for (const client of [await county.staff('townB'), await county.staff('head'), await county.leader()])
    for (const member of ['officer', 'nobody'])
      expect((await client.send('POST', pathOf(member), change)).status).toBe(403);
  const elsewhere = { county: '511403' };
  await setUpCounty(
    county.world.county.deps,
    A_JOB,
    {
      units: [aUnit('elsewhere', { ...elsewhere, area: '511403' })],
      staff: [aStaffMember('stranger', elsewhere).in('elsewhere').build()],
      posts: [],
    },
    START,
  );
  const administrator = await county.staff('administrator');
  for (const member of ['stranger', 'nobody'])
    expect((await administrator.send('POST', pathOf(member), change)).status).toBe(404);
  expect(await collection('staff').findOne({ _id: 'stranger' as never })).toMatchObject({ phone: WRONG });
});

test('who was second is told what stands there now; the same again is the same change', async () => {
  const [officer, administrator] = [await county.staff('officer'), await county.staff('administrator')];
  const both = await Promise.all([
    officer.send('POST', pathOf('officer'), of(WRONG, '0745-0000051')),
    administrator.send('POST', pathOf('officer'), of(WRONG, '0745-0000052')),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { phone } = await read(officer, '/api/staff/session', StaffMe);
  expect(both.find(({ status }) => status === 409)!.body).toMatchObject({
    code: 'changed-meanwhile',
    current: reach(phone),
  });
  expect(await officer.send('POST', pathOf('officer'), of(WRONG, phone))).toMatchObject({ status: 200 });
  const stored = await collection('staff').findOne({ _id: 'officer' as never });
  expect(stored!['reachChanges']).toHaveLength(1);
});

test('a number that nobody can call, a window, and what stands there already are refused at their fields', async () => {
  const head = await county.staff('head');
  const attempt = async (body: object) => saidOf(await head.send('POST', pathOf('head'), body));
  expect(await attempt(of(WRONG, '1234567'))).toEqual([
    422,
    [{ field: 'reach.phone', message: expect.stringMatching(/^请写打得通的号码/) }],
  ]);
  expect(
    await attempt({ seen: reach(WRONG), reach: { phone: '12385', windowAddress: '一楼' } }),
  ).toMatchObject([422, [{ field: 'windowAddress' }]]);
  expect(await attempt(of(WRONG, WRONG))).toMatchObject([422, [{ field: 'phone' }]]);
});
