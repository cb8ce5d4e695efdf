import { addDays, localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { type Draft, DraftContents } from '@zhucantong/shared/work-items/draft';
import { subjectLabel } from '@zhucantong/shared/work-items/item-words';
import type { z } from 'zod/mini';
import type { OpenedDraft } from './drafts.repository';
import { DRAFT_DAYS } from './drafts.policy';

/** A draft as its own account sees it, called by what is applied for as far as that is known. */
export function presentDraft(
  draft: OpenedDraft,
  definition: (versionId: string) => ServiceDefinition,
): z.infer<typeof Draft> {
  const contents = DraftContents.parse(draft.contents);
  const service = definition(contents.service);
  const subject = service.subjectField ? contents.answers[service.subjectField] : undefined;
  return {
    id: draft.clientId,
    ...contents,
    revision: draft.revision,
    savedAt: draft.savedAt.toISOString(),
    expiresOn: addDays(localDateOf(draft.savedAt), DRAFT_DAYS),
    title: subjectLabel(service, typeof subject === 'string' ? subject : null),
  };
}
