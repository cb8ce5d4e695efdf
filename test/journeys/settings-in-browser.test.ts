import type { Browser } from 'playwright-core';
import { at } from '../factories/calendar';
import { giveAccounts, type RunningApp } from '../support/app';
import { signedInScreen, startAdmin } from '../support/admin-in-browser';
import { launchBrowser } from '../support/browser';
import { useCasework } from '../support/casework';
import { lookedAt } from '../support/collect-screen-faults';
import { withLastScreens } from '../support/keep-last-screens';
import { staffHands } from '../support/staff-hands';

const { world, submitted } = useCasework(at('2026-06-04'));
const looks = lookedAt();
let browser: Browser | undefined;
let app: RunningApp;

beforeAll(async () => {
  browser = await launchBrowser();
  await giveAccounts(world.county, [world.county.staff.administrator]);
  app = await startAdmin(world.county);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app.close();
});

test('J11: an administrator shortens a promise from a day on by keyboard alone; only what comes then has it', async () => {
  if (!browser) return;
  const before = await submitted(await world.county.aPerson());
  const { administrator } = world.county.staff;
  const context = await signedInScreen(browser, world.county, app, administrator);
  await withLastScreens([context], async () => {
    const page = await context.newPage();
    const hands = staffHands(page, app.url);
    await page.goto(`${app.url}/admin/service-settings`);
    await hands.press(page.getByRole('button', { name: '辅助器具适配' }));
    await page.getByRole('heading', { level: 2, name: '辅助器具适配' }).waitFor();
    await looks.whole(page, 'staff', 'service settings', 'staff-service-settings');

    await hands.press(page.getByRole('button', { name: '改短：送达' }));
    await hands.write(page.getByLabel(/^本县承诺/), '3');
    await page.getByLabel('从哪天收的件起').fill('2026-06-08');
    await hands.write(page.getByLabel('为什么改'), '东西都在库里');
    await hands.press(hands.button('保存承诺'));
    await hands.said('设置已保存');

    await hands.press(page.getByRole('button', { name: '改短：全程承诺' }));
    await page.getByRole('dialog').waitFor();
    await hands.write(page.getByLabel(/^本县承诺/), '30');
    await page.getByLabel('从哪天收的件起').fill('2026-06-08');
    await hands.write(page.getByLabel('为什么改'), '人手够了');
    await hands.press(hands.button('保存承诺'));
    await hands.said('办事指南定的是 26 个工作日，本县承诺只能更短。');
    await hands.write(page.getByLabel(/^本县承诺/), '12');
    await hands.press(hands.button('保存承诺'));
    await page
      .locator('#limit-amount-problem')
      .getByText(/送达 3 个工作日）。全程承诺至少 14 个工作日/)
      .waitFor();
    await hands.write(page.getByLabel(/^本县承诺/), '14');
    await looks.whole(page, 'staff', 'a shorter promise', 'staff-shorter-promise');
    await hands.press(hands.button('保存承诺'));
    await hands.said('设置已保存');
    await page.getByText('员administrator：人手够了').waitFor();

    await hands.press(hands.button('改目标'));
    await hands.write(page.getByLabel('每年目标（件）'), '400');
    await hands.write(page.getByLabel('为什么改'), '年初工作会定的');
    await looks.whole(page, 'staff', 'a target', 'staff-yearly-target');
    await hands.press(hands.button('保存目标'));
    await page.getByText(/每年 400 件。2026年已批准 0 件，还差 400 件/).waitFor();
    await looks.whole(page, 'staff', 'a target that stands');
    expect(looks.faults).toEqual([]);
  });
  world.county.setNow(at('2026-06-08'));
  const after = await submitted(await world.county.aPerson());
  const promised = ({ item }: typeof before) =>
    item.clocks.find(({ nature }) => nature === 'promised')!.limit.amount;
  expect([promised(before), promised(after)]).toEqual([26, 14]);
}, 120_000);

test('an administrator sets what the county pays by keyboard alone, also on a telephone', async () => {
  if (!browser) return;
  const { administrator } = world.county.staff;
  const context = await signedInScreen(browser, world.county, app, administrator);
  await withLastScreens([context], async () => {
    const page = await context.newPage();
    const hands = staffHands(page, app.url);
    await page.goto(`${app.url}/admin/service-settings`);
    await hands.press(hands.button('学生资助'));
    await page.getByRole('heading', { level: 3, name: '发放标准' }).waitFor();
    await hands.press(page.getByRole('button', { name: '改标准：资助金，大专' }));
    await page.getByRole('dialog').waitFor();
    await hands.write(page.getByLabel(/^本县标准/), '2100.555');
    await hands.write(page.getByLabel('为什么改'), '县里发了文');
    await hands.press(hands.button('保存标准'));
    await page.getByText(/最多两位小数/).waitFor();
    await looks.whole(page, 'staff', 'an amount with three decimals');
    await page.setViewportSize({ width: 390, height: 844 });
    await looks.whole(page, 'staff', 'an amount on a telephone');
    await hands.write(page.getByLabel(/^本县标准/), '2100.5');
    await hands.press(hands.button('保存标准'));
    await hands.said('设置已保存');
    await page.getByRole('row', { name: /^资助金，大专 2,000 元 2,100.50 元/ }).waitFor();
    const isBeyond = (each: Element) => each.scrollWidth > each.clientWidth;
    for (const part of await page.locator('.service-settings .table-scroll').all())
      expect(await part.evaluate(isBeyond)).toBe(false);
    await page.setViewportSize({ width: 1280, height: 800 });
    await looks.whole(page, 'staff', 'amounts of a county');
    expect(looks.faults).toEqual([]);
  });
}, 120_000);
