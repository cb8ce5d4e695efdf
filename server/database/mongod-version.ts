import { execFile } from 'node:child_process';

/** A mongod that runs on this machine. */
export interface Mongod {
  binary: string;
  /** For example 6.0.5. */
  version: string;
  /** The first two numbers: what decides whether a data folder can be opened. */
  series: string;
}

/** The oldest version that has everything this program uses. */
const OLDEST_MAJOR = 6;

/**
 * Asks a program for its version by running it.
 * @returns undefined when it does not exist, does not run here, or is older than MongoDB 6.0.
 */
export async function probeMongod(binary: string): Promise<Mongod | undefined> {
  const output = await new Promise<string>((done) => {
    execFile(binary, ['--version'], { timeout: 10_000 }, (error, stdout) => done(error ? '' : stdout));
  });
  const found = /db version v(\d+)\.(\d+)\.(\S+)/.exec(output);
  if (!found) return undefined;
  const [, major = '', minor = '', patch = ''] = found;
  if (Number(major) < OLDEST_MAJOR) return undefined;
  return { binary, version: `${major}.${minor}.${patch}`, series: `${major}.${minor}` };
}
