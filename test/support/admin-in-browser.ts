import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import type { StaffViewer } from '../../shared/staff/viewer';
import { startApp, type AppParts, type RunningApp } from './app';
import { PATIENCE_MS } from './browser';
import { ROOT } from './root';
import type { SmallCounty } from './small-county';

/** The app over a small county with the built admin in front. */
export const startAdmin = (county: SmallCounty, parts: AppParts = {}): Promise<RunningApp> =>
  startApp(county, {
    frontEnds: [{ base: '/admin', dir: join(ROOT, 'server/admin/dist'), buildCommand: 'npm run build' }],
    ...parts,
  });

/** A screen as staff have it: 1280 px, in China. */
export async function staffScreen(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** The same, with this member of staff signed in. */
export async function signedInScreen(
  browser: Browser,
  county: SmallCounty,
  { url }: RunningApp,
  { accountId }: StaffViewer,
): Promise<BrowserContext> {
  const context = await staffScreen(browser);
  const { token } = await county.deps.sessions.start('staff', accountId);
  await context.addCookies([{ name: 'zc_staff', value: token, url: `${url}/api/staff` }]);
  return context;
}
