/**
 * DESIGN §8: the packages of the mini-program as WeChat's own tool compiles them, and what a phone fetches for the first
 * page of the web edition. Sizes are the same on every machine.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../support/browser';
import { ROOT } from '../support/root';
import { buildAll } from './support/build-all';
import { filesOfHome } from './support/first-page-files';
import { report, say } from './support/report';

const KIB = 1_024;
const FIRST_PAGE_LIMIT = 200 * KIB;
const LISTED = 6;
const WEAPP = join(ROOT, 'miniapp/dist/weapp');

interface WeappPackage {
  name: string;
  bytes: number;
  limit: number;
}

await buildAll();
const packages = weappPackages();
const browser = await launchBrowser();
if (!browser) throw new Error('no browser runs here');
const home = await filesOfHome(browser).finally(() => browser.close());
const sum = (key: 'bytes' | 'gzip') => home.reduce((total, file) => total + file[key], 0);

listLargest('largest in the mini-program', largestOf(WEAPP));
listLargest(
  'H5 first page, gzip',
  home.map(({ path, gzip }) => [path, gzip]),
);
report({
  bench: 'size',
  about: 'packages of the mini-program as WeChat compiles them, and the first page of the web edition',
  ratios: [
    ...packages.map(({ name, bytes, limit }) => ({
      name: `weapp ${name} / limit`,
      seen: bytes / limit,
      atMost: 1,
    })),
    { name: 'H5 first page, gzip / limit', seen: sum('gzip') / FIRST_PAGE_LIMIT, atMost: 1 },
    { name: 'H5 first page, gzip / uncompressed', seen: sum('gzip') / sum('bytes') },
  ],
  figures: {
    ...Object.fromEntries(packages.map(({ name, bytes }) => [`weapp ${name}, KiB`, inKib(bytes)])),
    'H5 first page, KiB gzip': inKib(sum('gzip')),
    'H5 first page, files': home.length,
  },
});

/** As the check of every build measures them. */
function weappPackages(): WeappPackage[] {
  const script = join(ROOT, 'miniapp/scripts/check-weapp-package.cjs');
  const printed = execFileSync(process.execPath, [script, '--json'], { cwd: ROOT, encoding: 'utf8' });
  return JSON.parse(printed.trim().split('\n').at(-1)!) as WeappPackage[];
}

function largestOf(folder: string): [string, number][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, number] => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), statSync(path).size];
    })
    .sort(([, a], [, b]) => b - a);
}

function listLargest(title: string, files: readonly (readonly [string, number])[]): void {
  say(title);
  for (const [path, bytes] of files.slice(0, LISTED))
    say(`  ${String(inKib(bytes)).padStart(6)} KiB ${path}`);
}

function inKib(bytes: number): number {
  return Math.round((bytes / KIB) * 10) / 10;
}
