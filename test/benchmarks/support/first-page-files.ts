import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../../support/root';

const BUILD = join(ROOT, 'miniapp/dist/h5');
const ORIGIN = 'http://home.invalid';
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

export interface SizedFile {
  path: string;
  bytes: number;
  /** As a phone that takes gzip receives it. */
  gzip: number;
}

/** Every file of the build that a browser fetches to show home, found by letting one fetch them. */
export async function filesOfHome(browser: Browser): Promise<SizedFile[]> {
  const fetched = new Set<string>();
  const page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/api/')) return route.abort();
    const path = pathname === '/' ? '/index.html' : pathname;
    fetched.add(path);
    const type = TYPES[path.split('.').at(-1) ?? ''];
    return route.fulfill({ path: join(BUILD, path), ...(type ? { contentType: type } : {}) });
  });
  await page.goto(`${ORIGIN}/`);
  await page.getByRole('heading', { level: 1, name: '您好' }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.close();
  return [...fetched].map(sizeOf).sort((a, b) => b.gzip - a.gzip);
}

function sizeOf(path: string): SizedFile {
  const file = join(BUILD, path);
  const beside = statSync(`${file}.gz`, { throwIfNoEntry: false })?.size;
  return { path, bytes: statSync(file).size, gzip: beside ?? gzipSync(readFileSync(file)).length };
}
