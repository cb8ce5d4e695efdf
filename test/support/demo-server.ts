import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mongoose';
import { freePort } from '../../server/database/mongod-process';
import { SERVER_FLAGS } from '../../server/launcher/server-flags.mjs';
import { copyDemoWorld } from './demo-world';
import { embeddedDatabaseUri } from './embedded-database-uri';
import { ROOT } from './root';
import { makeTemporaryFolder } from './temporary-folder';

const READY_WITHIN_MS = 240_000;
const STOP_WITHIN_MS = 30_000;

/** The real program as `npm start` runs it, on a free port, with a demo world of its own. */
export interface DemoServer {
  url: string;
  dataDir: string;
  pid: number;
  /** Milliseconds from the start of the process to the line that says it is ready. */
  readyAfterMs: number;
  /** Everything it printed so far. */
  printed(): string;
  /** The database behind it, for what no screen shows. */
  connect(): Promise<Connection>;
  /** SIGKILL: its mongod stays behind. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM, as Ctrl-C does; resolves when it has ended by itself. */
  end(): Promise<void>;
  /** `end`, and the data with it. */
  discard(): Promise<void>;
}

/** Starts the program on a fresh copy of the played demo world. @param program another installation than this folder's. */
export async function startDemoServer(program?: string): Promise<DemoServer> {
  const dataDir = await makeTemporaryFolder('journey');
  await copyDemoWorld(dataDir, playInto);
  return startOn(dataDir, program);
}

/** Starts the program on a data folder, as a second start does. @throws Error with what it printed when it ends instead. */
export async function startOn(
  dataDir: string,
  program = join(ROOT, 'server/dist/main.js'),
): Promise<DemoServer> {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...SERVER_FLAGS, program], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      CACHE_DIR: join(ROOT, '.cache'),
      LOG_LEVEL: 'warn',
      HOST: '',
      MONGODB_URI: '',
      MASTER_KEY: '',
      DEMO: '',
    },
    // The channel tells the program when the tests are gone: nothing is left running.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const printed = await readyOutput(child);
  const readyAfterMs = Math.round(performance.now() - startedAt);
  const connections: Connection[] = [];
  const closeConnections = () => Promise.all(connections.splice(0).map((connection) => connection.close()));
  const end = async () => {
    await closeConnections();
    child.kill('SIGTERM');
    await within(STOP_WITHIN_MS, ended, 'the server did not stop');
  };
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    pid: child.pid!,
    readyAfterMs,
    printed,
    async connect() {
      const connection = await createConnection(embeddedDatabaseUri(dataDir)).asPromise();
      connections.push(connection);
      return connection;
    },
    async kill() {
      await closeConnections();
      child.kill('SIGKILL');
      await ended;
    },
    end,
    async discard() {
      await end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function playInto(dataDir: string): Promise<void> {
  const server = await startOn(dataDir);
  await server.end();
}

function readyOutput(child: ChildProcess): Promise<() => string> {
  let output = '';
  const ready = new Promise<() => string>((done, fail) => {
    const take = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (output.includes('都是虚构的。\n')) done(() => output);
    };
    child.stdout!.on('data', take);
    child.stderr!.on('data', take);
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}:\n${output}`)));
  });
  return within(READY_WITHIN_MS, ready, 'the server was not ready');
}

async function within<T>(ms: number, work: Promise<T>, otherwise: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error(`${otherwise} within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
