import type { FrontEndFile } from './front-end-files';
import type { HttpContext, HttpMiddleware } from './context';
import { answerPage, escapeHtml } from './html-page';
import { latestBuild } from './latest-build';
import { allowPage } from './security-headers';

/** One front end: a folder of built files and the address under which it stands. */
export interface FrontEnd {
  /** `''` for the root, `/admin` for the admin. */
  base: '' | '/admin';
  dir: string;
  /** Shown when the build is missing, e.g. `npm run build`. */
  buildCommand: string;
}

/** Build tools put this where a nonce belongs (Vite: `html.cspNonce`); a page that has it allows no other inline style. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** Vite puts hashed names under assets/; elsewhere a hash is eight or more hexadecimal digits before the ending. */
const HASHED_NAME = /^\/assets\/|[.\-_][0-9a-f]{8,}\.[\w.]+$/;
const ONE_YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves the front ends: files precompressed where a `.br` or `.gz` lies beside them, hashed ones for ever, and
 * `index.html` for every other address that a browser opens as a page.
 */
export function serveStatic(frontEnds: readonly FrontEnd[]): HttpMiddleware {
  const servers = [...frontEnds]
    .sort((a, b) => b.base.length - a.base.length)
    .map((frontEnd) => ({ frontEnd, serve: serverOf(frontEnd) }));
  return async (ctx, next) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next();
    const match = servers.find(({ frontEnd: { base } }) => isUnder(ctx.path, base));
    if (!match || !(await match.serve(ctx))) return next();
  };
}

function isUnder(path: string, base: string): boolean {
  return base === '' || path === base || path.startsWith(`${base}/`);
}

/** @returns whether the request was answered. */
type Serve = (ctx: HttpContext) => Promise<boolean>;

function serverOf(frontEnd: FrontEnd): Serve {
  const current = latestBuild(frontEnd.dir);
  return async (ctx) => {
    const build = await current();
    if (!build) return acceptsPage(ctx) && answerBuildMissing(ctx, frontEnd);
    const path = ctx.path.slice(frontEnd.base.length) || '/';
    const file = path === '/' || path === '/index.html' ? undefined : build.files.get(decoded(path));
    if (file) return answerFile(ctx, path, file);
    return (path === '/' || path === '/index.html' || acceptsPage(ctx)) && answerIndex(ctx, build.html);
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function answerFile(ctx: HttpContext, path: string, file: FrontEndFile): true {
  const encoding = ctx.acceptsEncodings(
    ...(['br', 'gzip'] as const).filter((each) => file[each]),
    'identity',
  );
  ctx.status = 200;
  ctx.type = file.extension;
  ctx.set('Cache-Control', HASHED_NAME.test(path) ? ONE_YEAR : 'no-cache');
  ctx.vary('Accept-Encoding');
  ctx.etag = file.etag;
  if (ctx.fresh) {
    ctx.status = 304;
    return true;
  }
  if (encoding === 'br' || encoding === 'gzip') ctx.set('Content-Encoding', encoding);
  ctx.body = (encoding === 'br' || encoding === 'gzip' ? file[encoding] : undefined) ?? file.raw;
  return true;
}

/** A browser opening an address asks for HTML by name; a missing script or picture must stay a 404. */
function acceptsPage(ctx: HttpContext): boolean {
  return ctx.get('Accept').includes('text/html') && !/\.\w{2,5}$/.test(ctx.path);
}

function answerIndex(ctx: HttpContext, html: string): true {
  const nonce = allowPage(ctx, html.includes(NONCE_PLACEHOLDER) ? 'nonce' : 'any');
  ctx.status = 200;
  ctx.type = 'html';
  ctx.set('Cache-Control', 'no-cache');
  ctx.body = html
    .replaceAll(NONCE_PLACEHOLDER, nonce)
    .replace(/<script(?![^>]*\s(?:src|nonce)=)/g, `<script nonce="${nonce}"`);
  return true;
}

function answerBuildMissing(ctx: HttpContext, { base, buildCommand }: FrontEnd): true {
  const name = base === '' ? '手机端（H5）' : '工作人员后台';
  answerPage(ctx, {
    status: 503,
    lang: 'zh-CN',
    title: '页面还没有构建',
    content: `<p>${name}还没有构建。请在项目文件夹里运行 <code>${escapeHtml(buildCommand)}</code>，再刷新本页。</p>`,
  });
  return true;
}
