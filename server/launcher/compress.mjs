// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(js|mjs|css|html|svg|json|txt)$/;
const WORTHWHILE_BYTES = 1_024;

/**
 * Lays a .gz and a .br beside every text file of a folder, so that the server never compresses while somebody waits.
 * What lay there from an earlier build is removed first.
 * @param {string} folder
 */
export async function compressFolder(folder) {
  if (!existsSync(folder)) return;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.filter((file) => /\.(gz|br)$/.test(file)).map((file) => rm(file)));
  for (const file of files.filter((name) => TEXT.test(name))) {
    const content = await readFile(file);
    if (content.length < WORTHWHILE_BYTES) continue;
    const [gz, br] = await Promise.all([
      promisify(gzip)(content, { level: 9 }),
      promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
    ]);
    await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)]);
  }
}
