import HtmlWebpackPlugin from 'html-webpack-plugin';
import type { Compilation, Compiler } from 'webpack';

const NAME = 'preload-home';
const HOME = 'pages/home/index';
/** What home asks first. In the words in which the program asks for it, or the browser would fetch it twice. */
const ANSWERS = ['/api/public/services', '/api/public/clock'];
const PERSONAL = ['session', 'items', 'drafts', 'messages'].map((name) => `/api/resident/${name}`);
/** Under this name the phone remembers who is signed in (src/features/session/session-store.ts). */
const REMEMBERED = 'zhucantong.me';

/** Runs in the page before the program: only where somebody is remembered and home is opened, nobody else's phone asks. */
const PRELOAD_PERSONAL = `try {
  if (localStorage.getItem('${REMEMBERED}') && /^\\/($|pages\\/home\\/)/.test(location.pathname))
    ${JSON.stringify(PERSONAL)}.forEach(function (href) {
      var link = document.createElement('link');
      link.rel = 'preload';
      link.as = 'fetch';
      link.crossOrigin = 'anonymous';
      link.href = href;
      document.head.appendChild(link);
    });
} catch (refused) {}`;

/**
 * The browser learns from the page itself what home will need, instead of after having run what came before: on a slow
 * line every wait in a row costs its whole latency.
 */
export class PreloadHome {
  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap(NAME, (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap(NAME, (page) => {
        const links = [
          ...scriptsOfHome(compilation).map((file) => ({ as: 'script', href: `${page.publicPath}${file}` })),
          ...ANSWERS.map((href) => ({ as: 'fetch', href, crossorigin: 'anonymous' })),
        ];
        page.headTags.push(
          ...links.map((link) => ({
            tagName: 'link',
            voidTag: true,
            attributes: { rel: 'preload', ...link },
            meta: { plugin: NAME },
          })),
        );
        page.headTags.push({
          tagName: 'script',
          voidTag: false,
          attributes: {},
          innerHTML: PRELOAD_PERSONAL,
          meta: { plugin: NAME },
        });
        return page;
      });
    });
  }
}

/** @throws Error when home is not a part of its own any more, so that nobody goes on believing in the preload. */
function scriptsOfHome(compilation: Compilation): string[] {
  const home = [...compilation.chunkGroups].filter((group) =>
    group.origins.some(({ request }) => request?.includes(HOME)),
  );
  const scripts = [...new Set(home.flatMap((group) => group.getFiles()))].filter((file) =>
    file.endsWith('.js'),
  );
  if (scripts.length === 0) throw new Error(`no part of the build holds ${HOME}`);
  return scripts;
}
