import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DomainError } from '@zhucantong/shared/errors';
import type { PrintedDocument, TypeSize } from './print-document';
import { withoutWords, type Wordless } from './without-words';

export interface Printer {
  /** @throws DomainError `printing-busy`, `printing-failed` or, once it is closed, `unavailable` */
  print(document: PrintedDocument, type: TypeSize): Promise<Buffer>;
  /** Ends the sheet that is being made, too. */
  close(): Promise<void>;
}

export interface SheetOrder {
  document: PrintedDocument;
  type: TypeSize;
}
export type SheetAnswer = { pdf: Uint8Array } | { failed: Wordless };

export interface PrinterSettings {
  /** `sheet-worker` as a file that Node can run. */
  workerFile: string;
  /** Flags of Node for it; those of this process when absent. */
  execArgv?: string[];
  /** Sheets that may wait for the one that is being made. */
  mostWaiting?: number;
  /** What a sheet may take from its turn on; the first takes a second, any other a tenth. */
  sheetWithinMs?: number;
  /** How long the thread is kept for a next sheet. */
  idleMs?: number;
}

/** A sheet takes 100 MiB at most; one that takes more ends its thread and not the server. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 48 };

/**
 * Prints on a thread of its own, so that nobody waits for somebody else's sheet: one sheet at a time, because a second would
 * take the core on which requests are answered. The thread begins with the first sheet and ends after idle time. A failure
 * ends it, and the next sheet gets another.
 */
export function createPrinter({
  workerFile,
  execArgv,
  mostWaiting = 20,
  sheetWithinMs = 15_000,
  idleMs = 60_000,
}: PrinterSettings): Printer {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;
  let asked = 0;
  let last: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const started = new Worker(workerFile, { resourceLimits: LIMITS, ...(execArgv && { execArgv }) });
    // Whoever waits for a sheet hears it too; without a listener an error would end the server.
    started.on('error', () => undefined);
    started.once('exit', () => {
      if (worker === started) worker = undefined;
    });
    return started;
  }

  async function letGo(): Promise<void> {
    const leaving = worker;
    worker = undefined;
    await leaving?.terminate();
  }

  async function printNow(order: SheetOrder): Promise<Buffer> {
    if (isClosed) throw new DomainError('unavailable');
    clearTimeout(idle);
    worker ??= start();
    try {
      return await sheetFrom(worker, order, sheetWithinMs);
    } catch (error) {
      await letGo();
      throw isClosed ? new DomainError('unavailable') : error;
    } finally {
      idle = setTimeout(() => void letGo(), idleMs).unref();
    }
  }

  return {
    async print(document, type) {
      if (asked > mostWaiting) throw new DomainError('printing-busy');
      asked += 1;
      const turn = last.then(() => printNow({ document, type }));
      last = turn.catch(() => undefined);
      return turn.finally(() => (asked -= 1));
    },
    async close() {
      isClosed = true;
      clearTimeout(idle);
      await letGo();
    },
  };
}

/** A thread is waited for while it prints; an idle one keeps no process alive. */
async function sheetFrom(worker: Worker, order: SheetOrder, withinMs: number): Promise<Buffer> {
  worker.ref();
  worker.postMessage(order);
  const answer = await answerOf(worker, withinMs);
  worker.unref();
  if ('failed' in answer) throw failure(answer.failed);
  return Buffer.from(answer.pdf.buffer, answer.pdf.byteOffset, answer.pdf.byteLength);
}

async function answerOf(worker: Worker, withinMs: number): Promise<SheetAnswer> {
  const over = new AbortController();
  const late = AbortSignal.timeout(withinMs);
  const said = once(worker, 'message', { signal: AbortSignal.any([over.signal, late]) });
  const ended = once(worker, 'exit', { signal: over.signal });
  try {
    return await Promise.race([
      said.then(([answer]) => answer as SheetAnswer),
      ended.then(() => ({ failed: { kind: 'ended', frames: '' } })),
    ]);
  } catch (error) {
    return { failed: late.aborted ? { kind: 'late', frames: '' } : withoutWords(error) };
  } finally {
    over.abort();
  }
}

function failure({ kind, frames }: Wordless): DomainError {
  const cause = new Error(`no sheet: ${kind}`);
  cause.stack = `${cause.message}\n${frames}`;
  return Object.assign(new DomainError('printing-failed'), { cause });
}
