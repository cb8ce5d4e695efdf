import type { Connection } from 'mongoose';
import type { Browser, BrowserContext } from 'playwright-core';
import type { WorkItem } from '../../shared/work-items/work-item';
import { staffScreen } from '../support/admin-in-browser';
import { launchBrowser } from '../support/browser';
import { startDemoServer, type DemoServer } from '../support/demo-server';
import { withLastScreens } from '../support/keep-last-screens';
import { lookedAt } from '../support/collect-screen-faults';
import { staffHands, usernameOf, type StaffHands } from '../support/staff-hands';

let browser: Browser | undefined;
let server: DemoServer;
let database: Connection;
const looks = lookedAt();

beforeAll(async () => {
  browser = await launchBrowser();
  if (!browser) return;
  server = await startDemoServer();
  database = await server.connect();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await server?.discard();
}, 60_000);

async function aDesk(contexts: BrowserContext[], username: string): Promise<StaffHands> {
  const context = await staffScreen(browser!);
  contexts.push(context);
  const hands = staffHands(await context.newPage(), server.url);
  await hands.signIn(username);
  return hands;
}

const assignments = ({ history }: Pick<WorkItem, 'history'>) =>
  history.filter(({ action }) => action === 'assign').length;

test('two people on one item: both versions on screen, the typed words outlive a reload, sending again works', async () => {
  if (!browser) return;
  const contexts: BrowserContext[] = [];
  await withLastScreens(contexts, async () => {
    // Both head the line of this item, so both may give it to somebody else; the second to do so was too late.
    const item = await database.collection<WorkItem>('workItems').findOne({
      county: '431229',
      status: 'open',
      step: 'acceptance',
      assignee: { $ne: null },
    });
    const path = `${server.url}/admin/items/${String(item!._id)}`;
    const head = await aDesk(contexts, 'JZ-KF-01');
    const leader = await aDesk(contexts, await usernameOf(database, 's-431229-ld-01'));
    for (const { page } of [head, leader]) {
      await page.goto(path);
      await page.getByRole('heading', { name: '您的决定' }).waitFor();
    }

    const words = '老龙今天下乡，请您接着办。';
    const write = async (hands: StaffHands, text: string, place: number) => {
      await hands.press(hands.button(/^分派给同事/));
      const list = hands.page.getByLabel('分派给谁');
      await list.waitFor();
      const colleague = await list.evaluate(
        (element, at) => (element as HTMLSelectElement).options[at]!.label,
        place,
      );
      await hands.select(list, colleague);
      await hands.write(hands.page.getByRole('textbox').last(), text);
      return colleague;
    };
    await write(head, words, 2);
    await write(leader, '先分给您。', 1);
    await leader.submit();
    await leader.said('已分派');

    await head.submit();
    await head.page.getByRole('heading', { name: /^您没提交成/ }).waitFor();
    await head.page.reload();
    await head.page.getByRole('heading', { name: /^您没提交成/ }).waitFor();
    const page = await head.page.locator('main').innerText();
    expect(page).toContain(words);
    expect(page).toMatch(/您打开时\s+现在/);
    await looks.whole(head.page, 'staff', 'conflict', 'staff-conflict');

    await head.press(head.button(/^按最新情况再提交/));
    await head.said('已分派');
    const after = await database.collection<WorkItem>('workItems').findOne({ _id: item!._id });
    // Each once; meanwhile the sweep may have entered something, too.
    expect(assignments(after!)).toBe(assignments(item!) + 2);
    expect(looks.faults).toEqual([]);
  });
}, 180_000);
