import type { Browser } from 'playwright-core';
import { REPLAY, serverJobs } from '../../server/jobs/server-jobs';
import { at } from '../factories/calendar';
import { SOURCE_2027, TABLE_2027 } from '../factories/year-2027';
import { giveAccounts, type RunningApp } from '../support/app';
import { signedInScreen, startAdmin } from '../support/admin-in-browser';
import { launchBrowser } from '../support/browser';
import { useCasework } from '../support/casework';
import { lookedAt } from '../support/collect-screen-faults';
import { withLastScreens } from '../support/keep-last-screens';
import { staffHands } from '../support/staff-hands';

const { world, submitted } = useCasework(at('2026-12-21'));
const looks = lookedAt();
let browser: Browser | undefined;
let app: RunningApp;

beforeAll(async () => {
  browser = await launchBrowser();
  await giveAccounts(world.county, [world.county.staff.administrator]);
  app = await startAdmin(world.county, {
    afterCalendarChange: () =>
      void serverJobs(world.county.deps)
        .find(({ name }) => name === REPLAY)!
        .run(),
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app.close();
});

test('the administrator publishes the year that is missing, by keyboard alone, and reads what it moved', async () => {
  if (!browser) return;
  for (let n = 0; n < 3; n += 1) await submitted(await world.county.aPerson());
  const { administrator } = world.county.staff;
  const context = await signedInScreen(browser, world.county, app, administrator);
  await withLastScreens([context], async () => {
    const page = await context.newPage();
    const hands = staffHands(page, app.url);
    await page.goto(`${app.url}/admin/calendar`);
    await page.getByText('2027 年的放假安排还没有发布').waitFor();
    await page.getByRole('grid', { name: '12 月' }).waitFor();
    await looks.whole(page, 'staff', 'calendar year', 'staff-calendar');

    await hands.press(page.getByRole('link', { name: '去导入 2027 年' }));
    await hands.write(page.getByLabel('依据（发文机关、文号）'), SOURCE_2027);
    await page.getByLabel(/^表格/).fill(TABLE_2027.replace('2月13日（周六）', '2月31日'));
    await hands.press(hands.button('读表，存成草稿'));
    await page.getByText('表里有 1 处要改').waitFor();
    await page.getByRole('row', { name: /第 3 行.*放假到.*2月31日.*没有这一天/ }).waitFor();
    await looks.whole(page, 'staff', 'calendar table with a mistake');
    await page.getByLabel(/^表格/).fill(TABLE_2027);
    await hands.press(hands.button('读表，存成草稿'));
    await page.getByText('261 天变成').waitFor();
    await looks.whole(page, 'staff', 'calendar preview', 'staff-calendar-import');
    await hands.press(hands.button('发布 2027 年'));
    await hands.said('2027 年的放假安排发布了');
    await page.getByText('2027 年的放假安排还没有发布').waitFor({ state: 'detached' });

    await hands.press(page.getByRole('tab', { name: '导入与发布' }));
    await hands.key('Home');
    await hands.press(page.getByRole('button', { name: /^1月1日 周五，元旦，放假$/ }));
    await page.getByRole('dialog').waitFor();
    await hands.key('Escape');
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await hands.key(key);
    await page.getByRole('heading', { name: '1月11日 周一' }).waitFor();
    await hands.write(page.getByLabel('原因'), '冰雪');
    await looks.whole(page, 'staff', 'calendar day');
    await hands.key('Enter');
    await hands.said('本县的这一天改好了');
    await page.getByRole('button', { name: '1月11日 周一，冰雪，本县不上班' }).waitFor();

    await hands.press(page.getByRole('tab', { name: '全年' }));
    await hands.key('End');
    await page.getByText('本县放假安排（第 1 次改动）').waitFor();
    await page.getByRole('cell', { name: '承诺' }).first().waitFor();
    await looks.whole(page, 'staff', 'calendar moved dates', 'staff-calendar-moved');
    await page.getByLabel(/^2027 年放假安排发布/).check();
    await page
      .getByText(/2027年1月1日元旦放假/)
      .first()
      .waitFor();
    expect(looks.faults).toEqual([]);
  });
}, 120_000);
