import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Say } from './say-progress';

const SILENCE_MS = 8_000;

/**
 * Runs in a process of its own, because a download that hangs can then be ended.
 * No second try: the next way to a mongod is better than waiting.
 */
const SCRIPT = `
const [library, version, downloadDir] = process.argv.slice(1);
require(library + '/lib/util/resolveConfig').setDefaultValue('MAX_RETRIES', '0');
require(library + '/lib/util/MongoBinary').MongoBinary
  .getPath({ downloadDir, ...(version && { version }) })
  .then((path) => console.log('mongod=' + path), () => process.exit(1));
`;

/**
 * MongoDB's official build, brought by mongodb-memory-server.
 * @param version exact version, for a data folder that was written by it; undefined takes the library's choice.
 * @returns the program; undefined when nothing arrives for eight seconds or the download fails.
 */
export async function downloadMongod(
  folder: string,
  version: string | undefined,
  say: Say,
): Promise<string | undefined> {
  mkdirSync(folder, { recursive: true });
  const library = join(
    createRequire(import.meta.url).resolve('mongodb-memory-server-core/package.json'),
    '..',
  );
  const child = spawn(process.execPath, ['-e', SCRIPT, library, version ?? '', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));

  const atFirst = bytesIn(folder);
  let bytes = atFirst;
  let grewAt = performance.now();
  let saidAt = grewAt;
  const watch = setInterval(() => {
    const now = performance.now();
    const size = bytesIn(folder);
    if (size !== bytes) [bytes, grewAt] = [size, now];
    if (now - grewAt > SILENCE_MS) child.kill('SIGKILL');
    if (size > atFirst && now - saidAt > 2_000) {
      say(`正在下载 MongoDB：${Math.round((size - atFirst) / 1_048_576)} MB`);
      saidAt = now;
    }
  }, 500);
  await new Promise<void>((done) => child.once('close', () => done()));
  clearInterval(watch);
  return /^mongod=(.+)$/m.exec(output)?.[1];
}

function bytesIn(folder: string): number {
  let sum = 0;
  for (const name of readdirSync(folder)) {
    sum += statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return sum;
}
