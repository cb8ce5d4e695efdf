import {
  serviceVersionId,
  type ServiceDefinition,
} from '@zhucantong/shared/service-catalogue/service-definition';
import { StartRefusal } from '../start-refusal';
import { definitionHash } from './definition-hash';
import type { ServiceVersionsRepository } from './service-versions.repository';

/**
 * Freezes each definition under code@version; what stands already stays as it is. Safe to run again at every start.
 *
 * @throws StartRefusal `published-version-changed` when a definition differs from what was published under its version.
 */
export async function publishDefinitions(
  { versions }: { versions: Pick<ServiceVersionsRepository, 'insertIfAbsent'> },
  definitions: readonly ServiceDefinition[],
  now: Date,
): Promise<void> {
  for (const definition of definitions) {
    const id = serviceVersionId(definition);
    const hash = definitionHash(definition);
    const { code, version } = definition;
    const stored = await versions.insertIfAbsent({
      _id: id,
      code,
      version,
      hash,
      definition,
      publishedAt: now,
    });
    if (stored.hash !== hash) throw new StartRefusal('published-version-changed', id);
  }
}
