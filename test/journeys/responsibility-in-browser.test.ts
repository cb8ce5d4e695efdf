import type { Browser } from 'playwright-core';
import type { StaffViewer } from '../../shared/staff/viewer';
import { serverJobs, SUCCESSION } from '../../server/jobs/server-jobs';
import { at } from '../factories/calendar';
import { aStaffViewer } from '../factories/viewer';
import { giveAccounts, type RunningApp } from '../support/app';
import { signedInScreen, startAdmin } from '../support/admin-in-browser';
import { launchBrowser } from '../support/browser';
import { useCasework } from '../support/casework';
import { lookedAt } from '../support/collect-screen-faults';
import { withLastScreens } from '../support/keep-last-screens';
import { staffHands } from '../support/staff-hands';

const { world, submitted } = useCasework(at('2026-06-04'));
const LEADER = aStaffViewer('leader', { roles: ['leader'] });
const looks = lookedAt();
let browser: Browser | undefined;
let app: RunningApp;

beforeAll(async () => {
  browser = await launchBrowser();
  const { administrator, town, townB } = world.county.staff;
  await giveAccounts(world.county, [administrator, town, townB, LEADER]);
  app = await startAdmin(world.county);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app.close();
});

test('a change is proposed, approved by a leader, and takes effect on its day: its items move, and both sides confirm the same list; by keyboard alone', async () => {
  if (!browser) return;
  const { item } = await submitted(await world.county.aPerson());
  const signedIn = (viewer: StaffViewer) => signedInScreen(browser!, world.county, app, viewer);
  const { administrator, town, townB } = world.county.staff;
  const [office, head, giver, taker] = [
    await signedIn(administrator),
    await signedIn(LEADER),
    await signedIn(town),
    await signedIn(townB),
  ] as const;
  await withLastScreens([office, head, giver, taker], async () => {
    const page = await office.newPage();
    const hands = staffHands(page, app.url);
    await page.goto(`${app.url}/admin/responsibility`);
    await page.getByText('会派给').waitFor();
    await looks.whole(page, 'staff', 'responsibility list', 'staff-responsibility');

    await hands.pressInGrid(page.getByRole('button', { name: /^换人：.*甘棠镇/ }));
    await page.getByRole('dialog').waitFor();
    await hands.select(page.getByLabel('A 岗'), '员townB · 甘棠镇残联 干事');
    await hands.select(page.getByLabel('B 岗'), '没有人');
    await page.getByLabel('从哪天起').fill('2026-06-08');
    await page.getByText(/6月8日 周一有一件来，会到员townB/).waitFor();
    await looks.whole(page, 'staff', 'change of holders', 'staff-holders');
    await hands.press(hands.button('记下改动'));
    await hands.said('已记下，还没生效');
    await page.getByText('2026-06-08 起，没提交').waitFor();
    await hands.press(hands.button('按人'));
    await page.getByRole('table', { name: /^员townB/ }).waitFor();
    await looks.whole(page, 'staff', 'responsibility by person', 'staff-responsibility-by-person');
    await hands.press(hands.button('按服务'));
    await hands.press(hands.button('提交审批，1 处改动'));
    await hands.said('已提交审批');
    await looks.whole(page, 'staff', 'proposal that waits', 'staff-proposal');

    const desk = await head.newPage();
    const leads = staffHands(desk, app.url);
    await desk.goto(`${app.url}/admin/queue`);
    await desk.getByText(/有 1 处改动等您审批/).waitFor();
    await leads.press(desk.getByRole('link', { name: '去看' }));
    await desk.getByRole('row', { name: /A 员town，B 员townB.*A 员townB，B 没有人.*1 件/ }).waitFor();
    await looks.whole(desk, 'staff', 'proposal before a leader', 'staff-proposal-leader');
    await leads.press(leads.button('批准这 1 处改动'));
    await leads.said('已批准');
    await desk.getByText('2026-06-08 起').waitFor();

    world.county.setNow(at('2026-06-08'));
    await serverJobs(world.county.deps)
      .find(({ name }) => name === SUCCESSION)!
      .run();
    for (const context of [giver, taker]) {
      const own = await context.newPage();
      await own.goto(`${app.url}/admin/successions`);
      await own.getByRole('row', { name: new RegExp(`${item.number}.*员town.*员townB`) }).waitFor();
      if (context === giver) await looks.whole(own, 'staff', 'succession list', 'staff-succession');
      const theirs = staffHands(own, app.url);
      await theirs.press(theirs.button(/^确认这 1 件/));
      await theirs.said('已确认移交清单');
    }
    const absences = await giver.newPage();
    await absences.goto(`${app.url}/admin/absences`);
    await absences.getByText('都在岗').waitFor();
    const own = staffHands(absences, app.url);
    await absences.getByLabel('从哪天').fill('2026-06-09');
    await absences.getByLabel('到哪天（含）').fill('2026-06-10');
    await own.press(own.button('记下'));
    await own.said('不在岗已记');
    await absences.getByRole('row', { name: /员town.*6月9日.*6月10日.*请假/ }).waitFor();
    await looks.whole(absences, 'staff', 'absences', 'staff-absences');
    expect(looks.faults).toEqual([]);
  });
}, 120_000);
