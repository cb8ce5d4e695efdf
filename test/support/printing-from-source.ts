import { join } from 'node:path';
import { createPrinter, type Printer, type PrinterSettings } from '../../server/printing/printer';
import { ROOT } from './root';

/** The thread that prints as it stands in the sources; it needs no flag of whatever process runs the tests. */
export const FROM_SOURCE: PrinterSettings = {
  workerFile: join(ROOT, 'test/support/sheet-worker.mjs'),
  execArgv: [],
};

/** Begins nothing before the first sheet. */
export const printerFromSource = (): Printer => createPrinter(FROM_SOURCE);
