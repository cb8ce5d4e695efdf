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

/** The published definitions, and with them one that no file of the program knows. */
export function definitionsWith(invented: ServiceDefinition): DefinitionSource {
  const folder = mkdtempSync(join(tmpdir(), 'zhucantong-definitions-'));
  const own = `${invented.code}.mjs`;
  for (const file of [...readdirSync(DEFINITIONS.folder), own]) writeFileSync(join(folder, file), '');
  return {
    folder,
    importModule: async (path) =>
      basename(path) === own
        ? { default: invented }
        : DEFINITIONS.importModule(join(DEFINITIONS.folder, basename(path))),
  };
}
