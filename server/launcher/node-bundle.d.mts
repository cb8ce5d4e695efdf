import type { BuildOptions, Plugin } from 'esbuild';

export declare const NODE_BUNDLE: BuildOptions & { plugins: Plugin[] };
