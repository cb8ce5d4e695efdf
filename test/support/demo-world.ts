import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '../../server/database/mongod-process';

const WORLDS = resolve(import.meta.dirname, '../../.cache/demo-worlds');
const SERVER = resolve(import.meta.dirname, '../../server/dist');

/**
 * A copy of the demo world as this very server plays it today. It is played once, kept in `.cache`, and copied for each
 * test file, so that no journey sees what another one did.
 *
 * @param play starts the server on the folder, waits until the world is played, and ends it.
 */
export async function copyDemoWorld(
  dataDir: string,
  play: (dataDir: string) => Promise<void>,
): Promise<void> {
  const world = join(WORLDS, `${fingerprint()}-${today()}`);
  if (!existsSync(world)) await playOnce(world, play);
  cpSync(world, dataDir, { recursive: true });
}

/** Two test files may ask at once: one plays, the other waits for it. */
async function playOnce(world: string, play: (dataDir: string) => Promise<void>): Promise<void> {
  mkdirSync(WORLDS, { recursive: true });
  const turn = `${world}.turn`;
  while (!takeTurn(turn)) await pause(500);
  try {
    if (existsSync(world)) return;
    for (const older of readdirSync(WORLDS).filter((name) => name !== basename(turn)))
      rmSync(join(WORLDS, older), { recursive: true, force: true });
    const draft = `${world}.draft`;
    mkdirSync(draft, { mode: 0o700 });
    await play(draft);
    renameSync(draft, world);
  } finally {
    rmSync(turn, { force: true });
  }
}

/** @returns false while another living process has its turn. */
function takeTurn(turn: string): boolean {
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const player = existsSync(turn) ? Number(readFileSync(turn, 'utf8')) : 0;
  if (player && !isAlive(player)) rmSync(turn, { force: true });
  return false;
}

/** Of what the server was built into: the same sources play the same world. */
function fingerprint(): string {
  if (!existsSync(join(SERVER, 'main.js'))) throw new Error(`${SERVER} is missing: run npm run build`);
  const hash = createHash('sha256');
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.name.endsWith('.js')) hash.update(entry.name).update(readFileSync(path));
    }
  };
  visit(SERVER);
  return hash.digest('hex').slice(0, 16);
}

/** The desks are made full for one day: "due today" of yesterday is overdue. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
