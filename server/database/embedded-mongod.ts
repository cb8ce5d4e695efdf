import { mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config';
import { StartRefusal } from '../start-refusal';
import { findMongod } from './find-mongod';
import { lockFolder } from './folder-lock';
import { keepAlive } from './keep-mongod-alive';
import {
  freePort,
  isAlive,
  launchMongod,
  refusalFor,
  wasPortTaken,
  type MongodOptions,
  type RunningMongod,
} from './mongod-process';
import { readMongodState, writeMongodState, type MongodState } from './mongod-state';
import type { Say } from './say-progress';
import { becomePrimary, identify, requestShutdown } from './replica-set';

/** A fresh replica set writes about 300 MB of journal and log files before the first document. */
const ROOM_FOR_NEW = 400 * 1_048_576;
const ROOM_FOR_MORE = 50 * 1_048_576;
const STOP_WITHIN_MS = 10_000;

/** The database that this server keeps itself. */
export interface EmbeddedMongod {
  uri: string;
  version: string;
  /** Where it came from, for the log. */
  foundBy: string;
  /** Stops mongod cleanly and frees the folder; nothing is revived from then on. */
  stop(): Promise<void>;
}

type Where = Pick<Config, 'dataDir' | 'cacheDir' | 'mongodBinary' | 'searchPath'> & { cacheGiB?: number };

/**
 * Owns the data folder, adopts the mongod that a killed server left on it or starts one, and revives it when it dies.
 * @throws StartRefusal with one sentence for every reason known.
 */
export async function startEmbeddedMongod(config: Where, say: Say): Promise<EmbeddedMongod> {
  const dbPath = join(config.dataDir, 'mongo');
  prepareFolder(config.dataDir, dbPath);
  const unlock = await lockFolder(config.dataDir);
  try {
    const before = readMongodState(config.dataDir);
    const left = before?.pid ? await leftBehind(before, dbPath) : undefined;
    const running = left
      ? { ...left, state: before!, foundBy: '上次留下的' }
      : await startFresh(config, before, say);
    if (left) say('接着用上次留下的数据库');
    return supervise(config, running, unlock, say);
  } catch (error) {
    await unlock();
    throw error;
  }
}

interface Running extends RunningMongod {
  state: MongodState;
  foundBy: string;
}

function prepareFolder(dataDir: string, dbPath: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const isNew = mkdirSync(dbPath, { recursive: true, mode: 0o700 }) !== undefined;
    const { bavail, bsize } = statfsSync(dbPath);
    if (bavail * bsize < (isNew ? ROOM_FOR_NEW : ROOM_FOR_MORE)) throw new StartRefusal('disk-full', dataDir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new StartRefusal('disk-full', dataDir);
    throw error;
  }
}

/** The mongod that outlived its server, if it still answers for this very folder. */
async function leftBehind(state: MongodState, dbPath: string): Promise<RunningMongod | undefined> {
  const pid = state.pid!;
  for (let tries = 0; tries < 10 && isAlive(pid); tries += 1) {
    const answer = await identify(state.port);
    if (!answer) continue; // it may still be starting: its server was killed early
    if (answer.pid !== pid || answer.dbPath !== dbPath) return undefined;
    const running = { pid, ended: endOf(pid) };
    return (await becomePrimary({ port: state.port, dbPath }, () => isAlive(pid))) ? running : undefined;
  }
  return undefined;
}

/** An adopted process is no child: its end is seen by looking. */
async function endOf(pid: number): Promise<null> {
  while (isAlive(pid)) await pause(500, undefined, { ref: false });
  return null;
}

async function startFresh(config: Where, before: MongodState | undefined, say: Say): Promise<Running> {
  const mongod = await findMongod({ ...config, ...(before && { wrote: before }) }, say);
  for (let attempt = 0; ; attempt += 1) {
    const port = await freePort(attempt === 0 ? before?.port : undefined);
    const state = { pid: null, port, binary: mongod.binary, version: mongod.version, series: mongod.series };
    const started = await start(config, state);
    if (typeof started === 'object' && started) return { ...started, state, foundBy: mongod.foundBy };
    const options = optionsOf(config, state);
    if (!wasPortTaken(started, options) || attempt === 3) throw refusalFor(started, options);
  }
}

const optionsOf = (config: Where, state: MongodState): MongodOptions => ({
  binary: state.binary,
  dbPath: join(config.dataDir, 'mongo'),
  port: state.port,
  logFile: join(config.dataDir, 'mongod.log'),
  ...(config.cacheGiB && { cacheGiB: config.cacheGiB }),
});

/** @returns the running mongod once it takes writes, or the exit code with which it ended before that. */
async function start(config: Where, state: MongodState): Promise<RunningMongod | number | null> {
  const options = optionsOf(config, state);
  const running = await launchMongod(options);
  writeMongodState(config.dataDir, { ...state, pid: running.pid });
  let hasEnded = false;
  void running.ended.then(() => (hasEnded = true));
  if (await becomePrimary(options, () => !hasEnded)) return running;
  return running.ended;
}

function supervise(config: Where, first: Running, unlock: () => Promise<void>, say: Say): EmbeddedMongod {
  const keeper = keepAlive(
    first,
    () => start(config, first.state),
    say,
    (code) => refusalFor(code, optionsOf(config, first.state)),
  );
  return {
    uri: `mongodb://127.0.0.1:${first.state.port}/zhucantong?directConnection=true`,
    version: first.state.version,
    foundBy: first.foundBy,
    async stop() {
      const { pid, ended } = await keeper.release();
      if (isAlive(pid)) await stopMongod(optionsOf(config, first.state), pid, ended);
      writeMongodState(config.dataDir, { ...first.state, pid: null });
      await unlock();
    },
  };
}

async function stopMongod(options: MongodOptions, pid: number, ended: Promise<unknown>): Promise<void> {
  await requestShutdown(options);
  const patience = new AbortController();
  const late = pause(STOP_WITHIN_MS, 'late', { signal: patience.signal }).catch(() => 'in time');
  const outcome = await Promise.race([ended, late]);
  patience.abort();
  if (outcome !== 'late') return;
  process.kill(pid, 'SIGKILL'); // the journal recovers what was acknowledged
  await ended;
}
