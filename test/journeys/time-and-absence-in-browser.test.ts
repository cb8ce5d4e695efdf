import type { Connection } from 'mongoose';
import type { Browser, BrowserContext } from 'playwright-core';
import { localDateOf, addDays } from '../../shared/calendar/plain-date';
import { ClockState } from '../../shared/staff/staff-me-view';
import { Me } from '../../shared/residents/me-view';
import { ResidentItem } from '../../shared/work-items/resident-view';
import { aPicture } from '../factories/picture';
import { aSubmission } from '../factories/submission';
import { read, residentAt, type SignedInClient } from '../support/api-client';
import { launchBrowser, PATIENCE_MS } from '../support/browser';
import { caseworkAt } from '../support/casework-over-http';
import { lookedAt } from '../support/collect-screen-faults';
import { startDemoServer, type DemoServer } from '../support/demo-server';
import { withLastScreens } from '../support/keep-last-screens';
import { itemPage } from '../support/resident-pages';
import { until } from '../support/until';
import { staffHands, usernameOf, type StaffHands } from '../support/staff-hands';

const RESIDENT = 'zhang-haiyan';
/** Who answers for acceptance, the stand-in, and who stands above both; the approval is the head's, else the deputy's. */
const SEATS = { holderA: 'kf-03', holderB: 'kf-02', head: 'kf-01', director: 'ld-01' } as const;
const ASSESSED = {
  ...{ device: 'manual-wheelchair', quantity: 1, size: '座宽 42 厘米', supply: 'stock' },
  reason: '在屋里能自己推',
};
const looks = lookedAt();
const contexts: BrowserContext[] = [];
let browser: Browser | undefined;
let server: DemoServer;
let database: Connection;
/** Accepted by the head, so that the deputy decides it. */
let second: ResidentItem;

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

async function aScreen(width: number, height: number): Promise<BrowserContext> {
  const context = await browser!.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  contexts.push(context);
  return context;
}

async function aDesk(seat: keyof typeof SEATS): Promise<StaffHands> {
  const hands = staffHands(await (await aScreen(1280, 800)).newPage(), server.url);
  await hands.signIn(await usernameOf(database, `s-431229-${SEATS[seat]}`));
  return hands;
}

/** From today on, for as long as this story lasts. */
async function goesOnLeave(worker: StaffHands): Promise<void> {
  const { page } = worker;
  await worker.press(page.getByRole('link', { name: '谁不在岗' }));
  await page.getByRole('heading', { name: '记一次不在岗' }).waitFor();
  // The demo county may have somebody on leave already: the days of this story are their own.
  const back = worker.button('回来了');
  if (await back.isVisible()) {
    await worker.press(back);
    await back.waitFor({ state: 'hidden' });
  }
  const today = localDateOf(new Date());
  await page.getByLabel('从哪天').fill(today);
  await page.getByLabel('到哪天（含）').fill(addDays(today, 20));
  await worker.press(worker.button('记下'));
  // What falls due meanwhile, and posts that are left with neither A nor B, must have been seen first.
  const plan = page.getByRole('group', { name: '记下以前，请看一看' });
  await plan.or(page.getByText('不在岗已记')).first().waitFor({ state: 'attached' });
  if (await plan.isVisible()) {
    const seen = page.getByRole('checkbox', { name: '看过了，就这样安排' });
    if (await seen.isVisible()) await worker.tick(seen);
    await worker.press(worker.button('看过了，记下'));
  }
  await worker.said('不在岗已记');
}

test('J7 by keyboard: A on leave, B stands in; both away, up the line; who accepted it does not approve it', async () => {
  if (!browser) return;
  const casework = caseworkAt(server.url, database);
  const client = await residentAt(server.url, RESIDENT);
  const applied = async (device: string) => {
    const item = await applies(client, device);
    const passed = { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } } as const;
    expect(await casework.act(item.number, passed)).toMatchObject({ status: 200 });
    return item;
  };
  await withLastScreens(contexts, async () => {
    const holderA = await aDesk('holderA');
    await goesOnLeave(holderA);
    await looks.whole(holderA.page, 'staff', 'on leave');

    const first = await applied('manual-wheelchair');
    const holderB = await aDesk('holderB');
    await holderB.open(first.number);
    await holderB.page.getByText('代A').first().waitFor();
    await looks.whole(holderB.page, 'staff', 'stand-in');
    await holderB.key('Alt+A');
    await holderB.submit();
    await holderB.said('已受理');
    await holderB.page.goto(`${server.url}/admin/items/${first.id}`);
    await holderB.page
      .getByText(/吴晓岚.*代A 替 龙建平/)
      .first()
      .waitFor();
    await goesOnLeave(holderB);

    second = await applied('walking-stick');
    const head = await aDesk('head');
    await head.open(second.number);
    await head.page
      .getByText(/龙建平不在岗.*吴晓岚不在岗.*按汇报线由.*龙安平/)
      .first()
      .waitFor();
    await looks.whole(head.page, 'staff', 'up the line');
    await head.key('Alt+A');
    await head.submit();
    await head.said('已受理');
    const assessed = { type: 'assess', record: { ...ASSESSED, device: 'walking-stick' } } as const;
    expect(await casework.act(second.number, assessed)).toMatchObject({ status: 200 });

    await head.page.goto(`${server.url}/admin/items/${second.id}`);
    await head.page
      .getByText(/龙安平本人办过前面的步骤/)
      .first()
      .waitFor();
    expect(await head.button(/批准/).count()).toBe(0);
    await looks.whole(head.page, 'staff', 'own acceptance');
    expect(looks.faults).toEqual([]);
  });
}, 240_000);

test('J6 by keyboard: the days pass and nobody acts: the line is told, each once; the resident reads that the promise was missed', async () => {
  if (!browser) return;
  await withLastScreens(contexts, async () => {
    const head = await aDesk('head');
    await head.press(head.page.getByRole('link', { name: '演示时钟' }));
    let moved = 0;
    for (const days of [7, 30, 30]) {
      await head.press(head.button(`走 ${days} 天`));
      moved += days;
      await head.page.getByText(`演示时钟往前走了 ${moved} 天`).waitFor();
      await isAwake(second.number);
    }
    const director = await aDesk('director');
    await director.page.goto(`${server.url}/admin/items/${second.id}`);
    await director.page.getByText('上报主要负责人：承诺').first().waitFor();
    await looks.whole(director.page, 'staff', 'nobody acted');

    const phone = await aScreen(375, 812);
    const page = await phone.newPage();
    await phone.request.post(`${server.url}/api/resident/session/local`, {
      headers: { 'X-Zhucantong': '1', Origin: server.url },
      data: { key: RESIDENT },
    });
    await page.goto(`${server.url}${itemPage('item', second.id)}`);
    await page.getByText('说好的日子，我们没做到').filter({ visible: true }).first().waitFor();
    const words = await page.locator('main').filter({ visible: true }).innerText();
    expect(words).not.toMatch(/预警|上报|代A/);
    await looks.whole(page, 'resident', 'promise missed');
    expect(looks.faults).toEqual([]);
  });
}, 300_000);

/** The sweep has done for it what the days that passed made due. */
async function isAwake(number: string): Promise<void> {
  const { now } = ClockState.parse(await (await fetch(`${server.url}/api/public/clock`)).json());
  const due = { number, wakeAt: { $lte: new Date(now) } };
  await until(async () => (await database.collection('workItems').countDocuments(due)) === 0, {
    withinMs: 60_000,
  });
}

async function applies(client: SignedInClient, device: string): Promise<ResidentItem> {
  const { personId } = await read(client, '/api/resident/session', Me);
  const photo = await client.photo(await aPicture(300, 200).jpeg().toBuffer());
  const form = aSubmission(personId, [photo]);
  const answer = await client.send('POST', '/api/resident/items', {
    ...form,
    answers: { ...form.answers, device },
  });
  expect(answer).toMatchObject({ status: 201 });
  return ResidentItem.parse(answer.body);
}
