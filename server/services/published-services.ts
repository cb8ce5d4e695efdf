import { DomainError } from '@zhucantong/shared/errors';
import { ServiceDefinition, serviceVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import { discoverDefinitions, type DefinitionSource } from './discover-definitions';
import { publishDefinitions } from './publish-definitions';
import { serviceVersionsOn, type ServiceVersionsRepository } from './service-versions.repository';

/** Every definition ever published, in memory: they are frozen, so they are read once. */
export interface PublishedServices {
  /** By code@version. @throws DomainError service-version-unknown */
  get(versionId: string): ServiceDefinition;
  /** By code@version, or undefined. */
  find(versionId: string): ServiceDefinition | undefined;
  /** The newest version of a service. @throws DomainError not-found */
  newest(code: string): ServiceDefinition;
  /** code@version of each published version of a service. */
  versionsOf(code: string): string[];
  /** The newest version of each service that this release offers, by title. */
  offered(): readonly ServiceDefinition[];
}

/** Publishes what lies in the folder and reads everything published. @throws StartRefusal `published-version-changed` */
export async function loadPublishedServices(
  connection: Parameters<typeof serviceVersionsOn>[0],
  source: DefinitionSource,
  now: Date,
): Promise<PublishedServices> {
  const versions = serviceVersionsOn(connection);
  const discovered = await discoverDefinitions(source);
  await publishDefinitions({ versions }, discovered, now);
  return publishedServices(
    await definitionsIn(versions),
    new Set(discovered.map((definition) => definition.code)),
  );
}

/** @param offeredCodes services that take applications; older ones stay readable for their items. */
export function publishedServices(
  definitions: readonly ServiceDefinition[],
  offeredCodes: ReadonlySet<string>,
): PublishedServices {
  const byId = new Map(definitions.map((definition) => [serviceVersionId(definition), definition]));
  const newest = new Map<string, ServiceDefinition>();
  for (const definition of definitions) {
    if ((newest.get(definition.code)?.version ?? 0) < definition.version)
      newest.set(definition.code, definition);
  }
  const offered = [...newest.values()]
    .filter(({ code }) => offeredCodes.has(code))
    .sort((a, b) => a.title.localeCompare(b.title, 'zh'));
  return {
    get(versionId) {
      const definition = byId.get(versionId);
      if (!definition) throw new DomainError('service-version-unknown');
      return definition;
    },
    find: (versionId) => byId.get(versionId),
    newest(code) {
      const definition = offeredCodes.has(code) ? newest.get(code) : undefined;
      if (!definition) throw new DomainError('not-found');
      return definition;
    },
    versionsOf: (code) => definitions.filter((each) => each.code === code).map(serviceVersionId),
    offered: () => offered,
  };
}

/** A stored definition that no longer parses belongs to items nobody could open: better told at start. */
async function definitionsIn(
  versions: Pick<ServiceVersionsRepository, 'findAll'>,
): Promise<ServiceDefinition[]> {
  return (await versions.findAll()).map(({ definition }) => ServiceDefinition.parse(definition));
}
