import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findMongod } from '../../../server/database/find-mongod';
import { freePort, isAlive } from '../../../server/database/mongod-process';
import { readMongodState, writeMongodState } from '../../../server/database/mongod-state';
import { identify } from '../../../server/database/replica-set';
import { DatabaseProcess } from '../../support/database-process';
import { until } from '../../support/until';

const CACHE = resolve(__dirname, '../../../.cache');
let mongod: string;
let dataDir: string;
const started: DatabaseProcess[] = [];

beforeAll(async () => {
  const { PATH: searchPath = '', MONGOD_BINARY: mongodBinary } = process.env;
  mongod = (await findMongod({ mongodBinary, searchPath, cacheDir: CACHE }, () => undefined)).binary;
}, 300_000);

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'zhucantong-embedded-'));
});

afterEach(async () => {
  for (const each of started.splice(0)) each.signal('SIGKILL');
  const pid = mongodPid();
  if (pid && isAlive(pid)) process.kill(pid, 'SIGKILL');
  while (pid && isAlive(pid)) await new Promise((done) => setTimeout(done, 20));
  rmSync(dataDir, { recursive: true, force: true });
});

function start(more: Record<string, string> = {}): DatabaseProcess {
  const each = DatabaseProcess.start({
    PATH: process.env['PATH'] ?? '',
    DATA_DIR: dataDir,
    CACHE_DIR: CACHE,
    MONGOD_BINARY: mongod,
    ...more,
  });
  started.push(each);
  return each;
}
const mongodPid = () => readMongodState(dataDir)?.pid;

it('a mongod that a killed server left behind is adopted, with everything that was acknowledged', async () => {
  const first = start();
  await first.says(/^open/);
  const left = mongodPid();
  first.signal('SIGKILL');
  await first.ends();
  expect(left && isAlive(left)).toBe(true);

  const second = start();
  await second.says(/接着用上次留下的数据库/);
  await second.says(/^open/);
  expect(mongodPid()).toBe(left);
  expect(second.lines).toContain('holds 1');
});

it('Ctrl-C stops mongod cleanly, revives nothing, and the data is there the next time', async () => {
  const first = start();
  await first.says(/^open/);
  const pid = mongodPid()!;
  first.signal('SIGINT');
  expect(await first.ends()).toBe(0);
  expect(first.lines.filter((line) => /数据库停了/.test(line))).toEqual([]);
  expect(isAlive(pid)).toBe(false);
  expect(mongodPid()).toBeNull();

  const second = start();
  await second.says(/^open/);
  expect(second.lines).toContain('holds 1');
});

it('a mongod that dies is started again on the same port', async () => {
  const server = start();
  await server.says(/^open/);
  const before = readMongodState(dataDir)!;
  process.kill(before.pid!, 'SIGKILL');
  await server.says(/数据库已恢复/);
  const after = readMongodState(dataDir)!;
  expect(after.port).toBe(before.port);
  expect(await identify(after.port)).toEqual({ pid: after.pid, dbPath: join(dataDir, 'mongo') });
  expect(after.pid).not.toBe(before.pid);
});

it('when another program took its port meanwhile, it moves to another one and keeps the data', async () => {
  const first = start();
  await first.says(/^open/);
  first.signal('SIGINT');
  await first.ends();
  const { port } = readMongodState(dataDir)!;
  const squatter = createServer().listen(port, '127.0.0.1');
  try {
    const second = start();
    await second.says(/^open/);
    expect(readMongodState(dataDir)!.port).not.toBe(port);
    expect(second.lines).toContain('holds 1');
  } finally {
    squatter.close();
  }
});

it('when another program takes the port while mongod opens its files, it moves to another one', async () => {
  const server = start();
  const log = () => readFileSync(join(dataDir, 'mongod.log'), { encoding: 'utf8', flag: 'a+' });
  await until(() => log().includes('Opening WiredTiger'), { withinMs: 20_000, everyMs: 5 });
  const { port } = readMongodState(dataDir)!;
  const squatter = createServer().listen(port, '127.0.0.1');
  try {
    await once(squatter, 'listening');
    await server.says(/^open/);
    expect(log()).toContain(`127.0.0.1:${port}","error":"Address already in use"`);
    expect(readMongodState(dataDir)!.port).not.toBe(port);
  } finally {
    squatter.close();
  }
});

it('two copies of one folder started at once, which remember the same port, never share a database', async () => {
  const first = start();
  await first.says(/^open/);
  first.signal('SIGINT');
  await first.ends();
  const copy = join(dataDir, 'copy');
  mkdirSync(copy);
  for (const name of ['mongo', 'mongod.json'])
    cpSync(join(dataDir, name), join(copy, name), { recursive: true });

  const both = [start(), start({ DATA_DIR: copy })];
  for (const each of both) await each.says(/^open/);
  for (const folder of [dataDir, copy]) {
    const { port, pid } = readMongodState(folder)!;
    expect(await identify(port)).toEqual({ pid, dbPath: join(folder, 'mongo') });
  }
  both[1]!.signal('SIGINT');
  await both[1]!.ends();
});

describe('refuses in one sentence, Chinese and English, when', () => {
  async function refusal(each: DatabaseProcess): Promise<string> {
    const line = await each.says(/^refused/);
    expect(await each.ends()).toBe(1);
    expect(line).toMatch(/[\u4e00-\u9fff].*（[A-Za-z].*）$/);
    return line;
  }

  it('another live server uses the folder', async () => {
    await start().says(/^open/);
    expect(await refusal(start())).toMatch('data-folder-in-use');
  });

  it('the folder is held by a mongod that is not ours', async () => {
    mkdirSync(join(dataDir, 'mongo'));
    const port = await freePort();
    const other = spawn(mongod, ['--dbpath', join(dataDir, 'mongo'), '--port', String(port)], {
      stdio: 'ignore',
    });
    while (!(await identify(port))) await new Promise((done) => setTimeout(done, 50));
    try {
      expect(await refusal(start())).toMatch('data-folder-in-use');
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('another MongoDB series wrote the data', async () => {
    writeMongodState(dataDir, { pid: null, port: 1, binary: 'gone', version: '4.4.29', series: '4.4' });
    expect(await refusal(start())).toMatch(/other-mongodb-series.*4\.4/);
  });

  it('MONGOD_BINARY names something that is no mongod', async () => {
    expect(await refusal(start({ MONGOD_BINARY: '/bin/true' }))).toMatch(/mongod-unusable.*\/bin\/true/);
  });

  it('no MongoDB can be obtained by any way', async () => {
    const nowhere = {
      PATH: '',
      HTTPS_PROXY: 'http://127.0.0.1:9',
      HTTP_PROXY: 'http://127.0.0.1:9',
      HOME: dataDir,
    };
    const line = await refusal(start({ ...nowhere, MONGOD_BINARY: '', CACHE_DIR: join(dataDir, 'cache') }));
    expect(line).toMatch(/no-mongodb.*PATH.*官方下载.*pip/);
  });

  it('MONGODB_URI answers nothing, and the password is not repeated', async () => {
    const uri = `mongodb://user:secret@127.0.0.1:${await freePort()}/x?serverSelectionTimeoutMS=500`;
    const line = await refusal(start({ MONGODB_URI: uri }));
    expect(line).toMatch('mongodb-unreachable');
    expect(line).not.toMatch('secret');
  });

  it('MONGODB_URI is a single server without a replica set', async () => {
    const port = await freePort();
    const single = spawn(mongod, ['--dbpath', dataDir, '--port', String(port)], { stdio: 'ignore' });
    while (!(await identify(port))) await new Promise((done) => setTimeout(done, 50));
    try {
      expect(await refusal(start({ MONGODB_URI: `mongodb://127.0.0.1:${port}/x` }))).toMatch(
        'not-a-replica-set',
      );
    } finally {
      single.kill('SIGKILL');
    }
  });

  it('the disk is too small', async () => {
    const small = smallDisk();
    if (!small) return;
    try {
      expect(await refusal(start({ DATA_DIR: small.folder }))).toMatch('disk-full');
    } finally {
      small.remove();
    }
  });
});

/** A disk of 64 MB; undefined where this user may not mount one. */
function smallDisk(): { folder: string; remove: () => void } | undefined {
  const folder = join(dataDir, 'small');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return { folder, remove: () => void execFileSync('umount', [folder]) };
}
