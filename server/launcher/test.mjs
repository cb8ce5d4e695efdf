// @ts-check
import './require-node.mjs';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDS, buildIfNeeded } from './builds.mjs';
import { installIfNeeded } from './install.mjs';
import { inCache, ROOT } from './paths.mjs';
import { main, run, say, step } from './step.mjs';

const TWO_AT_A_TIME = '-(over-http|in-browser)\\.test';
/** A journey is a whole program with its mongod, some with a browser: two fit beside each other. Those that are ended or build wait alone. */
const PARTS = [
  { name: 'core', project: 'core', args: [] },
  { name: 'screens', project: 'screens', args: [] },
  { name: 'journeys', project: 'journeys', args: [`--testPathPatterns=${TWO_AT_A_TIME}`] },
  {
    name: 'journeys-alone',
    project: 'journeys',
    args: [
      '--runInBand',
      '--testPathIgnorePatterns=/node_modules/',
      `--testPathIgnorePatterns=${TWO_AT_A_TIME}`,
    ],
  },
];

/** Each counts as one test. */
const WEAPP_CHECKS = ['miniapp/scripts/check-weapp-package.cjs', 'miniapp/scripts/check-weapp-run.cjs'];

await main(async () => {
  await installIfNeeded();
  let passed = 0;
  let failed = 0;
  const add = (/** @type {{ passed: number, failed: number }} */ more) => {
    passed += more.passed;
    failed += more.failed;
  };
  for (const part of PARTS) {
    if (part.project === 'journeys') {
      add(await attempt(() => buildIfNeeded([BUILDS.server, BUILDS.admin, BUILDS.h5, BUILDS.weapp]), 0));
    }
    add(await runPart(part));
  }
  for (const check of WEAPP_CHECKS.filter((file) => existsSync(join(ROOT, file)))) {
    add(
      await attempt(
        () => step(check, () => run(process.execPath, [join(ROOT, check)], { cwd: ROOT, show: true })),
        1,
      ),
    );
  }
  writeFileSync(inCache('test', 'summary.json'), JSON.stringify({ passed, failed }));
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/**
 * One Jest project or part of one; the numbers come from its JSON report. A file that could not even be loaded counts as one
 * failure.
 * @param {{ name: string, project: string, args: string[] }} part
 */
async function runPart({ name, project, args }) {
  const report = inCache('test', `${name}.json`);
  mkdirSync(inCache('test'), { recursive: true });
  rmSync(report, { force: true });
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const options = [
    `--selectProjects=${project}`,
    '--passWithNoTests',
    '--json',
    `--outputFile=${report}`,
    ...args,
  ];
  await step(`测试：${name}`, () =>
    run(process.execPath, [jest, ...options], { cwd: ROOT, show: true }),
  ).catch(() => undefined);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

/** @param {() => Promise<unknown>} work @param {number} worth what success counts. */
async function attempt(work, worth) {
  try {
    await work();
    return { passed: worth, failed: 0 };
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  }
}
