import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ServiceDefinition } from '../../shared/service-catalogue/service-definition';
import { ROOT } from './root';

/** What the program reads beside itself. */
const BESIDE = [
  'package.json',
  'node_modules',
  'server/node_modules',
  'miniapp/dist',
  'server/admin/dist',
  'server/demo-world/regions',
];

/** The built program in a folder of its own. */
export interface Installation {
  /** What to start. */
  program: string;
  remove(): void;
}

/** The built program with one more file in its folder of definitions: how an office adds a service to what it has. */
export function installWith(definition: ServiceDefinition): Installation {
  const folder = mkdtempSync(join(tmpdir(), 'zhucantong-installation-'));
  cpSync(join(ROOT, 'server/dist'), join(folder, 'server/dist'), { recursive: true });
  for (const path of BESIDE) {
    mkdirSync(resolve(folder, path, '..'), { recursive: true });
    symlinkSync(join(ROOT, path), join(folder, path));
  }
  writeFileSync(
    join(folder, 'server/dist/definitions', `${definition.code}.mjs`),
    `export default ${JSON.stringify(definition, null, 2)};\n`,
  );
  return {
    program: join(folder, 'server/dist/main.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
