// @ts-check
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * How what runs in Node is bundled. Packages stay outside; only the core, which is TypeScript, goes in.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const NODE_BUNDLE = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  sourcemap: true,
  // The sources lie beside it; Node would hold a second copy of them in memory.
  sourcesContent: false,
  logLevel: 'warning',
  plugins: [
    {
      name: 'core',
      setup: (esbuild) =>
        esbuild.onResolve({ filter: /^@zhucantong\/shared\// }, ({ path }) => {
          const file = join(ROOT, 'shared', path.slice('@zhucantong/shared/'.length));
          return { path: file.endsWith('.json') ? file : `${file}.ts` };
        }),
    },
  ],
};
