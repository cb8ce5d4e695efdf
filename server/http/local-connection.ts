import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/;
/** What a proxy adds; one of them is enough to say that the caller may be anybody. */
const PROXY_HEADER = /^(x-forwarded-.+|x-real-ip|forwarded|via)$/;
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
  if (Object.keys(request.headers).some((name) => PROXY_HEADER.test(name))) return false;
  return isLoopback(request.socket.remoteAddress) && LOOPBACK_HOST.test(request.headers.host ?? '');
}
