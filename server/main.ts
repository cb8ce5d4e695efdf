import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadConfig } from './config';
import { createLogger } from './http/logger';
import { startServer, type RunningServer } from './start-server';
import { StartRefusal } from './start-refusal';

/** The composition root: configuration, one server, and its orderly end. */
async function main(): Promise<void> {
  const config = loadConfig();
  const here = dirname(fileURLToPath(import.meta.url));
  const root = join(here, '..', '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const interruption = new AbortController();
  const starting = startServer({
    config,
    signal: interruption.signal,
    logger: createLogger(config.logLevel),
    say: (line) => process.stdout.write(`${line}\n`),
    version,
    createHttpServer: createServer,
    definitions: {
      folder: join(here, 'definitions'),
      importModule: (path) => import(pathToFileURL(path).href),
    },
    regionsFolder: join(root, 'server', 'demo-world', 'regions'),
    printing: { workerFile: join(here, 'sheet-worker.js') },
    frontEnds: [
      { base: '', dir: join(root, 'miniapp', 'dist', 'h5'), buildCommand: 'npm run build' },
      { base: '/admin', dir: join(root, 'server', 'admin', 'dist'), buildCommand: 'npm run build' },
    ],
  });
  stopOnSignal(starting, interruption);
  await starting.catch((error: unknown) => {
    if (!interruption.signal.aborted) throw error;
  });
}

/** From the first moment on: a stop while the demo world is being played ends the database too. */
function stopOnSignal(starting: Promise<RunningServer>, interruption: AbortController): void {
  let isStopping = false;
  const stop = (why: string) => {
    if (isStopping) return;
    isStopping = true;
    process.stdout.write(`\n${why}，正在停下来……\n`);
    interruption.abort();
    starting
      .then(
        (running) => running.stop(),
        () => undefined,
      )
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGINT', () => stop('收到 Ctrl-C'));
  process.on('SIGTERM', () => stop('收到停止信号'));
  // The launcher is gone: nobody is left to pass a signal on.
  process.once('disconnect', () => stop('启动程序已经结束'));
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof StartRefusal ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
});
