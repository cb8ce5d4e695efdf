import { deliverAll } from '../../server/jobs/deliver-all';
import { Inbox } from '../../shared/messages/message-view';
import { ResidentItem } from '../../shared/work-items/resident-view';
import { StaffItem } from '../../shared/work-items/staff-view';
import { at } from '../factories/calendar';
import { aStaffViewer } from '../factories/viewer';
import { read } from '../support/api-client';
import { giveAccounts } from '../support/app';
import { useCountyOverHttp } from '../support/county-over-http';
import { sweep } from '../support/sweep';

const office = useCountyOverHttp(at('2026-06-04'));
const passed = { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } } as const;

/** The sweep as a server runs it, then the delivery of what it wrote. */
async function pass(...days: string[]): Promise<void> {
  for (const day of days) {
    office.world.county.setNow(at(day, '09:30'));
    await sweep(office.world.county);
  }
  await deliverAll(office.world.county.deps);
}

test('J6: nobody acts. Yellow, red, up the line; staff see who was told when, the resident that the promise was missed', async () => {
  const { county } = office.world;
  const leader = aStaffViewer('leader', { unit: 'county', roles: ['leader'] });
  await giveAccounts(county, [leader]);
  const { resident, item } = await office.applied(await county.aPerson());
  const path = `/api/staff/items/${item.id}`;
  await office.act(await office.staff('town'), item.id, passed, item.version);

  await pass('2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12');
  // Silence has accepted; the assessor does nothing either, nor does anybody after that.
  await pass(
    '2026-06-23',
    '2026-06-26',
    '2026-06-29',
    '2026-07-06',
    '2026-07-21',
    '2026-07-28',
    '2026-07-30',
    '2026-08-03',
  );

  const seen = await read(await office.app.as('staff', leader.accountId), path, StaffItem);
  const told = seen.time.thresholds.map(({ what, told: people }) => `${what} ${people}`).reverse();
  expect(told.slice(0, 5)).toEqual([
    '黄色预警：县级受理 告知 员officer（经办人）',
    '红色，已到期：县级受理 告知 员officer（经办人）、员head（股长）',
    '黄色预警：受理 告知 员officer（经办人）',
    '上报分管领导：县级受理 告知 员leader（分管领导）',
    '红色，已到期：受理 告知 员officer（经办人）、员head（股长）',
  ]);
  const ofPromise = told.filter((line) => line.includes('：承诺'));
  expect(ofPromise.map((line) => line.split('：')[0])).toEqual([
    ...['黄色预警', '红色，已到期', '上报分管领导', '上报主要负责人'],
  ]);
  expect(new Set(told).size).toBe(told.length);
  expect(seen.history.filter(({ what }) => what === '上报主要负责人：承诺')).toHaveLength(1);

  const inbox = await read(await office.app.as('staff', leader.accountId), '/api/staff/messages', Inbox);
  expect(inbox.messages.map(({ title }) => title)).toContain('超期没有办，请督办');

  const read1 = await read(resident, `/api/resident/items/${item.id}`, ResidentItem);
  expect(read1.promise).toMatchObject({ missed: true });
  expect(read1.timeline.map(({ title }) => title)).toContain('说好的日子，我们没做到');
  expect(JSON.stringify(read1)).not.toMatch(/预警|上报/);
});
