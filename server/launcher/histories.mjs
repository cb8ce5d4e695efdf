// @ts-check
import './require-node.mjs';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { ROOT } from './paths.mjs';
import { main, run } from './step.mjs';

/** `npm run histories [-- COUNT [SEED]]`: random histories against their fold and against a clerk's reckoning by hand. */
await main(async () => {
  await installIfNeeded();
  const [count = '10000', seed = 'story'] = process.argv.slice(2);
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const file = 'test/shared/work-items/random-histories.test.ts';
  await run(process.execPath, [jest, '--selectProjects=core', '--runTestsByPath', file], {
    cwd: ROOT,
    show: true,
    env: { FOLD_HISTORIES: count, FOLD_SEED: seed },
  });
});
