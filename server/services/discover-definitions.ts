import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { limitsThatDoNotFit } from '@zhucantong/shared/service-catalogue/limits-fit';
import { ServiceDefinition, serviceVersionId } from '@zhucantong/shared/service-catalogue/service-definition';

/** Where definitions lie, and how a file there is loaded (a bundler, a loader or a test supplies it). */
export interface DefinitionSource {
  folder: string;
  importModule(path: string): Promise<unknown>;
}

const MODULE = /^[a-z][a-z0-9-]*\.(ts|js|mjs)$/;

/**
 * Every service definition in the folder: adding a service is adding one file; no list is kept.
 *
 * @throws Error naming the file whose default export is no definition, whose code is not its file name, or whose steps take longer than
 * it promises. What was published before is not asked again: its items live by it.
 */
export async function discoverDefinitions({
  folder,
  importModule,
}: DefinitionSource): Promise<ServiceDefinition[]> {
  const files = (await readdir(folder)).filter((name) => MODULE.test(name)).sort();
  return Promise.all(files.map(async (file) => parse(file, await importModule(join(folder, file)))));
}

function parse(file: string, loaded: unknown): ServiceDefinition {
  const found = ServiceDefinition.safeParse(defaultExport(loaded));
  if (!found.success) {
    const where = found.error.issues[0]?.path.join('.') ?? '';
    throw new Error(`${file} holds no service definition: ${where} ${found.error.issues[0]?.message ?? ''}`);
  }
  const expected = file.replace(/(@\d+)?\.\w+$/, '');
  if (found.data.code !== expected)
    throw new Error(`${file} defines ${serviceVersionId(found.data)}: name the file after the code`);
  const broken = limitsThatDoNotFit(found.data);
  if (broken.length > 0) throw new Error(`${file} promises what its steps do not keep: ${broken.join('; ')}`);
  return found.data;
}

/** An ES module's default export; a CommonJS build wraps it once more. */
function defaultExport(loaded: unknown): unknown {
  const outer = (loaded as { default?: unknown } | undefined)?.default;
  const inner = (outer as { default?: unknown } | undefined)?.default;
  return inner ?? outer;
}
