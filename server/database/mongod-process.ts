import { spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { StartRefusal } from '../start-refusal';

export interface MongodOptions {
  binary: string;
  dbPath: string;
  port: number;
  logFile: string;
  /** Memory for the storage engine in GiB; absent: mongod's own choice, half of the machine's. */
  cacheGiB?: number;
}

/** A mongod that this process started. `ended` answers with its exit code, or null after a signal. */
export interface RunningMongod {
  pid: number;
  ended: Promise<number | null>;
}

const LOG_LIMIT = 16 * 1_048_576;
const EXIT_PORT_TAKEN = 48;

/**
 * Starts mongod as one node of `rs0` on a loopback port, in a process group of its own: Ctrl-C then reaches the
 * server first, and a mongod outlives a killed server so that the next one can adopt it.
 * @throws StartRefusal `mongod-failed` when the program cannot be run at all.
 */
export async function launchMongod(options: MongodOptions): Promise<RunningMongod> {
  rotate(options.logFile);
  const args = ['--replSet', 'rs0', '--dbpath', options.dbPath, '--port', String(options.port)];
  args.push('--bind_ip', '127.0.0.1', '--logpath', options.logFile, '--logappend', '--quiet');
  if (process.platform !== 'win32') args.push('--nounixsocket');
  if (options.cacheGiB) args.push('--wiredTigerCacheSizeGB', String(options.cacheGiB));
  const child = spawn(options.binary, args, { detached: true, stdio: 'ignore' });
  child.unref();
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  await new Promise<void>((done, fail) => {
    child.once('spawn', done);
    child.once('error', () => fail(new StartRefusal('mongod-failed', options.logFile)));
  });
  return { pid: child.pid!, ended };
}

/** The server logs connections for ever; one older file is kept. */
function rotate(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT) renameSync(logFile, `${logFile}.1`);
}

/** What a mongod's end means for the person who wanted to start it. Exit codes as MongoDB documents them. */
export function refusalFor(code: number | null, options: MongodOptions): StartRefusal {
  const log = tail(options.logFile);
  if (/No space left on device/.test(log)) return new StartRefusal('disk-full', options.dbPath);
  if (code === 100 || /DBPathInUse/.test(log)) return new StartRefusal('data-folder-in-use', options.dbPath);
  if (code === 62 || /Wrong mongod version|UPGRADE PROBLEM/.test(log)) {
    return new StartRefusal('other-mongodb-series', `${options.dbPath} (${options.binary})`);
  }
  return new StartRefusal('mongod-failed', options.logFile);
}

/**
 * Whether another program took the port between our look and mongod's: it ends with a code of its own where it finds out as it
 * starts, and aborts where it finds out when it begins to listen.
 */
export function wasPortTaken(
  code: number | null,
  { port, logFile }: Pick<MongodOptions, 'port' | 'logFile'>,
): boolean {
  if (code === EXIT_PORT_TAKEN) return true;
  const refused = new RegExp(`127\\.0\\.0\\.1:${port}".*Address already in use`);
  return code === null && refused.test(tail(logFile));
}

/** The last 64 KiB of the log. */
function tail(logFile: string): string {
  try {
    const file = openSync(logFile, 'r');
    try {
      const { size } = fstatSync(file);
      const bytes = Buffer.alloc(Math.min(size, 65_536));
      readSync(file, bytes, 0, bytes.length, size - bytes.length);
      return bytes.toString();
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

/** Whether a process of this number exists; it may be another program's by now. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A loopback port that is free now: the wanted one if it is, else any. */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted !== undefined && (await bind(wanted)) === wanted) return wanted;
  const port = await bind(0);
  if (port === undefined) throw new Error('no loopback port is free');
  return port;
}

function bind(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
