import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../server/database/mongod-process';
import { readMongodState } from '../../server/database/mongod-state';
import { identify } from '../../server/database/replica-set';

/**
 * A folder of this run for a server's data; what runs that were themselves killed left behind is removed first.
 *
 * @param purpose of the folder, the same in every run.
 */
export async function makeTemporaryFolder(purpose: string): Promise<string> {
  const prefix = `zhucantong-${purpose}-`;
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (!isAlive(Number(name.slice(prefix.length).split('-')[0])))
      await removeDataFolder(join(tmpdir(), name));
  }
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** A server's data folder with the mongod that may still sit on it. */
export async function removeDataFolder(folder: string): Promise<void> {
  await killMongodOf(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** SIGKILL for the mongod of a data folder. @returns its process number, or undefined when none runs there. */
export async function killMongodOf(folder: string): Promise<number | undefined> {
  const state = readMongodState(folder);
  if (!state?.pid || !isAlive(state.pid)) return undefined;
  // Only ever the process that answers for this very folder: numbers are used again.
  const answer = await identify(state.port);
  if (answer?.pid !== state.pid || answer.dbPath !== join(folder, 'mongo')) return undefined;
  process.kill(state.pid, 'SIGKILL');
  return state.pid;
}
