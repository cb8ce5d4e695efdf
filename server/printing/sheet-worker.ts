import { parentPort } from 'node:worker_threads';
import { printDocument } from './print-document';
import type { SheetAnswer, SheetOrder } from './printer';
import { notoSansHans } from './typeface';
import { withoutWords } from './without-words';

/**
 * The thread that prints. It holds pdfkit, fontkit and the parsed typeface, 8 MB as a file, for as long as the printer keeps
 * it: an idle server carries none of them.
 */
const typeface = notoSansHans();
const answer = (sheet: SheetAnswer) => parentPort!.postMessage(sheet);

parentPort!.on('message', ({ document, type }: SheetOrder) => {
  printDocument(typeface, document, type).then(
    (pdf) => answer({ pdf }),
    (error: unknown) => answer({ failed: withoutWords(error) }),
  );
});
