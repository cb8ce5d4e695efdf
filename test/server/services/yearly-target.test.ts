import { isGranted } from '../../../server/work-items/item-jobs.repository';
import { ServiceSettingsList } from '../../../shared/service-catalogue/settings-view';
import type { AnyAction } from '../../../shared/work-items/actions';
import { actOnWorkItem } from '../../../server/work-items/act-on-work-item';
import type { StaffViewer } from '../../../shared/staff/viewer';
import { at } from '../../factories/calendar';
import { A_JOB } from '../../factories/viewer';
import { read } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';

const office = useCountyOverHttp(at('2026-06-04'));
const { world } = office;
const PATH = '/api/staff/service-settings';
beforeEach(() => world.county.setNow(at('2026-06-04')));

const act = (viewer: StaffViewer, id: string, action: AnyAction) =>
  actOnWorkItem(
    world.county.deps.workItems,
    viewer,
    id,
    { actionId: clientId(), seenVersion: 99, action, channel: 'admin' },
    world.county.now(),
  );
const target = (amount: number | null, effectiveFrom: string, seenVersion: number, reason = '年初定的') => ({
  ...{ seenVersion, reason },
  setting: { what: 'target', amount, effectiveFrom },
});

/** Of the wheelchair's service: handed in, and decided in favour. */
async function approved() {
  const { staff } = world.county;
  const { item } = await office.applied(await world.county.aPerson());
  await act(staff.town, item.id, { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } });
  await act(staff.officer, item.id, { type: 'accept', record: {} });
  await act(staff.assessor, item.id, {
    type: 'assess',
    record: { device: 'manual-wheelchair', quantity: 1, size: '42', supply: 'stock', reason: '适合' },
  });
  await act(staff.head, item.id, { type: 'approve', record: {} });
  return item.id;
}

test('a target is set with its reason from a day on, shown with what was decided in favour, and decides nothing', async () => {
  const administrator = await office.staff('administrator');
  const device = async () =>
    (await read(administrator, PATH, ServiceSettingsList)).services.find(
      ({ code }) => code === 'assistive-device',
    )!;
  expect((await device()).target).toEqual({ year: 2026, amount: null, granted: null, planned: [] });

  const set = (body: object) => administrator.send('POST', `${PATH}/assistive-device`, body);
  expect(await set(target(1, '2026-06-03', 0))).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'effectiveFrom' }] },
  });
  expect(await set(target(1, '2026-06-04', 0, ' '))).toMatchObject({ status: 422 });
  expect(await set(target(1, '2026-06-04', 0))).toMatchObject({ status: 200 });
  expect(await set(target(5, '2027-01-01', 0))).toMatchObject({ status: 409 });
  expect(await set(target(5, '2027-01-01', 1))).toMatchObject({ status: 200 });
  const officer = await office.staff('officer');
  expect(await officer.send('POST', `${PATH}/assistive-device`, target(9, '2026-06-04', 2))).toMatchObject({
    status: 403,
  });

  expect((await device()).target).toEqual({
    ...{ year: 2026, amount: 1, granted: 0 },
    planned: ['2027年1月1日起 每年 5 件'],
  });
  // More than were meant: approved all the same.
  const [first] = [await approved(), await approved()];
  expect(await device()).toMatchObject({
    target: { amount: 1, granted: 2 },
    history: [
      { what: '目标：2027年1月1日起 每年 5 件', reason: '年初定的' },
      { what: '目标：6月4日起 每年 1 件', reason: '年初定的' },
    ],
  });

  // What comes to nothing after all counts no more; another year counts for itself.
  await act(world.county.staff.officer, first, { type: 'withdraw' });
  expect((await device()).target?.granted).toBe(1);
  world.county.setNow(at('2027-01-05'));
  expect((await device()).target).toMatchObject({ year: 2027, amount: 5, granted: 0 });
});

test('they are counted in the index alone, of this service and county only', async () => {
  const { items } = world.county.deps.main;
  await approved();
  const counted = await items.countGranted(A_JOB, '431229', 'assistive-device', 2026);
  expect(counted).toBeGreaterThan(0);
  expect(await items.countGranted(A_JOB, '431229', 'assistive', 2026)).toBe(0);
  expect(await items.countGranted(A_JOB, '511403', 'assistive-device', 2026)).toBe(0);
  const explained = await world.database.connection
    .db!.collection('workItems')
    .aggregate([{ $match: isGranted('431229', 'assistive-device', 2026) }, { $count: 'n' }])
    .explain('executionStats');
  const text = JSON.stringify(explained);
  expect(text).toContain('county_1_granted_1_service_1');
  expect(text).toContain('"totalDocsExamined":0');
});
