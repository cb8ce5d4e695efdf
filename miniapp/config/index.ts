import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { PreloadHome } from './preload-home';

const miniapp = path.resolve(__dirname, '..');
const repository = path.resolve(miniapp, '..');

/** TypeScript and modern syntax outside src that both builds must compile down to the browserslist. */
const compiledToo = [path.join(repository, 'shared'), path.join(repository, 'node_modules', 'zod')];

/** Where npm put a package: some land beside this folder, some at the root, and the H5 runtime looks only at the root. */
const folderOf = (name: string) => path.dirname(require.resolve(`${name}/package.json`));

/** Sizes are written in CSS px and stay px: type and touch targets must not grow with the width of the phone. */
const postcss = {
  pxtransform: { enable: false, config: {} },
  htmltransform: { enable: false, config: { removeCursorStyle: false } },
  cssModules: { enable: false },
};

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'zhucantong',
    date: '2026-11-01',
    designWidth: 375,
    deviceRatio: { 375: 1 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    plugins: [path.join(miniapp, 'plugins', 'aria.ts')],
    defineConstants: { API_ORIGIN: JSON.stringify(process.env.API_ORIGIN ?? 'http://127.0.0.1:8080') },
    copy: { patterns: [], options: {} },
    alias: {
      '@': path.join(miniapp, 'src'),
      '@tarojs/plugin-framework-react': folderOf('@tarojs/plugin-framework-react'),
      '@tarojs/react': folderOf('@tarojs/react'),
    },
    mini: {
      compile: { include: compiledToo },
      postcss,
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      compile: { include: compiledToo },
      router: { mode: 'browser' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
      // What three pages share is fetched once; each page then costs a few KB more.
      webpackChain: (chain) => {
        chain.plugin('preload-home').use(PreloadHome);
        chain.optimization.splitChunks({
          chunks: 'all',
          cacheGroups: { kit: { name: 'kit', chunks: 'async', minChunks: 3, enforce: true, priority: 10 } },
        });
      },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[chunkhash:8].css',
      },
      postcss: { autoprefixer: { enable: true }, ...postcss },
    },
  };
  return merge({}, base);
});
