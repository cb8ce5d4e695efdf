// @ts-check
import './require-node.mjs';
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { BUILDS, buildIfNeeded } from './builds.mjs';
import { installIfNeeded } from './install.mjs';
import { ROOT } from './paths.mjs';
import { SERVER_FLAGS } from './server-flags.mjs';
import { main } from './step.mjs';

/** A terminal and npm both pass Ctrl-C on; within this time the two are one. A later one is meant as a second. */
const SAME_SIGNAL_MS = 500;

await main(async () => {
  await installIfNeeded();
  await buildIfNeeded([BUILDS.server, BUILDS.admin, BUILDS.h5]);
  return runServer();
});

/**
 * The server in a process group of its own, so that each signal reaches it once, through here. It also notices by its
 * closed channel when this process is gone.
 * @returns {Promise<number>} its exit code.
 */
function runServer() {
  const server = spawn(process.execPath, [...SERVER_FLAGS, join(ROOT, 'server/dist/main.js')], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  let passedOnAt = -Infinity;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (performance.now() - passedOnAt < SAME_SIGNAL_MS) return;
      passedOnAt = performance.now();
      server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    });
  }
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.once('exit', (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
