import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a port of this machine that can be cut while it is in use. */
export interface CuttableLine {
  port: number;
  /** Breaks what is connected and refuses what comes. */
  cut(): void;
  /** Cuts in the middle of what is sent. @returns when so many more bytes went towards the far end. */
  cutAfter(bytes: number): Promise<void>;
  mend(): void;
  close(): Promise<void>;
}

export async function cuttableLine(to: number): Promise<CuttableLine> {
  const sockets = new Set<Socket>();
  let isCut = false;
  let onSent: (bytes: number) => void = () => undefined;
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const server = createServer((near) => {
    near.on('error', () => undefined);
    if (isCut) return void near.destroy();
    const far = connect(to, '127.0.0.1');
    far.on('error', () => undefined);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.on('data', (chunk) => onSent(chunk.length));
    sockets.add(near).add(far);
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    cutAfter: (bytes) =>
      new Promise((done) => {
        let left = bytes;
        onSent = (sent) => {
          left -= sent;
          if (left > 0 || isCut) return;
          cut();
          done();
        };
      }),
    mend() {
      isCut = false;
      onSent = () => undefined;
    },
    close() {
      cut();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
