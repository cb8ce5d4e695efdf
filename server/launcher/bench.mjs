// @ts-check
import './require-node.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { ROOT } from './paths.mjs';
import { main, run, say } from './step.mjs';

const FOLDER = join(ROOT, 'test/benchmarks');

await main(async () => {
  await installIfNeeded();
  const [name, ...rest] = process.argv.slice(2);
  const names = existsSync(FOLDER)
    ? readdirSync(FOLDER)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => file.slice(0, -'.ts'.length))
    : [];
  if (!name || !names.includes(name)) {
    say(`npm run bench -- NAME\n${names.map((each) => `  ${each}`).join('\n')}`);
    return name ? 1 : 0;
  }
  const runner = join(FOLDER, 'support/run-bundled.ts');
  await run(process.execPath, ['--expose-gc', '--import', 'tsx', runner, name, ...rest], {
    cwd: ROOT,
    show: true,
  });
});
