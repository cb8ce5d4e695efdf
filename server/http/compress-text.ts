import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';
import type { HttpMiddleware } from './context';

const gzip = promisify(gzipWithCallback);

/** Below one network packet compression saves nothing. */
const WORTH_BYTES = 1_400;
/** Most of the saving for a fraction of the work: lists are asked for all day. */
const LEVEL = 2;

/** Compresses pages and JSON for clients that take it. Files and photos pass as they are. */
export function compressText(): HttpMiddleware {
  return async (ctx, next) => {
    await next();
    const { body } = ctx;
    if (typeof body !== 'string' || ctx.respond === false) return;
    ctx.vary('Accept-Encoding');
    if (body.length < WORTH_BYTES || !ctx.get('Accept-Encoding').includes('gzip')) return;
    ctx.body = await gzip(body, { level: LEVEL });
    ctx.set('Content-Encoding', 'gzip');
  };
}
