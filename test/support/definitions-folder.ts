import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { DefinitionSource } from '../../server/services/discover-definitions';
import type { ServiceDefinition } from '../../shared/service-catalogue/service-definition';
import { ROOT } from './root';

/** Where the published definitions are discovered, read from source as the tests run. */
export const DEFINITIONS: DefinitionSource = {
  folder: join(ROOT, 'shared/service-catalogue/definitions'),
  importModule: (path: string): Promise<unknown> => import(path),
};

/** The same with some more files in the folder. */
export function definitionsWith(more: readonly ServiceDefinition[]): DefinitionSource {
  if (more.length === 0) return DEFINITIONS;
  const folder = mkdtempSync(join(tmpdir(), 'zhucantong-definitions-'));
  for (const name of [...readdirSync(DEFINITIONS.folder), ...more.map(({ code }) => `${code}.ts`)])
    writeFileSync(join(folder, name), '');
  return {
    folder,
    async importModule(path) {
      const added = more.find(({ code }) => `${code}.ts` === basename(path));
      return added ? { default: added } : DEFINITIONS.importModule(join(DEFINITIONS.folder, basename(path)));
    },
  };
}
