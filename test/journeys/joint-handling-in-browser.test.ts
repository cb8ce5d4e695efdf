import type { Browser } from 'playwright-core';
import { deliverAll } from '../../server/jobs/deliver-all';
import type { StaffViewer } from '../../shared/staff/viewer';
import { at } from '../factories/calendar';
import { giveAccounts, type RunningApp } from '../support/app';
import { signedInScreen, startAdmin } from '../support/admin-in-browser';
import { launchBrowser } from '../support/browser';
import { passed, useCasework } from '../support/casework';
import { lookedAt } from '../support/collect-screen-faults';
import { withLastScreens } from '../support/keep-last-screens';
import { staffHands } from '../support/staff-hands';

const { world, submitted, act } = useCasework(at('2026-06-04'));
const looks = lookedAt();
let browser: Browser | undefined;
let app: RunningApp;

beforeAll(async () => {
  browser = await launchBrowser();
  const { officer, assessor } = world.county.staff;
  await giveAccounts(world.county, [officer, assessor]);
  app = await startAdmin(world.county);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app.close();
});

test('by keyboard alone: two offices are asked, one answers, the other is called back, the decision is free', async () => {
  if (!browser) return;
  const { officer, assessor, town } = world.county.staff;
  const { item } = await submitted(await world.county.aPerson());
  await act(town, item._id, passed);
  const signedIn = (viewer: StaffViewer) => signedInScreen(browser!, world.county, app, viewer);
  const [lead, asked] = [await signedIn(officer), await signedIn(assessor)] as const;
  await withLastScreens([lead, asked], async () => {
    const page = await lead.newPage();
    const hands = staffHands(page, app.url);
    const desk = `${app.url}/admin/items/${item._id}`;
    await page.goto(desk);
    await hands.press(hands.button('请别的单位会办'));
    await hands.select(page.getByLabel('请谁会办'), '辅具中心');
    await page.getByText('放在它的待分派里，由它的人领办').waitFor();
    await hands.press(hands.button('加上，再请一家'));
    await hands.said('加上了辅具中心');
    await hands.select(page.getByLabel('再请一家'), '岗位：甘棠镇残联 岗p-town');
    await page.getByText(/今天发，会这样派：.*A 岗干事员town在岗/).waitFor();
    await hands.submit();
    await page.getByText('请写几个工作日，写整数。', { exact: true }).waitFor();
    await hands.write(page.getByLabel('几个工作日内答复（最多 10）'), '3');
    await hands.write(page.getByLabel('要他们办什么、答复什么'), '门口的台阶能不能改？');
    await looks.whole(page, 'staff', 'asking', 'staff-joint-form');
    await hands.submit();
    await hands.said('会办已发起');
    await page.getByText('请了 2 家，2 家还没答复', { exact: true }).waitFor();
    await page.getByText(/还没答复，先不能受理。最晚等到6月9日/).waitFor();
    expect(await page.getByRole('button', { name: /^受理/ }).count()).toBe(0);
    await deliverAll(world.county.deps);

    // The asked office: taken from its list, the lead read beside the question, answered.
    const other = await asked.newPage();
    const theirs = staffHands(other, app.url);
    await other.goto(`${app.url}/admin/queue?tab=unassigned`);
    await theirs.open(item.number);
    await theirs.press(theirs.button(/^我来办/));
    await theirs.said('到您名下了');
    await other.getByRole('region', { name: '主办的办件，只能看' }).waitFor();
    await other.getByRole('heading', { name: '申请内容' }).waitFor();
    await theirs.press(theirs.button(/^答复主办/));
    await theirs.write(other.getByLabel('答复', { exact: true }), '能改，坡道 1 米 2。');
    await looks.whole(other, 'staff', 'answering a part', 'staff-joint-part');
    await theirs.submit();
    await theirs.said('已答复主办');
    await deliverAll(world.county.deps);

    // Back at the lead: the answer stands there, the other part is recalled from the card.
    await page.goto(desk);
    await page.getByText('答：能改，坡道 1 米 2。').waitFor();
    await hands.press(hands.button(/^收回请甘棠镇残联/));
    await hands.write(page.getByLabel('为什么收回，对方会读到'), '够了');
    await looks.whole(page, 'staff', 'joint card', 'staff-joint-card');
    await hands.submit();
    await hands.said('会办已收回');
    await hands.button(/^受理/).waitFor();
    expect(looks.faults).toEqual([]);
  });
}, 120_000);
