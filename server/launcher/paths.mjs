// @ts-check
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** What can be made again. @param {string[]} parts */
export const inCache = (...parts) => join(resolve(ROOT, process.env.CACHE_DIR || '.cache'), ...parts);
