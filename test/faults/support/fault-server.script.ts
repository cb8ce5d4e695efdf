import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadConfig } from '../../../server/config';
import { createLogger } from '../../../server/http/logger';
import { startServer, type RunningServer } from '../../../server/start-server';
import { FROM_SOURCE } from '../../support/printing-from-source';
import { generousLimits } from '../../support/generous-limits';
import { ROOT } from '../../support/root';
import { takeOverClock } from './shifted-clock';

/** The server as `npm start` runs it, but from source, with budgets that a load does not exhaust and a clock that can be set. */
const setClock = takeOverClock();
setClock(Number(process.argv[2] ?? 0));
const interruption = new AbortController();
let running: Promise<RunningServer>;

async function start(): Promise<void> {
  const config = loadConfig();
  running = startServer({
    config,
    signal: interruption.signal,
    logger: createLogger(config.logLevel),
    say: (line) => process.stdout.write(`${line}\n`),
    version: 'faults',
    createHttpServer: createServer,
    definitions: {
      folder: join(ROOT, 'shared/service-catalogue/definitions'),
      importModule: (path) => import(pathToFileURL(path).href),
    },
    regionsFolder: join(ROOT, 'server/demo-world/regions'),
    printing: FROM_SOURCE,
    frontEnds: [{ base: '', dir: join(ROOT, 'miniapp/dist/h5'), buildCommand: 'npm run build' }],
    limits: generousLimits(10_000_000),
  });
  await running;
  process.send?.('ready');
}

function stop(): void {
  interruption.abort();
  running
    .then((server) => server.stop())
    .then(
      () => process.exit(0),
      () => process.exit(1),
    );
}

process.on('message', (shiftMs: number) => setClock(shiftMs));
process.once('SIGTERM', stop);
process.once('disconnect', stop); // the fault run is gone
start().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
