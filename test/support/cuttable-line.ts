import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a port of this machine that can be cut while it is in use. */
export interface CuttableLine {
  port: number;
  /** Breaks what is connected and refuses what comes. */
  cut(): Promise<void>;
}

export async function cuttableLine(to: number): Promise<CuttableLine> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => other.destroy());
      socket.pipe(other);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    cut: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
