import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findMongod, type FindOptions } from '../../../server/database/find-mongod';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhucantong-find-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that tells its version as mongod does. */
function aMongod(path: string, version: string): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `#!/bin/sh\necho 'db version v${version}'\n`);
  chmodSync(file, 0o755);
  return file;
}

const find = (options: Partial<FindOptions>) =>
  findMongod(
    { mongodBinary: undefined, searchPath: '', cacheDir: join(folder, 'cache'), ...options },
    () => undefined,
  );

it('MONGOD_BINARY comes before PATH, PATH before what was brought earlier', async () => {
  const named = aMongod('named/mongod', '7.0.2');
  const onPath = aMongod('bin/mongod', '7.0.1');
  const brought = aMongod('cache/mongod/mongod-7.0.0', '7.0.0');
  const searchPath = [join(folder, 'empty'), join(folder, 'bin')].join(delimiter);
  expect(await find({ mongodBinary: named, searchPath })).toMatchObject({ binary: named, version: '7.0.2' });
  expect(await find({ searchPath })).toMatchObject({ binary: onPath, series: '7.0', foundBy: 'PATH' });
  expect(await find({})).toMatchObject({ binary: brought, foundBy: '缓存' });
});

it('a mongod older than 6.0 and a program that does not run are passed over', async () => {
  aMongod('old/mongod', '5.0.31');
  const broken = aMongod('broken/mongod', '7.0.1');
  chmodSync(broken, 0o644);
  const brought = aMongod('cache/mongod/mongod-6.0.5', '6.0.5');
  const searchPath = ['old', 'broken'].map((name) => join(folder, name)).join(delimiter);
  expect(await find({ searchPath })).toMatchObject({ binary: brought });
});

it('what can open the data comes before what stands first', async () => {
  aMongod('bin/mongod', '8.0.4');
  const brought = aMongod('cache/mongod/mongod-6.0.5', '6.0.5');
  const wrote = { version: '6.0.5', series: '6.0' };
  expect(await find({ searchPath: join(folder, 'bin'), wrote })).toMatchObject({ binary: brought });
});

it('MONGOD_BINARY of another series is refused, naming both', async () => {
  const mongodBinary = aMongod('bin/mongod', '8.0.4');
  await expect(find({ mongodBinary, wrote: { version: '6.0.5', series: '6.0' } })).rejects.toMatchObject({
    code: 'other-mongodb-series',
    message: expect.stringMatching(/6\.0 → 8\.0/),
  });
});

it('archives and half downloads in the cache are no programs', async () => {
  aMongod('cache/mongod/mongod-x.tgz.downloading', '9.0.0');
  aMongod('cache/mongod/mongod-a.tgz', '9.0.0');
  const brought = aMongod('cache/mongod/mongod-x64-debian-8.0.4', '8.0.4');
  expect(await find({})).toMatchObject({ binary: brought });
});
