import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** One file of a build, in every form in which it may be sent. */
export interface FrontEndFile {
  raw: Buffer;
  br?: Buffer;
  gzip?: Buffer;
  etag: string;
  /** With its dot: '.js'. */
  extension: string;
}

/** A build as it was when it was read: a rebuild under a running server changes nothing half-way. */
export interface FrontEndBuild {
  html: string;
  files: ReadonlyMap<string, FrontEndFile>;
}

const COMPRESSED = { '.br': 'br', '.gz': 'gzip' } as const;

/** When the build's page was last written, or null while there is none. */
export async function builtAt(dir: string): Promise<number | null> {
  return stat(join(dir, 'index.html')).then(
    (found) => found.mtimeMs,
    () => null,
  );
}

/**
 * Reads a whole build into memory: a few megabytes, and no request can meet a file that is just being replaced.
 * @returns undefined while the folder holds no page, or is being rewritten.
 */
export async function readBuild(dir: string): Promise<FrontEndBuild | undefined> {
  try {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const contents = new Map(
      await Promise.all(paths.map(async (path) => [urlPath(dir, path), await readFile(path)] as const)),
    );
    const html = contents.get('/index.html');
    return html && { html: html.toString('utf8'), files: filesOf(contents) };
  } catch {
    return undefined;
  }
}

function urlPath(dir: string, path: string): string {
  return `/${relative(dir, path).split(sep).join('/')}`;
}

function filesOf(contents: ReadonlyMap<string, Buffer>): Map<string, FrontEndFile> {
  const files = new Map<string, FrontEndFile>();
  for (const [path, raw] of contents) {
    const extension = extname(path);
    if (extension in COMPRESSED) continue;
    const file: FrontEndFile = {
      raw,
      extension,
      etag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 22)}"`,
    };
    for (const [suffix, encoding] of Object.entries(COMPRESSED)) {
      const packed = contents.get(path + suffix);
      if (packed) file[encoding] = packed;
    }
    files.set(path, file);
  }
  return files;
}
