import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../server/database/mongod-process';
import { embeddedDatabaseUri } from '../../support/embedded-database-uri';
import { ROOT } from '../../support/root';
import { LoggedFailures } from './logged-failures';

const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 30_000;

export interface FaultServerSettings {
  dataDir: string;
  masterKey: Buffer;
  /** A database of its own; absent: the server keeps its mongod itself. */
  mongodbUri?: string;
}

/** A server process that is made to fail. Its port and data outlive it. */
export class FaultServer {
  private child: ChildProcess | undefined;
  private shiftMs = 0;
  private output = '';
  /** Through all its starts. */
  readonly logged = new LoggedFailures();

  private constructor(
    readonly port: number,
    private readonly settings: FaultServerSettings,
  ) {}

  static async start(settings: FaultServerSettings): Promise<FaultServer> {
    const server = new FaultServer(await freePort(), settings);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get dataDir(): string {
    return this.settings.dataDir;
  }

  get pid(): number {
    return this.child!.pid!;
  }

  /** Of the database, also while the server is down. */
  get uri(): string {
    const { mongodbUri, dataDir } = this.settings;
    return mongodbUri ?? embeddedDatabaseUri(dataDir);
  }

  /** The last of what it printed, for a run that failed. */
  get printed(): string {
    return this.output.slice(-4_000);
  }

  /** Starts the process (again). @throws Error with what it printed when it ends instead of becoming ready. */
  async start(): Promise<void> {
    const { dataDir, masterKey, mongodbUri } = this.settings;
    const script = join(ROOT, 'test/faults/support/fault-server.script.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, String(this.shiftMs)], {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'] ?? '',
        MONGOD_BINARY: process.env['MONGOD_BINARY'] ?? '',
        PORT: String(this.port),
        DATA_DIR: dataDir,
        CACHE_DIR: join(ROOT, '.cache'),
        MASTER_KEY: masterKey.toString('base64'),
        MONGODB_URI: mongodbUri ?? '',
        DEMO: 'off',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;

    child.stdout?.on('data', (chunk: Buffer) => this.logged.read(chunk.toString()));
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-200_000)));
    await new Promise<void>((done, fail) => {
      const late = setTimeout(() => fail(new Error(`not ready:\n${this.printed}`)), READY_WITHIN_MS);
      child.once('message', () => (clearTimeout(late), done()));
      child.once('exit', () => (clearTimeout(late), fail(new Error(`it ended:\n${this.printed}`))));
    });
  }

  /** Sets its system clock, now and for later starts. @param shiftMs beside the real time. */
  setClock(shiftMs: number): void {
    this.shiftMs = shiftMs;
    if (this.isRunning()) this.child!.send(shiftMs);
  }

  now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }

  isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** SIGKILL; a mongod that it kept stays behind. */
  async kill(): Promise<void> {
    if (!this.isRunning()) return;
    const ended = new Promise((done) => this.child!.once('exit', done));
    this.child!.kill('SIGKILL');
    await ended;
  }

  /** SIGTERM; SIGKILL if it does not stop by itself. */
  async end(): Promise<void> {
    if (!this.isRunning()) return;
    const ended = new Promise((done) => this.child!.once('exit', done));
    this.child!.kill('SIGTERM');
    if ((await Promise.race([ended, pause(STOP_WITHIN_MS, 'late', { ref: false })])) === 'late')
      await this.kill();
  }
}
