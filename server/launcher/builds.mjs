// @ts-check
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compressFolder } from './compress.mjs';
import { fingerprint, isBuilt, rememberBuild } from './fingerprint.mjs';
import { NODE_BUNDLE } from './node-bundle.mjs';
import { ROOT } from './paths.mjs';
import { run, step } from './step.mjs';

const MINIAPP = [
  ...['src', 'config', 'plugins', 'types', 'package.json', 'babel.config.js'].map(
    (name) => `miniapp/${name}`,
  ),
  'shared',
  'package-lock.json',
];

/**
 * @typedef {object} Build
 * @property {string} name
 * @property {string} title what the person reads while it runs
 * @property {string[]} sources
 * @property {string[]} [except]
 * @property {string} output a file that exists once it is done
 * @property {() => Promise<unknown>} make
 */

/** @type {Record<'h5' | 'weapp' | 'admin' | 'server', Build>} */
export const BUILDS = {
  h5: {
    name: 'h5',
    title: '构建手机网页版（H5）',
    sources: MINIAPP,
    output: join(ROOT, 'miniapp/dist/h5/index.html'),
    make: async () => {
      await taro('h5');
      await compressFolder(join(ROOT, 'miniapp/dist/h5'));
    },
  },
  weapp: {
    name: 'weapp',
    title: '构建微信小程序',
    sources: MINIAPP,
    output: join(ROOT, 'miniapp/dist/weapp/app.json'),
    make: () => taro('weapp'),
  },
  admin: {
    name: 'admin',
    title: '构建工作人员后台',
    sources: ['server/admin', 'shared', 'package-lock.json'],
    output: join(ROOT, 'server/admin/dist/index.html'),
    make: async () => {
      await run('npm', ['run', 'build', '-w', 'server/admin'], { cwd: ROOT });
      await compressFolder(join(ROOT, 'server/admin/dist'));
    },
  },
  server: {
    name: 'server',
    title: '构建服务端',
    sources: ['server', 'shared', 'package-lock.json'],
    except: ['server/admin', 'server/launcher'],
    output: join(ROOT, 'server/dist/main.js'),
    make: bundleServer,
  },
};

/** Runs each build whose sources changed since it last finished. @param {Build[]} builds */
export async function buildIfNeeded(builds) {
  for (const build of builds) {
    const print = fingerprint(build.sources, build.except);
    if (isBuilt(build.name, print, build.output)) continue;
    await step(build.title, build.make);
    rememberBuild(build.name, print);
  }
}

/** Its scripts run in miniapp/, where Taro looks for its configuration. @param {'h5' | 'weapp'} type */
async function taro(type) {
  const folder = join(ROOT, 'miniapp');
  rmSync(join(folder, 'dist', type), { recursive: true, force: true });
  const command = join(ROOT, 'node_modules/@tarojs/cli/bin/taro');
  await run(process.execPath, [command, 'build', '--type', type], {
    cwd: folder,
    env: { NODE_ENV: 'production' },
  });
}

/** One file for the server, one for its thread that prints, one for each service definition (they are discovered, not listed). */
async function bundleServer() {
  const { build } = await import('esbuild');
  const outdir = join(ROOT, 'server/dist');
  const definitions = join(ROOT, 'shared/service-catalogue/definitions');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    ...NODE_BUNDLE,
    entryPoints: [
      { in: join(ROOT, 'server/main.ts'), out: 'main' },
      { in: join(ROOT, 'server/printing/sheet-worker.ts'), out: 'sheet-worker' },
      ...readdirSync(definitions)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => ({ in: join(definitions, name), out: `definitions/${basename(name, '.ts')}` })),
    ],
    outdir,
    splitting: true,
    chunkNames: 'chunks/[hash]',
  });
}
