import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import { ARIA } from './aria-components';

interface MiniPlatform {
  template?: { mergeComponents(ctx: IPluginContext, components: typeof ARIA): void };
  runtimePath: string | string[];
}

/**
 * Lets aria-* attributes reach WXML: Taro's own templates drop every attribute they do not know.
 * Templates and runtime must hold the same table, because Taro shortens property names by it.
 */
export default function aria(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (!platform.template) return; // H5 has no templates
      platform.template.mergeComponents(ctx, ARIA);
      const runtime = path.resolve(__dirname, 'aria-runtime.ts');
      const before = Array.isArray(platform.runtimePath) ? platform.runtimePath : [platform.runtimePath];
      platform.runtimePath = [...before, runtime];
    },
  });
}
