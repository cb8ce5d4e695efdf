import { shownAnswers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { DraftContents } from '@zhucantong/shared/work-items/draft';
import * as z from 'zod/mini';
import { ApiProblem } from '@/api/api-problem';
import { deleteDraft } from '@/api/drafts';
import { submitApplication } from '@/api/items';
import { OfflineError } from '@/api/offline-error';

/** What came of handing in. */
export type SubmitOutcome =
  | { kind: 'received'; itemId: string }
  /** Nothing came back; the same may be sent again, it is taken once. */
  | { kind: 'offline' }
  | { kind: 'refused'; problem: ApiProblem; itemId?: string };

const TRIES = 3;
const PAUSE_MS = 1_500;

/**
 * Hands the application in under the draft's id, so that trying again can never make two.
 *
 * @param isAskedAgain whether the person pressed again meanwhile: then nothing is given up yet.
 */
export async function handIn(
  id: string,
  contents: DraftContents,
  definition: ServiceDefinition,
  isAskedAgain: () => boolean = () => false,
): Promise<SubmitOutcome> {
  const { service, for: person, basis, answers, papers } = contents;
  const submission = {
    submissionId: id,
    service,
    for: person,
    basis,
    answers: shownAnswers(definition.fields, answers),
    papers,
  };
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      const item = await submitApplication(submission);
      void deleteDraft(id).catch(() => undefined); // the server drops it too
      return { kind: 'received', itemId: item.id };
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.status !== 503)
        return { kind: 'refused', problem: failure, itemId: receiptIn(failure) };
      if (!(failure instanceof ApiProblem) && !(failure instanceof OfflineError)) throw failure;
      if (left <= 0 && !isAskedAgain()) return { kind: 'offline' };
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** The receipt of an earlier submission under the same id. */
function receiptIn({ code, document }: ApiProblem): string | undefined {
  if (code !== 'already-submitted') return undefined;
  const parsed = z.object({ itemId: z.string() }).safeParse(document);
  return parsed.success ? parsed.data.itemId : undefined;
}
