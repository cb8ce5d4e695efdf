import type { Server } from 'node:http';

/** How long requests that are under way may take to finish, in milliseconds. */
const GRACE_MS = 10_000;
const IDLE_CHECK_MS = 100;

/**
 * Stops accepting connections, lets requests under way finish, and cuts what is left after the grace period.
 *
 * @returns when the last connection is gone.
 */
export async function closeGracefully(server: Server, graceMs = GRACE_MS): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const late = setTimeout(() => server.closeAllConnections(), graceMs);
  try {
    await new Promise<void>((resolve, reject) => {
      server.close((error) => (error && !isNotRunning(error) ? reject(error) : resolve()));
    });
  } finally {
    clearInterval(idle);
    clearTimeout(late);
  }
}

function isNotRunning(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_SERVER_NOT_RUNNING';
}
