import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const MongodState = z.object({
  /** The mongod that runs on the folder, as far as known; null after a clean stop. */
  pid: z.nullable(z.int()),
  /** Kept from start to start: the replica set remembers itself by it. */
  port: z.int(),
  binary: z.string(),
  version: z.string(),
  /** The series that wrote the data. */
  series: z.string(),
});
/** What a start must know of the one before; stands beside the data as `mongod.json`. */
export type MongodState = z.infer<typeof MongodState>;

const fileIn = (dataDir: string): string => join(dataDir, 'mongod.json');

/** @returns undefined on a first start, and when the file is unreadable: then mongod's own checks decide. */
export function readMongodState(dataDir: string): MongodState | undefined {
  try {
    return MongodState.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that a kill leaves the old or the new file, never half of one. */
export function writeMongodState(dataDir: string, state: MongodState): void {
  const draft = `${fileIn(dataDir)}.draft`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(draft, fileIn(dataDir));
}
