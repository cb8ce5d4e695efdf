import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { ROOT } from './root';

const CACHE = join(ROOT, '.cache', 'browser');
const CHROMIUM = join(ROOT, 'node_modules', '@sparticuz', 'chromium');
const FONT = join(ROOT, 'node_modules', '@fontsource-variable', 'noto-sans-sc');

const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

/** Fills a folder beside its final name and renames it, so that two test runs never see half a folder. */
async function once(name: string, fill: (folder: string) => void | Promise<void>): Promise<string> {
  const folder = join(CACHE, name);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  await fill(draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * The Chromium that came with the packages, unpacked once into `.cache/browser`.
 * Unpacked here and not by its own package, which writes to /tmp in place: two test runs would meet half a file.
 * @returns the program and a folder of libraries (NSS) for machines that have none of their own.
 */
export async function unpackChromium(): Promise<{ program: string; libraries: string }> {
  const folder = await once(`chromium-${versionOf(CHROMIUM)}`, (draft) => {
    const packed = (name: string) => brotliDecompressSync(readFileSync(join(CHROMIUM, 'bin', name)));
    writeFileSync(join(draft, 'chromium'), packed('chromium.br'), { mode: 0o755 });
    execFileSync('tar', ['x', '-C', draft], { input: packed('al2023.tar.br') });
  });
  return { program: join(folder, 'chromium'), libraries: join(folder, 'lib') };
}

/**
 * A fontconfig file that offers one Chinese typeface (16,283 characters, every weight) and nothing else,
 * so that screenshots are the same on every machine. Chromium takes no WOFF2 from the system, hence the rewriting.
 */
export async function prepareFonts(): Promise<string> {
  const folder = await once(`fonts-${versionOf(FONT)}`, async (draft) => {
    const { decompress } = await import('wawoff2');
    for (const name of readdirSync(join(FONT, 'files')).filter((file) =>
      file.endsWith('-wght-normal.woff2'),
    )) {
      const font = await decompress(readFileSync(join(FONT, 'files', name)));
      writeFileSync(join(draft, name.replace('.woff2', '.ttf')), font);
    }
  });
  const file = join(dirname(folder), 'fonts.conf');
  const draft = `${file}.${process.pid}`;
  writeFileSync(
    draft,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}-cache</cachedir></fontconfig>\n`,
  );
  renameSync(draft, file);
  return file;
}
