import { randomBytes } from 'node:crypto';
import helmet from 'koa-helmet';
import type { HttpContext, HttpMiddleware } from './context';

const PERMISSIONS = 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()';

/**
 * Headers of every answer. What is no page (JSON, files, scripts) may load nothing and stand in no frame; pages state
 * their own policy with `allowPage`.
 */
export function securityHeaders(): HttpMiddleware {
  const helmetHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  return (ctx, next) =>
    helmetHeaders(ctx, async () => {
      ctx.set('Permissions-Policy', PERMISSIONS);
      await next();
    });
}

/**
 * Lets an HTML page run: its own origin, and inline scripts that carry the nonce.
 *
 * @param styles `nonce` where every inline style carries it too; `any` where a framework writes style elements at run
 *   time and knows no nonce (Taro's H5 router).
 * @returns the nonce, for the page's inline elements.
 */
export function allowPage(ctx: HttpContext, styles: 'nonce' | 'any'): string {
  const nonce = randomBytes(16).toString('base64');
  const inlineStyles = styles === 'any' ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  ctx.set(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' ${inlineStyles}`,
      "img-src 'self' data: blob:",
      "media-src 'self' blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  );
  return nonce;
}
