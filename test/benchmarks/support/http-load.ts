import { connect, type Socket } from 'node:net';

/** A request as it goes over the wire, and what is kept of its answer. */
export interface WireRequest {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export interface WireAnswer {
  status: number;
  etag: string | undefined;
}

/**
 * One kept-alive connection that sends one request at a time. Written on the socket because the load shares a core with the
 * database: what the load spends, the database lacks.
 */
export class LoadConnection {
  private answered: ((answer: WireAnswer) => void) | undefined;
  private failed: ((error: Error) => void) | undefined;
  private received: Buffer = Buffer.alloc(0);

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.failed?.(error));
    socket.on('close', () => this.failed?.(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<LoadConnection> {
    return new Promise((done, fail) => {
      const socket = connect(port, '127.0.0.1', () => done(new LoadConnection(socket, `127.0.0.1:${port}`)));
      socket.once('error', fail);
    });
  }

  send({ method, path, headers, body = '' }: WireRequest): Promise<WireAnswer> {
    const lines = Object.entries({
      Host: this.host,
      ...headers,
      ...(body ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}),
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    return new Promise((done, fail) => {
      if (this.socket.destroyed) throw new Error('the server had closed the connection');
      this.answered = done;
      this.failed = fail;
      this.socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
    });
  }

  close(): void {
    this.failed = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.received.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (this.received.length < end + 4 + length) return;
    this.received = this.received.subarray(end + 4 + length);
    this.answered?.({
      status: Number(head.slice(9, 12)),
      etag: /\r\netag: ([^\r]+)/i.exec(head)?.[1],
    });
  }
}

export function openConnections(port: number, count: number): Promise<LoadConnection[]> {
  return Promise.all(Array.from({ length: count }, () => LoadConnection.open(port)));
}
