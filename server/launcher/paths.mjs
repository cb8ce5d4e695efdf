// @ts-check
import { join, resolve } from 'node:path';

/** The repository. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** What can be made again. @param {string[]} parts */
export const inCache = (...parts) => join(resolve(ROOT, process.env.CACHE_DIR || '.cache'), ...parts);
