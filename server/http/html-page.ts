import type { HttpContext } from './context';
import { allowPage } from './security-headers';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.125rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem; color: #1a1a1a; background: #fff; }
code, pre { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.95em; overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: 0.75rem; background: #f2f2f2; }
a { color: #0b3d91; }
caption { text-align: left; font-weight: 600; }
summary { cursor: pointer; padding: 0.5rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid #767676; }
:focus-visible { outline: 3px solid #0b3d91; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  body { color: #f5f5f5; background: #121212; } pre { background: #262626; } a { color: #9ec1ff; }
  :focus-visible { outline-color: #9ec1ff; }
}`;

/** Text that may stand in HTML, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * Answers with a small page of the server's own, without scripts.
 *
 * @param content HTML whose texts are already escaped; its headings begin at h2.
 */
export function answerPage(
  ctx: HttpContext,
  page: { status?: number; lang: 'zh-CN' | 'en'; title: string; content: string },
): void {
  const nonce = allowPage(ctx, 'nonce');
  const title = escapeHtml(page.title);
  ctx.status = page.status ?? 200;
  ctx.type = 'html';
  ctx.set('Cache-Control', 'no-store');
  ctx.body = `<!doctype html>
<html lang="${page.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style nonce="${nonce}">${STYLE}</style></head>
<body><main><h1>${title}</h1>
${page.content}
</main></body></html>`;
}
