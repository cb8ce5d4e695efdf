import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBuild } from '../../../server/http/front-end-files';
import { latestBuild } from '../../../server/http/latest-build';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'build-'));
});
afterEach(() => rm(dir, { recursive: true }));

function countedReads() {
  const reads: string[] = [];
  const read = (folder: string) => {
    reads.push(folder);
    return readBuild(folder);
  };
  return { reads, read };
}

test('fifty requests that come first read a build once', async () => {
  await writeFile(join(dir, 'index.html'), 'H5');
  const { reads, read } = countedReads();
  const current = latestBuild(dir, read);
  const builds = await Promise.all(Array.from({ length: 50 }, () => current()));
  expect(new Set(builds.map((build) => build?.html))).toEqual(new Set(['H5']));
  expect(reads).toEqual([dir]);
});

test('a build that was missing is found by the next request', async () => {
  const { reads, read } = countedReads();
  const current = latestBuild(dir, read);
  expect(await Promise.all([current(), current()])).toEqual([undefined, undefined]);
  expect(reads).toEqual([]);
  await writeFile(join(dir, 'index.html'), 'H5');
  expect((await current())?.html).toBe('H5');
});
