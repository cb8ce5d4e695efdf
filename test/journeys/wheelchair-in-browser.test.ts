import type { Connection } from 'mongoose';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, PATIENCE_MS } from '../support/browser';
import { startDemoServer, type DemoServer } from '../support/demo-server';
import { withLastScreens } from '../support/keep-last-screens';
import { lookedAt, type LookedAt } from '../support/collect-screen-faults';
import { answerPages, residentHands, type ResidentHands } from '../support/resident-hands';
import { staffHands, usernameOfAssignee, type StaffHands } from '../support/staff-hands';

const PHONE = { width: 375, height: 812 };
const DESK = { width: 1280, height: 800 };
const PERSON = '张海燕';

let browser: Browser | undefined;
let server: DemoServer;
let database: Connection;
let context: BrowserContext;
let looks: LookedAt;
/** The type size the resident chooses after signing in; pictures are kept of the story in normal type. */
let typeSize: RegExp | null;
const picture = (name: string) => (typeSize ? undefined : name);

beforeAll(async () => {
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
}, 60_000);

async function aPhone(): Promise<ResidentHands> {
  const page = await context.newPage();
  await page.setViewportSize(PHONE);
  return residentHands(page, server.url);
}

test.each([
  { type: 'normal type', size: null },
  { type: 'type twice as large', size: /^最大/ },
])(
  'the wheelchair, by keyboard alone, in $type, from the guide to the confirmed hand-over',
  async ({ size }) => {
    if (!browser) return;
    typeSize = size;
    looks = lookedAt();
    server = await startDemoServer();
    try {
      database = await server.connect();
      // One browser, one set of cookies: the resident and the worker are signed in side by side.
      context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      context.setDefaultTimeout(PATIENCE_MS);
      await withLastScreens([context], theStory).finally(() => context.close());
    } finally {
      await server.discard();
    }
  },
  400_000,
);

async function theStory(): Promise<void> {
  let resident = await aPhone();
  resident = await applies(resident);
  const number = /靖 \d{4}-\d{4}/.exec(await visibleMain(resident.page))![0];
  await resident.follow('回首页');

  const desk = await context.newPage();
  await desk.setViewportSize(DESK);
  const worker = staffHands(desk, server.url);
  await desk.goto(`${server.url}/admin/`);
  await desk.getByLabel('工号').waitFor();
  await looks.whole(desk, 'staff', 'sign-in', picture('staff-sign-in'));
  await worker.signIn(await usernameOfAssignee(database, number));
  await sendsBack(worker, number);

  await looksAtHomeWithoutReload(resident);
  await supplements(resident);

  let before: OfficeStep | undefined;
  for (const step of OFFICE_STEPS) {
    // The next worker need not wait for the resident's page to say what the one before did; it must before they decide.
    await Promise.all([before && reads(resident, before.resident), prepares(worker, number, step)]);
    await worker.submit();
    await worker.said(step.done);
    before = step;
  }
  await reads(resident, before!.resident);

  await confirms(resident);
  expect(looks.faults).toEqual([]);
}

/** The page that stays open says so within seconds. */
const reads = ({ page }: ResidentHands, words: string): Promise<void> =>
  page.locator('main').filter({ visible: true }).getByText(words).first().waitFor();

/** Whoever holds it now signs in, opens it and writes the record; nothing is sent yet. */
async function prepares(worker: StaffHands, number: string, step: OfficeStep): Promise<void> {
  await worker.signOut();
  await worker.signIn(await usernameOfAssignee(database, number));
  await worker.open(number);
  await worker.key('Alt+A');
  await step.record(worker);
  await looks.whole(worker.page, 'staff', step.done);
}

async function visibleMain(page: Page): Promise<string> {
  return page.locator('main').filter({ visible: true }).innerText();
}

/** From the sign-in to the receipt, with the page closed and the network gone in the middle. */
async function applies(first: ResidentHands): Promise<ResidentHands> {
  let resident = first;
  await resident.signIn(PERSON);
  if (typeSize) await enlarges(resident, typeSize);
  // An empty page has no faults: what is looked at must be there.
  await resident.page.getByRole('link', { name: /^看病和辅具/ }).waitFor();
  await looks.whole(resident.page, 'resident', 'home', picture('resident-home'));
  await resident.follow(/^看病和辅具/);
  await resident.heading('看病和辅具');
  await resident.page.getByRole('link', { name: /^辅助器具适配/ }).waitFor();
  await looks.whole(resident.page, 'resident', 'services of a need', picture('resident-services'));
  await resident.follow(/^辅助器具适配/);
  await resident.heading('辅助器具适配');
  await looks.whole(resident.page, 'resident', 'guide', picture('resident-guide'));
  await resident.follow('开始申请');
  await answerPages(resident, ['device']);
  await resident.heading('以前领过同样的吗？');
  await looks.whole(resident.page, 'resident', 'apply', picture('resident-apply'));
  await answerPages(resident, ['replacement', 'situation']);
  await resident.heading('拍一拍家门口和过道');

  await resident.page.close();
  resident = await aPhone();
  await resident.page.goto(`${server.url}/`);
  await resident.follow(/^接着填/);
  await answerPages(resident, ['photos']);

  await resident.heading('在哪里评估方便？');
  await context.setOffline(true);
  await answerPages(resident, ['assessment', 'contact', 'consent']);
  await resident.press('确认提交');
  await resident.page.getByText('还没有交上去').waitFor();
  await looks.whole(resident.page, 'resident', 'check, offline');
  await context.setOffline(false);
  await looks.whole(resident.page, 'resident', 'check', picture('resident-check'));
  await resident.press('确认提交');
  await resident.heading('收到了，我们马上办');
  expect(await visibleMain(resident.page)).toMatch(/最晚这一天[^]*\d{1,2}月[^]*为什么是这一天[^]*个工作日/);
  await looks.whole(resident.page, 'resident', 'receipt', picture('resident-receipt'));
  return resident;
}

async function enlarges(resident: ResidentHands, size: RegExp): Promise<void> {
  await resident.follow('我的');
  await resident.page.getByRole('radio', { name: size }).waitFor();
  await resident.choose(size);
  await resident.page.locator('.k-20').first().waitFor();
  await resident.follow('首页');
  await resident.heading(`${PERSON}，您好`);
}

/** Finds it by its due date, reveals the telephone number with a reason, and sends it back once with the whole list. */
async function sendsBack(worker: StaffHands, number: string): Promise<void> {
  const link = await worker.findInQueue(number);
  expect(await worker.page.locator('tr', { has: link }).innerText()).toMatch(
    /(工作日|今天|明天)[^]*\d+月\d+日/,
  );
  await looks.whole(worker.page, 'staff', 'queue', picture('staff-queue'));
  await worker.open(number);
  await looks.whole(worker.page, 'staff', 'item', picture('staff-item'));

  await worker.press(worker.button('查看完整电话'));
  await worker.choose(worker.page.getByRole('radio').first());
  await worker.key('Enter');
  await worker.said('电话已显示，60 秒后遮上');
  const item = await database.collection('workItems').findOne({ number });
  const logged = await database
    .collection('accessLog')
    .findOne({ event: 'field-revealed', 'subject.item': item!._id as unknown as string });
  expect(logged).toMatchObject({ door: 'staff', field: 'phone', reason: expect.stringMatching(/./) });

  await worker.key('v');
  await worker.page.getByRole('dialog').getByRole('img').waitFor();
  await looks.whole(worker.page, 'staff', 'paper');
  await worker.key('c');
  await worker.key('Escape');

  await worker.key('Alt+S');
  const dialog = worker.page.getByRole('dialog');
  await worker.press(dialog.getByRole('button', { name: '家门口和过道的照片' }));
  await worker.write(dialog.getByLabel('为什么').first(), '上次没拍到台阶');
  await worker.key('Alt+N');
  await worker.press(dialog.getByRole('button', { name: '手机号' }));
  await worker.write(dialog.getByLabel('为什么').last(), '打了两次没打通');
  await worker.write(dialog.getByLabel('怎样算合格').last(), '能打通的号码');
  await worker.tick(dialog.getByRole('checkbox'));
  await dialog.getByText('还差 2 样').first().waitFor();
  await looks.whole(worker.page, 'staff', 'send back', picture('staff-send-back'));
  await worker.submit();
  await worker.said('已退回补正，开始停表');
}

async function looksAtHomeWithoutReload({ page }: ResidentHands): Promise<void> {
  await page
    .getByRole('heading', { level: 3, name: /还差 2 样|补/ })
    .first()
    .waitFor();
  const first = page.locator('main').filter({ visible: true }).getByRole('heading', { level: 3 }).first();
  expect(await first.innerText()).toMatch(/还差 2 样|补/);
  await looks.whole(page, 'resident', 'home, sent back');
}

async function supplements(resident: ResidentHands): Promise<void> {
  await resident.follow('看办到哪一步');
  await resident.heading(/还差 2 样/);
  await looks.whole(resident.page, 'resident', 'item, sent back', picture('resident-item'));
  await resident.follow(/^去补/);
  await resident.heading(/^补：家门口/);
  await looks.whole(resident.page, 'resident', 'supplement', picture('resident-supplement'));
  await resident.takePhoto();
  await resident.press('下一样');
  await resident.heading(/^补：手机号/);
  await resident.write('手机号', '19900003333');
  await resident.press('下一样');
  await resident.heading('交之前，再看一遍');
  await looks.whole(resident.page, 'resident', 'supplement, check');
  await resident.press('都补好了，交上去');
  await resident.heading(/^普通轮椅$/);
}

async function confirms(resident: ResidentHands): Promise<void> {
  await looks.whole(resident.page, 'resident', 'item, delivered');
  await resident.follow('确认收到');
  await resident.heading(/收到了吗/);
  await resident.choose(/^收到了，会用了/);
  await looks.whole(resident.page, 'resident', 'confirm');
  await resident.press('告诉残联');
  await resident.heading(/^普通轮椅$/);
  await looks.whole(resident.page, 'resident', 'item, completed');
}

interface OfficeStep {
  record(worker: StaffHands): Promise<void>;
  /** What the worker hears when it has taken effect. */
  done: string;
  /** What the resident's open page says within seconds. */
  resident: string;
}

const OFFICE_STEPS: readonly OfficeStep[] = [
  {
    record: async (worker) => {
      await worker.select(worker.page.getByLabel('怎么核实的'), '入户看过');
      await worker.write(worker.page.getByLabel('核实情况'), '属实，门口有两级台阶');
    },
    done: '初审通过',
    resident: '正在受理',
  },
  { record: async () => undefined, done: '已受理', resident: '正在评估' },
  {
    record: async (worker) => {
      await worker.select(worker.page.getByLabel('建议'), '普通轮椅');
      await worker.write(worker.page.getByLabel('数量'), '1');
      await worker.write(worker.page.getByLabel('尺寸'), '座宽 42 厘米');
      await worker.select(worker.page.getByLabel('供给方式'), '县库实物，不用个人出钱');
      await worker.write(worker.page.getByLabel('理由'), '在屋里能自己推，适合');
    },
    done: '评估结论已交',
    resident: '正在审批',
  },
  { record: async () => undefined, done: '已批准', resident: '正在送达' },
  {
    record: async (worker) => {
      await worker.write(worker.page.getByLabel('产品编号'), 'A-1');
      await worker.write(worker.page.getByLabel('谁签收'), '本人');
      await worker.tick(worker.page.getByRole('checkbox', { name: /当面教过/ }));
    },
    done: '送达已记',
    resident: '等您确认',
  },
];
