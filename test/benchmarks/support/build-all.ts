import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../../support/root';

/** Builds what changed since it was last built, as `npm run build` does. @throws Error when a build fails. */
export async function buildAll(): Promise<void> {
  const build = spawn(process.execPath, [join(ROOT, 'server/launcher/build.mjs')], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const [code] = (await once(build, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the build ended with ${String(code)}`);
}
