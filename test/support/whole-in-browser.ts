import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { startApp, type RunningApp } from './app';
import { ROOT } from './root';
import type { SmallCounty } from './small-county';

/** The app over a small county with both built clients in front: the phone's program and the admin. */
export const startWhole = (county: SmallCounty): Promise<RunningApp> =>
  startApp(county, {
    frontEnds: [
      { base: '', dir: join(ROOT, 'miniapp/dist/h5'), buildCommand: 'npm run build' },
      { base: '/admin', dir: join(ROOT, 'server/admin/dist'), buildCommand: 'npm run build' },
    ],
  });

/** A phone of 375 px, in China. */
export async function phoneScreen(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(15_000);
  return context;
}

/** The same, with this resident signed in. */
export async function signedInPhone(
  browser: Browser,
  county: SmallCounty,
  { url }: RunningApp,
  accountId: string,
): Promise<BrowserContext> {
  const context = await phoneScreen(browser);
  const { token } = await county.deps.sessions.start('resident', accountId);
  await context.addCookies([{ name: 'zc_resident', value: token, url: `${url}/api/resident` }]);
  return context;
}
