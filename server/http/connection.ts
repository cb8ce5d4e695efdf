import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/;
const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** Whether an address, as Node prints it, belongs to this machine alone. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && LOOPBACK.test(address);
}

/**
 * Whether a connection comes straight from this machine. A proxy on the same machine would make everybody local, so its
 * headers close the door; so does a host name that is not this machine's own (a foreign page whose name resolves here).
 */
export function isLocalConnection(request: IncomingMessage): boolean {
  const { 'x-forwarded-for': forwardedFor, forwarded, via, host } = request.headers;
  if (forwardedFor !== undefined || forwarded !== undefined || via !== undefined) return false;
  return isLoopback(request.socket.remoteAddress) && LOOPBACK_HOST.test(host ?? '');
}
