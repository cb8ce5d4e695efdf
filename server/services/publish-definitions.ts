import {
  serviceVersionId,
  type ServiceDefinition,
} from '@zhucantong/shared/service-catalogue/service-definition';
import { definitionHash } from './definition-hash';
import { ALL_COUNTIES } from './service-versions.model';
import type { ServiceVersionsRepository } from './service-versions.repository';

/** A published version was edited. The message says what to do; the start ends with it. */
export class PublishedVersionChanged extends Error {
  constructor(readonly versionId: string) {
    super(
      `${versionId} 已经公布过，内容却变了：请把它的 version 加一再启动，已有的办件仍按旧版办。（${versionId} was published with other contents: raise its version; items already filed keep theirs.）`,
    );
    this.name = 'PublishedVersionChanged';
  }
}

/**
 * Freezes each definition under code@version; what stands already stays as it is. Safe to run again at every start.
 *
 * @throws PublishedVersionChanged when a definition differs from what was published under its version.
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
      county: ALL_COUNTIES,
      code,
      version,
      hash,
      definition,
      publishedAt: now,
    });
    if (stored.hash !== hash) throw new PublishedVersionChanged(id);
  }
}
