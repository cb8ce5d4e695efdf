import { appendFile, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SealHead } from './access-log';

/** Heads kept outside of the database, one line each. */
export interface HeadFile {
  readLast(): Promise<SealHead | null>;
  readAll(): Promise<SealHead[]>;
  /** On disk when it returns. */
  append(head: SealHead): Promise<void>;
}

// A line has some 60 bytes.
const TAIL_BYTES = 4_096;

/** @param path a file below DATA_DIR, one for each store; made when the first head comes. */
export function headFile(path: string): HeadFile {
  return {
    async readLast() {
      return parse(await readTail(path)).at(-1) ?? null;
    },
    async readAll() {
      return parse(await readFile(path, 'utf8').catch(emptyWhenMissing));
    },
    async append({ number, head }) {
      await mkdir(dirname(path), { recursive: true });
      await appendFile(path, `${number} ${head}\n`, { flush: true });
    },
  };
}

async function readTail(path: string): Promise<string> {
  const file = await open(path, 'r').catch((error: unknown) => void emptyWhenMissing(error));
  if (!file) return '';
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Lines that a power cut left half-written, or that the tail begins in the middle of, do not have this shape. */
function parse(text: string): SealHead[] {
  return [...text.matchAll(/^(\d+) ([\w-]{43})$/gm)].map(([, number, head]) => ({
    number: Number(number),
    head: head ?? '',
  }));
}

function emptyWhenMissing(error: unknown): string {
  if ((error as NodeJS.ErrnoException | null)?.code === 'ENOENT') return '';
  throw error;
}
