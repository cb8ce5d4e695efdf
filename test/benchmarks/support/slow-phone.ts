import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** DESIGN §8: a person on a slow phone. */
const LINE = { kilobitsPerSecond: 400, latencyMs: 400, processorSlowedBy: 4 };
const SCREEN = { width: 375, height: 812 };
const QUIET_MS = 1_000;

export interface Fetched {
  path: string;
  startedMs: number;
  endedMs: number;
  /** Over the line, headers and all; 0 from the phone's own cache. */
  bytes: number;
}

export interface Visit {
  /** Milliseconds from opening the address until the press of a tile was answered. */
  usableMs: number;
  bytes: number;
  fetched: Fetched[];
  /** Seconds of the slowed processor in scripts, and in everything. */
  scriptSeconds: number;
  taskSeconds: number;
}

/** What the page notes about itself; written into it before anything else runs. */
interface Notes {
  answeredMs?: number;
  shifted: number;
}
declare global {
  interface Window {
    notes: Notes;
  }
}

/** A phone with its own cookies, memory and cache. */
export const newPhone = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: SCREEN, deviceScaleFactor: 2, hasTouch: true, locale: 'zh-CN' });

/** As after a new release: who is signed in is still known, the program has to be fetched again. */
export async function emptyCache(phone: BrowserContext): Promise<void> {
  const page = await phone.newPage();
  const line = await phone.newCDPSession(page);
  await line.send('Network.clearBrowserCache');
  await page.close();
}

/** @param naive asks for everything uncompressed and keeps nothing. */
async function openSlowly(phone: BrowserContext, naive: boolean): Promise<{ page: Page; line: CDPSession }> {
  const page = await phone.newPage();
  const line = await phone.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Performance.enable');
  const bytesPerSecond = (LINE.kilobitsPerSecond * 1_000) / 8;
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LINE.latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await line.send('Emulation.setCPUThrottlingRate', { rate: LINE.processorSlowedBy });
  if (naive) {
    await line.send('Network.setCacheDisabled', { cacheDisabled: true });
    await line.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'identity' } });
  }
  await page.addInitScript(() => {
    window.notes = { shifted: 0 };
    const push = history.pushState.bind(history);
    history.pushState = (...state) => {
      window.notes.answeredMs ??= performance.now();
      push(...state);
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
        if (!shift.hadRecentInput) window.notes.shifted += shift.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return { page, line };
}

/**
 * Opens home and uses it. Usable means: its heading and the services are on the screen, and a service that is pressed
 * by keyboard the moment it is there is opened by the program, not merely taken note of. That press is in the time.
 */
export async function visitHome(
  phone: BrowserContext,
  url: string,
  { naive = false, heading = '您好' } = {},
): Promise<Visit> {
  const { page, line } = await openSlowly(phone, naive);
  const requests = watchRequests(line);
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  const tile = page.getByRole('region', { name: '我要办' }).locator('a[href*="need="]').first();
  await tile.waitFor();
  const before = requests.fetched();
  await tile.press('Enter');
  await page.waitForFunction(() => window.notes.answeredMs !== undefined, undefined, { polling: 20 });
  const { metrics } = await line.send('Performance.getMetrics');
  const usableMs = await page.evaluate(() => window.notes.answeredMs!);
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
  await page.close();
  return {
    usableMs,
    bytes: before.reduce((sum, { bytes }) => sum + bytes, 0),
    fetched: before,
    scriptSeconds: metric('ScriptDuration'),
    taskSeconds: metric('TaskDuration'),
  };
}

/** How far things on the home page jumped (CLS), from opening it until everything has come and stayed for a second. */
export async function shiftsOfHome(phone: BrowserContext, url: string): Promise<number> {
  const { page } = await openSlowly(phone, false);
  await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 });
  await page.waitForTimeout(QUIET_MS);
  const shifted = await page.evaluate(() => window.notes.shifted);
  await page.close();
  return shifted;
}

/** How long the same line takes for one file of so many bytes and nothing else. */
export async function timeOfBareFile(phone: BrowserContext, url: string): Promise<number> {
  const { page } = await openSlowly(phone, false);
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  const ms = await page.evaluate(() => performance.getEntriesByType('navigation')[0]!.duration);
  await page.close();
  return ms;
}

function watchRequests(line: CDPSession): { fetched(): Fetched[] } {
  const open = new Map<string, { path: string; startedMs: number }>();
  const done: Fetched[] = [];
  let first: number | undefined;
  line.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    if (request.url.startsWith('data:')) return;
    first ??= timestamp;
    open.set(requestId, { path: new URL(request.url).pathname, startedMs: (timestamp - first) * 1_000 });
  });
  line.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = open.get(requestId);
    if (!request) return;
    done.push({
      ...request,
      endedMs: (timestamp - (first ?? 0)) * 1_000,
      bytes: Math.max(encodedDataLength, 0),
    });
  });
  return { fetched: () => [...done] };
}
