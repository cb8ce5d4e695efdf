import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import type { StaffViewer } from '../../shared/staff/viewer';
import { signedInScreen } from './admin-in-browser';
import { giveAccounts, startApp, type RunningApp } from './app';
import { launchBrowser, PATIENCE_MS } from './browser';
import { withLastScreens } from './keep-last-screens';
import { ROOT } from './root';
import type { SmallCounty } from './small-county';
import { staffHands, type StaffHands } from './staff-hands';
import type { CountyWorld } from './use-small-county';

/** Both built clients over a small county in one browser: phones, and the desks of staff. */
export interface Whole {
  readonly url: string;
  /** Runs a story and, when it breaks, keeps the last screen of everybody in it. Nothing happens where no browser runs. */
  story(play: () => Promise<void>): Promise<void>;
  /** A phone of 375 px, in China; with this resident signed in, where one is named. */
  phone(accountId?: string): Promise<BrowserContext>;
  deskOf(viewer: StaffViewer): Promise<StaffHands>;
}

/** For all tests of a file. @param withAccounts who of the county's staff can sign in. */
export function useWhole(world: CountyWorld, withAccounts: readonly (keyof SmallCounty['staff'])[]): Whole {
  const contexts: BrowserContext[] = [];
  let browser: Browser | undefined;
  let app: RunningApp;

  beforeAll(async () => {
    browser = await launchBrowser();
    if (!browser) return;
    const { staff } = world.county;
    await giveAccounts(
      world.county,
      withAccounts.map((who) => staff[who]),
    );
    app = await startWhole(world.county);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  return {
    get url() {
      return app.url;
    },
    async story(play) {
      if (browser) await withLastScreens(contexts, play);
    },
    async phone(accountId) {
      const context = await phoneScreen(browser!);
      contexts.push(context);
      if (accountId) {
        const { token } = await world.county.deps.sessions.start('resident', accountId);
        await context.addCookies([{ name: 'zc_resident', value: token, url: `${app.url}/api/resident` }]);
      }
      return context;
    },
    async deskOf(viewer) {
      const context = await signedInScreen(browser!, world.county, app, viewer);
      contexts.push(context);
      return staffHands(await context.newPage(), app.url);
    },
  };
}

const startWhole = (county: SmallCounty): Promise<RunningApp> =>
  startApp(county, {
    frontEnds: [
      { base: '', dir: join(ROOT, 'miniapp/dist/h5'), buildCommand: 'npm run build' },
      { base: '/admin', dir: join(ROOT, 'server/admin/dist'), buildCommand: 'npm run build' },
    ],
  });

async function phoneScreen(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}
