import { readDemoCounties } from '../../../server/demo-world/counties';
import { makeOffice } from '../../../server/demo-world/offices/make-office';
import { demoActors } from '../../../server/demo-world/play/demo-actors';
import { PLAYER } from '../../../server/demo-world/play/demo-deps';
import { openStaffAccounts } from '../../../server/demo-world/play/open-staff-accounts';
import { setUpCounty } from '../../../server/staff/set-up-county';
import { plainDate } from '../../../shared/calendar/plain-date';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { regionsFolder, wireDemoServer, type DemoServer } from '../../support/demo-dependencies';

const now = new Date('2026-11-23T03:20:00Z');
let database: TestDatabase;
let server: DemoServer;
beforeAll(async () => {
  database = await startTestDatabase();
  server = await wireDemoServer(database, () => now);
});
afterAll(async () => {
  await server.stop();
  await database.stop();
});

test('everybody on the staff of a demo county signs in; none of them is printed for it', async () => {
  const { deps } = server;
  const county = readDemoCounties(regionsFolder).find(({ code }) => code === '431229')!;
  const office = makeOffice(county, plainDate('2026-01-01'));
  await setUpCounty(deps, PLAYER, office, now);
  const actors = demoActors(deps, {
    ...{ passwordHash: 'hash', signIns: new Map(), residents: [] },
    ...{ prefixes: new Map([['431229', 'JZ']]), openedAt: now },
  });
  await openStaffAccounts(deps, [county], actors);
  for (const username of ['jz-zl-01', 'jz-jy-01', 'jz-bg-01', 'jz-fj-02', 'jz-ld-01', '431229101-00'])
    expect(await deps.staffAccounts.findByUsername(username)).toMatchObject({ disabled: false });
  const accounts = database.connection.db!.collection('accounts');
  expect(await accounts.countDocuments({ door: 'staff' })).toBe(office.staff.length);
  expect(await deps.staffAccounts.listDemoAccounts()).toEqual([]);
});
