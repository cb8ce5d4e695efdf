import type { IncomingMessage } from 'node:http';
import { isLocalConnection, isLoopback } from '../../../server/http/local-connection';

function aRequest(remoteAddress: string, headers: Record<string, string>): IncomingMessage {
  return {
    socket: { remoteAddress },
    headers: { host: '127.0.0.1:3000', ...headers },
  } as unknown as IncomingMessage;
}

describe('a loopback address', () => {
  it.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('%s is one', (address) =>
    expect(isLoopback(address)).toBe(true),
  );
  it.each(['10.0.0.1', '0.0.0.0', '::', '127.0.0.1.evil.example', '1127.0.0.1', ''])(
    '%s is none',
    (address) => expect(isLoopback(address)).toBe(false),
  );
});

describe('a connection from this machine', () => {
  it.each(['127.0.0.1:3000', 'localhost:3000', 'LOCALHOST', '[::1]:3000'])(
    'is one under the name %s',
    (host) => {
      expect(isLocalConnection(aRequest('127.0.0.1', { host }))).toBe(true);
    },
  );

  it.each<[string, string, Record<string, string>]>([
    ['from another machine', '192.168.1.5', {}],
    ['through a proxy on this machine', '127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }],
    ['through a proxy that ends TLS', '127.0.0.1', { 'x-forwarded-proto': 'https' }],
    ['through a proxy of the other kind', '127.0.0.1', { forwarded: 'for=127.0.0.1' }],
    ['under a foreign name that was made to point here', '127.0.0.1', { host: 'rebound.example' }],
  ])('is none %s', (_case, address, headers) => {
    expect(isLocalConnection(aRequest(address, headers))).toBe(false);
  });
});
