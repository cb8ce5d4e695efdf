import { tsImport } from 'tsx/esm/api';

/** The thread that prints, from its source. */
await tsImport('../../server/printing/sheet-worker.ts', import.meta.url);
