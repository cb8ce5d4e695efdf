import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartRefusal } from '../start-refusal';

/**
 * Makes this process the owner of a data folder until it ends, however it ends: the lock is a name that the kernel
 * frees with the process, so SIGKILL leaves nothing stale. (A lock file with a process number would: numbers return.)
 * @returns releases the folder.
 * @throws StartRefusal `data-folder-in-use`.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const name = lockName(folder);
  let server = await listen(name);
  if (!server && process.platform !== 'linux' && process.platform !== 'win32' && !(await answers(name))) {
    rmSync(name, { force: true }); // a socket file, left behind by a process that is gone
    server = await listen(name);
  }
  if (!server) throw new StartRefusal('data-folder-in-use', folder);
  const held = server;
  return () => new Promise<void>((done) => held.close(() => done()));
}

/** Linux: an abstract socket; Windows: a named pipe; elsewhere a socket file in the folder for temporary files. */
function lockName(folder: string): string {
  const id = `zhucantong-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${id}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${id}`;
  return join(tmpdir(), id);
}

function listen(name: string): Promise<Server | undefined> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy());
    server.unref();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(undefined) : fail(error),
    );
    server.listen(name, () => done(server));
  });
}

function answers(name: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(name);
    socket.once('connect', () => (socket.destroy(), done(true)));
    socket.once('error', () => done(false));
  });
}
