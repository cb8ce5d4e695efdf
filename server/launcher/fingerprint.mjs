// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inCache, ROOT } from './paths.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.cache', '.swc']);

/**
 * A value that changes when a file below these paths is added, removed or written. It reads sizes and times, not
 * contents, so that it costs milliseconds.
 * @param {string[]} paths relative to the repository; a file or a folder; one that does not exist counts as empty.
 * @param {string[]} [except] paths left out, relative to the repository.
 */
export function fingerprint(paths, except = []) {
  const hash = createHash('sha256').update(process.versions.node);
  const visit = (/** @type {string} */ path) => {
    if (except.includes(path)) return;
    const stat = statSync(join(ROOT, path), { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) return void hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    for (const name of readdirSync(join(ROOT, path)).sort()) {
      if (!SKIPPED.has(name)) visit(`${path}/${name}`);
    }
  };
  paths.forEach(visit);
  return hash.digest('hex');
}

const fileOf = (/** @type {string} */ name) => inCache('builds', name);

/**
 * Whether a build was finished from exactly these sources.
 * @param {string} name @param {string} print @param {string} output a file that the build makes.
 */
export function isBuilt(name, print, output) {
  return existsSync(output) && existsSync(fileOf(name)) && readFileSync(fileOf(name), 'utf8') === print;
}

/** Remembers a finished build. @param {string} name @param {string} print */
export function rememberBuild(name, print) {
  mkdirSync(dirname(fileOf(name)), { recursive: true });
  writeFileSync(fileOf(name), print);
}
