import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { StoredWorkItem } from '../../../server/work-items/work-items.model';
import { launchBrowser } from '../../support/browser';
import { cuttableLine, type CuttableLine } from '../../support/cuttable-line';
import { answerPages, residentHands } from '../../support/resident-hands';
import { photoOfNoise } from '../../factories/picture';
import type { FaultCounty } from './fault-county';
import type { FaultServer } from './fault-server';
import type { Ledger } from './ledger';
import type { Scene } from './scene';

/** Bytes of the photo that still get through. */
const SENT: [number, number] = [20_000, 120_000];
const PATIENCE_MS = 60_000;

/**
 * A person applies; the line breaks while the photo is on its way and comes back, and the photo goes by itself.
 * @returns why it could not happen here, or undefined.
 */
export async function cutUploadOnPhone(
  scene: Scene,
  server: FaultServer,
  county: FaultCounty,
  ledger: Ledger,
): Promise<string | undefined> {
  const browser = await launchBrowser();
  if (!browser) return 'no browser runs here: the phone in the browser was left out';
  scene.atEnd(() => browser.close());
  const resident = county.residents.at(-1)!;
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  context.setDefaultTimeout(PATIENCE_MS);
  const value = await county.signIn('resident', resident.accountId);
  await context.addCookies([{ name: 'zc_resident', value, domain: '127.0.0.1', path: '/api/resident' }]);
  const line = await cuttableLine(server.port);
  scene.atEnd(() => line.close());
  const url = `http://127.0.0.1:${line.port}`;
  const page = await context.newPage();
  await page.setViewportSize({ width: 375, height: 812 });
  const hands = residentHands(page, url);
  await page.goto(`${url}/pages/applications/form/index?service=assistive-device`);
  await answerPages(hands, ['device', 'replacement', 'situation']);
  await hands.heading('拍一拍家门口和过道');
  const broken = await sendCut(scene, page, line);
  if (broken === 0) throw new Error('the upload was through before the line broke: void');
  ledger.noteFailure('broken');
  await hands.press('下一题');
  await answerPages(hands, ['assessment', 'contact', 'consent']);
  await hands.press('确认提交');
  await hands.heading('收到了，我们马上办');
  await enter(page, county, resident.personId, resident.accountId, ledger);
  scene.say(
    'the line broke in the middle of a photo; it arrived once the line was back, and the application was sent',
  );
  return undefined;
}

/** @returns how many uploads the broken line broke off. */
async function sendCut(scene: Scene, page: Page, line: CuttableLine): Promise<number> {
  let broken = 0;
  const isUpload = (request: { url(): string }) => request.url().endsWith('/api/resident/files');
  page.on('requestfailed', (request) => void (isUpload(request) && (broken += 1)));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: /^(拍照或选照片|加一张)/ })
      .first()
      .click(),
  ]);
  const buffer = await photoOfNoise(1_600, 1_200);
  const isCut = line.cutAfter(scene.random.int(...SENT));
  await chooser.setFiles({ name: 'door.jpg', mimeType: 'image/jpeg', buffer });
  await isCut;
  await page.context().setOffline(true);
  await pause(3_000);
  line.mend();
  await page.context().setOffline(false);
  await page.getByText('已传好', { exact: true }).last().waitFor();
  return broken;
}

/** Puts what the receipt on the screen says into the ledger. */
async function enter(
  page: Page,
  { deps }: FaultCounty,
  personId: string,
  account: string,
  ledger: Ledger,
): Promise<void> {
  const shown = await page.locator('main').filter({ visible: true }).innerText();
  const number = /靖 \d{4}-\d{4}/.exec(shown)?.[0];
  const items = deps.connection.db!.collection<StoredWorkItem>('workItems');
  const sent = await items.find({ for: personId, number: number ?? '' }).toArray();
  if (!number || sent.length !== 1) throw new Error(`the receipt on the phone names ${sent.length} items`);
  const [item] = sent;
  const { actionId } = item!.history[0]!;
  ledger.acknowledged.push({
    what: 'submit',
    action: 'submit',
    item: item!._id,
    actionId,
    account,
    version: 1,
    number,
  });
}
