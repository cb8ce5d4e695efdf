import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository. Found from where the command runs, because jest knows no import.meta and a benchmark no __dirname. */
export const ROOT = above(process.cwd());

function above(folder: string): string {
  if (existsSync(join(folder, 'package-lock.json'))) return folder;
  const next = dirname(folder);
  if (next === folder) throw new Error('run this inside the repository');
  return above(next);
}
