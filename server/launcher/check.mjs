// @ts-check
import './require-node.mjs';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { ROOT } from './paths.mjs';
import { main, run, step } from './step.mjs';

const bin = (/** @type {string} */ path) => join(ROOT, 'node_modules', path);

/** What runs before every commit, cheapest first. @type {[title: string, program: string, args: string[]][]} */
const CHECKS = [
  [
    '格式',
    bin('prettier/bin/prettier.cjs'),
    ['--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'],
  ],
  // Without force a project passes unread when only what it imports has changed.
  ['类型', bin('typescript/bin/tsc'), ['-b', '--force']],
  ['写法', bin('eslint/bin/eslint.js'), ['--cache', '--cache-location', '.cache/eslint/', '.']],
  ['结构和单元测试', bin('jest/bin/jest.js'), ['--selectProjects', 'core']],
];

await main(async () => {
  await installIfNeeded();
  let failed = 0;
  for (const [title, program, args] of CHECKS) {
    const isShown = title === CHECKS.at(-1)?.[0];
    await step(title, () => run(process.execPath, [program, ...args], { cwd: ROOT, show: isShown })).catch(
      () => {
        failed += 1; // the others are worth seeing too
      },
    );
  }
  return failed === 0 ? 0 : 1;
});
