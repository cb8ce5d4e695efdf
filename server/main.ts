import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadConfig } from './config';
import { createLogger } from './http/logger';
import { startServer } from './start-server';
import { StartRefusal } from './start-refusal';

/** The composition root: configuration, one server, and its orderly end. */
async function main(): Promise<void> {
  const config = loadConfig();
  const here = dirname(fileURLToPath(import.meta.url));
  const root = join(here, '..', '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const running = await startServer({
    config,
    logger: createLogger(config.logLevel),
    say: (line) => process.stdout.write(`${line}\n`),
    version,
    createHttpServer: createServer,
    definitions: {
      folder: join(here, 'definitions'),
      importModule: (path) => import(pathToFileURL(path).href),
    },
    regionsFolder: join(root, 'server', 'demo-world', 'regions'),
    frontEnds: [
      { base: '', dir: join(root, 'miniapp', 'dist', 'h5'), buildCommand: 'npm run build' },
      { base: '/admin', dir: join(root, 'server', 'admin', 'dist'), buildCommand: 'npm run build' },
    ],
  });

  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (isStopping) return;
    isStopping = true;
    process.stdout.write(`\n收到 ${signal}，正在停下来……\n`);
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof StartRefusal ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
});
