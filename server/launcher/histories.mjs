// @ts-check
import './require-node.mjs';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { ROOT } from './paths.mjs';
import { main, run } from './step.mjs';

const PURE = { file: 'test/shared/work-items/random-histories.test.ts', count: '10000', names: 'FOLD' };
const SERVED = { file: 'test/server/work-items/served-histories.test.ts', count: '2000', names: 'SERVED' };

/**
 * `npm run histories [-- [--served] [COUNT [SEED]]]`: random histories against their fold and against a clerk's reckoning by
 * hand; with `--served` through the real server over HTTP, against the pure core.
 */
await main(async () => {
  await installIfNeeded();
  const given = process.argv.slice(2);
  const { file, count: usual, names } = given.includes('--served') ? SERVED : PURE;
  const [count = usual, seed = 'story'] = given.filter((each) => each !== '--served');
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  await run(process.execPath, [jest, '--selectProjects=core', '--runTestsByPath', file], {
    cwd: ROOT,
    show: true,
    env: { [`${names}_HISTORIES`]: count, [`${names}_SEED`]: seed },
  });
});
