import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '@zhucantong/shared/errors';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { ResidentViewer } from '@zhucantong/shared/staff/viewer';
import { DraftContents, type DraftSave } from '@zhucantong/shared/work-items/draft';
import { refuseBasis } from '@zhucantong/shared/work-items/submit';
import type { z } from 'zod/mini';
import type { PublishedServices } from '../services/published-services';
import { expiryOf, mayDraftFor } from './drafts.policy';
import { presentDraft } from './drafts.presenter';
import type { DraftsRepository, OpenedDraft } from './drafts.repository';

export interface SaveDraftDeps {
  drafts: DraftsRepository;
  services: Pick<PublishedServices, 'get'>;
  files: {
    keepForDraft(
      viewer: ResidentViewer,
      ids: readonly string[],
      draftId: string,
      until: Date,
    ): Promise<number>;
  };
  /** A service as it is taken for a person on a day: their county may ask them to apply in person. */
  takenFor(
    viewer: ResidentViewer,
    person: string,
    form: ServiceDefinition,
    now: Date,
  ): Promise<ServiceDefinition>;
  /** Expiry runs on system time. */
  systemNow(): Date;
}

/** More unfinished applications than this are a program, not a person. */
const MOST_DRAFTS = 30;

/**
 * Keeps an unfinished application. Saving what already stands is success, so a save whose answer was lost may be sent again.
 *
 * @throws DomainError relation-not-valid; service-version-unknown; basis-not-enough when it begins; not-found when the draft was sent or expired meanwhile;
 *   changed-meanwhile with the other revision in `current`; too-many-attempts above thirty drafts.
 */
export async function saveDraft(
  deps: SaveDraftDeps,
  viewer: ResidentViewer,
  clientId: string,
  { revision, ...contents }: z.infer<typeof DraftSave>,
  now: Date,
): Promise<OpenedDraft> {
  const { drafts, files, systemNow } = deps;
  if (!mayDraftFor(viewer, contents.for, contents.basis)) throw new DomainError('relation-not-valid');
  const form = deps.services.get(contents.service);
  // What was begun is kept, whatever has changed since: nothing typed is lost.
  const refusal =
    revision === 0 ? refuseBasis(contents, await deps.takenFor(viewer, contents.for, form, now)) : null;
  if (refusal) throw new DomainError(refusal.code, refusal.details);
  const expiresAt = expiryOf(systemNow());
  const draft = { clientId, about: contents.for, contents, savedAt: now, expiresAt };
  if (
    revision === 0 &&
    (await drafts.count(viewer)) >= MOST_DRAFTS &&
    !(await drafts.find(viewer, clientId, systemNow()))
  ) {
    throw new DomainError('too-many-attempts');
  }
  const isSaved =
    revision === 0 ? await drafts.insert(viewer, draft) : await drafts.replace(viewer, revision, draft);
  const current = await drafts.find(viewer, clientId, systemNow());
  if (!current) throw new DomainError('not-found');
  if (!isSaved && !isSameSave(current, revision, contents)) {
    throw new DomainError('changed-meanwhile', {
      current: presentDraft(current, (id) => deps.services.get(id)),
    });
  }
  await files.keepForDraft(viewer, Object.values(contents.papers).flat(), clientId, expiresAt);
  return current;
}

/** The same save, sent again because its answer did not arrive. */
function isSameSave(
  current: OpenedDraft,
  seenRevision: number,
  contents: z.infer<typeof DraftContents>,
): boolean {
  return (
    current.revision === seenRevision + 1 &&
    isDeepStrictEqual(DraftContents.parse(current.contents), DraftContents.parse(contents))
  );
}
