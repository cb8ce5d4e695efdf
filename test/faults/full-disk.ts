import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '../../server/database/mongod-process';
import { readMongodState } from '../../server/database/mongod-state';
import type { FaultCounty } from './support/fault-county';
import { startLoad, type Load } from './support/load';
import { strikeUnderLoad } from './support/rounds';
import { notRun, type Outcome, type Scene } from './support/scene';

const ROUNDS = 4;
const ACKNOWLEDGEMENTS = 4_500;
const SIZE = '800m';
const BLOCK = Buffer.alloc(1_048_576);
const FULL_FOR_MS: [number, number] = [2_000, 8_000];

/** The file system under the database fills to its last byte while people work, and is emptied again; nobody restarts anything. */
export async function fullDisk(scene: Scene): Promise<Outcome> {
  const dataDir = await scene.folder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', dataDir]);
  if (mounted.status !== 0)
    return notRun(
      'a file system of its own cannot be mounted here (that takes root): the disk was not filled',
    );
  scene.atEnd(() => void spawnSync('umount', ['-l', dataDir]));
  const server = await scene.server({ dataDir });
  const county = await scene.county(server);
  const load = await startLoad({ county, random: scene.random.fork('load'), urls: () => [server.url] });
  const filler = join(dataDir, 'filler');
  const rounds = await strikeUnderLoad(scene, load, {
    rounds: ROUNDS,
    acknowledgements: ACKNOWLEDGEMENTS,
    afterMs: [3_000, 6_000],
    blowOf: () => ({
      name: 'the disk is full',
      async strike() {
        fill(filler);
        const before = load.ledger.acknowledged.length;
        await failsBecauseOfIt(county, load);
        await pause(scene.random.int(...FULL_FOR_MS));
        const { pid } = readMongodState(dataDir)!;
        const mongod = pid && isAlive(pid) ? 'mongod lives on' : 'mongod gave up';
        scene.say(
          `${mongod}; ${load.ledger.acknowledged.length - before} acknowledged since the disk was full`,
        );
      },
      recover: async () => rmSync(filler),
    }),
  });
  await load.end();
  return scene.outcome(county, load.ledger, () => server.now(), rounds);
}

/** mongod writes into room that it holds already until its next checkpoint (once a minute); asking for one saves the wait. */
async function failsBecauseOfIt({ deps }: FaultCounty, load: Load): Promise<void> {
  const before = load.ledger.failed;
  for (const end = performance.now() + 120_000; load.ledger.failed === before && performance.now() < end;) {
    await deps.connection
      .db!.admin()
      .command({ fsync: 1 })
      .catch(() => undefined);
    await pause(500);
  }
}

function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (;;) writeSync(file, BLOCK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}
