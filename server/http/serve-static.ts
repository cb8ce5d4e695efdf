import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sirv, { type RequestHandler } from 'sirv';
import type { HttpContext, HttpMiddleware } from './context';
import { answerPage, escapeHtml } from './html-page';
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
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

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
  let build: { html: string; files: RequestHandler } | undefined;
  return async (ctx) => {
    build ??= await openBuild(frontEnd.dir);
    if (!build) return acceptsPage(ctx) && answerBuildMissing(ctx, frontEnd);
    const path = ctx.path.slice(frontEnd.base.length) || '/';
    if (path === '/' || path === '/index.html') return answerIndex(ctx, build.html);
    if (await serveFile(ctx, build.files, path)) return true;
    return acceptsPage(ctx) && answerIndex(ctx, build.html);
  };
}

/** Asked again at each request until it is there: a build may finish after the server has begun to listen. */
async function openBuild(dir: string) {
  const index = join(dir, 'index.html');
  if (!existsSync(index)) return undefined;
  const html = await readFile(index, 'utf8');
  const files = sirv(dir, { brotli: true, gzip: true, etag: true, extensions: [], setHeaders: setCaching });
  return { html, files };
}

function setCaching(response: { setHeader(name: string, value: string): unknown }, path: string): void {
  response.setHeader('Cache-Control', HASHED_NAME.test(path) ? ONE_YEAR : 'no-cache');
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

function serveFile(ctx: HttpContext, files: RequestHandler, path: string): Promise<boolean> {
  const { req, res } = ctx;
  const url = req.url;
  return new Promise((resolve) => {
    const sent = () => {
      ctx.respond = false;
      resolve(true);
    };
    res.once('close', sent);
    req.url = path;
    files(req, res, () => {
      res.off('close', sent);
      req.url = url;
      resolve(false);
    });
  });
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
