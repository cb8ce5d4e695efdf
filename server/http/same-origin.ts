import type { HttpContext } from './context';
import { HttpError } from './http-error';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site could have caused with the visitor's cookie.
 *
 * A foreign page cannot add `X-Zhucantong` without a preflight, which is never granted; Origin and Sec-Fetch-Site, which
 * browsers set themselves, must not contradict. Both may be absent (not a browser): then no cookie came by itself.
 *
 * @throws HttpError `cross-site-request`.
 */
export function requireSameOrigin(ctx: HttpContext): void {
  if (SAFE_METHODS.has(ctx.method)) return;
  const site = ctx.get('Sec-Fetch-Site');
  const origin = ctx.get('Origin');
  const isOurs =
    ctx.get('X-Zhucantong') === '1' &&
    (site === '' || site === 'same-origin') &&
    (origin === '' || hostOf(origin) === ctx.host.toLowerCase());
  if (!isOurs) throw new HttpError('cross-site-request');
}

/** Host and port; the scheme is left out, since a proxy may end TLS before us. */
function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
