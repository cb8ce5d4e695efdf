// @ts-check
import './require-node.mjs';
import { join } from 'node:path';
import { BUILDS, buildIfNeeded } from './builds.mjs';
import { installIfNeeded } from './install.mjs';
import { ROOT } from './paths.mjs';
import { main, run } from './step.mjs';

/** `npm run faults [-- NAME …] [--seed N]`. The phone in the browser needs the built H5. */
await main(async () => {
  await installIfNeeded();
  await buildIfNeeded([BUILDS.h5]);
  const program = join(ROOT, 'test/faults/support/run.ts');
  await run(process.execPath, ['--import', 'tsx', program, ...process.argv.slice(2)], {
    cwd: ROOT,
    show: true,
  });
});
