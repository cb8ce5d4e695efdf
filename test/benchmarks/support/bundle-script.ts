import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { ROOT } from '../../support/root';
import { NODE_BUNDLE } from '../../../server/launcher/node-bundle.mjs';

/**
 * Bundles a script of this folder as the server itself is bundled, so that what is measured is what runs in production:
 * run from its sources, every function would pay for keeping its name.
 * @returns the file to run.
 */
export async function bundleScript(script: string): Promise<string> {
  // Below the server's folder, from where its packages are found.
  const outfile = join(ROOT, 'server/.cache/bench', `${basename(script, '.ts')}.mjs`);
  await build({
    ...NODE_BUNDLE,
    plugins: [...NODE_BUNDLE.plugins, whereItsSourceLies],
    entryPoints: [resolve(import.meta.dirname, script)],
    outfile,
  });
  return outfile;
}

/** In parts, or the bundled copy of this file would look for its own folder. */
const OWN_FOLDER = ['import', 'meta', 'dirname'].join('.');

/** Files find others by where their source lies; so do those of the launcher, when a bundle bundles again. */
const whereItsSourceLies: Plugin = {
  name: 'where its source lies',
  setup: (esbuild) =>
    esbuild.onLoad({ filter: /\.(ts|mjs)$/ }, ({ path }) =>
      path.includes('/node_modules/')
        ? undefined
        : {
            contents: readFileSync(path, 'utf8').replaceAll(OWN_FOLDER, JSON.stringify(dirname(path))),
            loader: path.endsWith('.ts') ? 'ts' : 'js',
          },
    ),
};
