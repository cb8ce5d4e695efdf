import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ResidentItemList } from '../../shared/work-items/resident-view';
import { launchBrowser, PATIENCE_MS } from '../support/browser';
import { startDemoServer, type DemoServer } from '../support/demo-server';
import { withLastScreens } from '../support/keep-last-screens';
import { lookedAt } from '../support/collect-screen-faults';
import { itemPage, PLACES } from '../support/resident-pages';
import { answerPages, FORM_PAGES, residentHands } from '../support/resident-hands';

const PHONE = { width: 375, height: 812 };

/** Everybody whose item stands at another point, with the pages that lead on from there. */
const STORIES = [
  { key: 'yang-xiuzhen', story: 'sent back', pages: ['item', 'supplement', 'papers', 'withdraw', 'receipt'] },
  { key: 'long-guangming', story: 'delivered', pages: ['item', 'confirm-receipt'] },
  { key: 'shi-guiying', story: 'late', pages: ['item'] },
  { key: 'pan-changfa', story: 'refused', pages: ['item'] },
  { key: 'pan-changfa', story: 'on-waiting-list', pages: ['item'] },
  { key: 'peng-shulan', story: 'completed', pages: ['item'] },
] as const;

let browser: Browser | undefined;
let server: DemoServer;

beforeAll(async () => {
  browser = await launchBrowser();
  if (browser) server = await startDemoServer();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await server?.discard();
}, 60_000);

test.each([
  { words: '最大', scale: '2', class: 'k-20', applicant: 'zhang-haiyan' },
  { words: '大字', scale: '1.3', class: 'k-13', applicant: 'shi-guiying' },
])(
  'every page of a resident at 375 px in type $words ($scale): nothing sideways, cut, overlapping or faint',
  async ({ words, scale, class: className, applicant }) => {
    if (!browser) return;
    const context = await browser.newContext({
      viewport: PHONE,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const looks = lookedAt();
    const look = scale === '2' ? looks.whole : looks.drawn;
    const picture = (name: string) => (scale === '2' ? `resident-${name}-scale-2` : undefined);
    await withLastScreens([context], async () => {
      const page = await context.newPage();
      await open(page, '/pages/sign-in/index');
      await signIn(context, applicant, Number(scale));
      await open(page, PLACES.me);
      const hands = residentHands(page, server.url);
      await hands.choose(new RegExp(`^${words}`));
      await page.locator(`.${className}`).first().waitFor();
      for (const [name, path] of Object.entries(PLACES)) {
        await open(page, path);
        await look(page, 'resident', name, name === 'home' ? picture(name) : undefined);
      }
      await open(page, '/pages/applications/form/index?service=assistive-device');
      for (const form of FORM_PAGES) {
        await answerPages(hands, [form], () => looks.drawn(page, 'resident', `apply, ${form}`));
      }
      await hands.button('确认提交').waitFor();
      await look(page, 'resident', 'check');
      for (const { key, story, pages } of STORIES) {
        await signIn(context, key, Number(scale));
        const { items } = ResidentItemList.parse(
          await (await context.request.get(`${server.url}/api/resident/items`)).json(),
        );
        for (const name of pages) {
          const item = items.find(({ status }) => status === story) ?? items[0]!;
          await open(page, itemPage(name, item.id));
          await page.locator(`.${className}`).first().waitFor();
          const isPictured = name === 'item' && story === 'sent back';
          await look(page, 'resident', `${name}, ${story}`, isPictured ? picture(name) : undefined);
        }
      }
    }).finally(() => context.close());
    expect(looks.faults).toEqual([]);
    expect(looks.screens).toBeGreaterThanOrEqual(25);
  },
  300_000,
);

/** As this person, whose type size is kept with them: another person's own size would undo the one under test. */
async function signIn(context: BrowserContext, key: string, typeScale: number): Promise<void> {
  const headers = { 'X-Zhucantong': '1', Origin: server.url };
  const answer = await context.request.post(`${server.url}/api/resident/session/local`, {
    headers,
    data: { key },
  });
  expect(answer.status()).toBe(200);
  const kept = await context.request.put(`${server.url}/api/resident/preferences`, {
    headers,
    data: { typeScale },
  });
  expect(kept.status()).toBe(200);
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${server.url}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}
