import { DraftContents, type Draft } from '@zhucantong/shared/work-items/draft';
import * as z from 'zod/mini';

/** An unfinished application as this phone holds it. */
export const LocalDraft = z.object({
  /** Becomes the submission id. */
  id: z.string(),
  /** The signed-in person who fills it in: nobody else on this phone sees it. */
  owner: z.string(),
  contents: DraftContents,
  /** Revision at the server that this edit began from; 0 when it was never saved there. */
  baseRevision: z.int(),
  /** Something was filled in that the server has not yet. */
  isDirty: z.boolean(),
  /** ISO instant of the last change here. */
  changedAt: z.string(),
});
export type LocalDraft = z.infer<typeof LocalDraft>;

/** A server's revision, taken over whole. */
export function takenOver(draft: Draft, owner: string): LocalDraft {
  const { service, for: person, basis, page, answers, papers } = draft;
  return {
    id: draft.id,
    owner,
    contents: { service, for: person, basis, page, answers, papers },
    baseRevision: draft.revision,
    isDirty: false,
    changedAt: draft.savedAt,
  };
}

/** Something was filled in. */
export function edited(draft: LocalDraft, patch: Partial<DraftContents>, changedAt: string): LocalDraft {
  return { ...draft, contents: { ...draft.contents, ...patch }, isDirty: true, changedAt };
}

/** The server has kept what was sent; what was typed meanwhile is still to be saved. */
export function acknowledged(now: LocalDraft, sent: LocalDraft, revision: number): LocalDraft {
  return { ...now, baseRevision: revision, isDirty: !sameContents(now.contents, sent.contents) };
}

/** My edit put on top of the other revision: the next save replaces it knowingly. */
export function insistedOn(mine: LocalDraft, theirs: Draft): LocalDraft {
  return { ...mine, baseRevision: theirs.revision, isDirty: true };
}

/** Whether two drafts hold the same answers and papers; on which page somebody stopped does not matter. */
export function sameContents(a: DraftContents, b: DraftContents): boolean {
  const essence = ({ service, for: person, basis, answers, papers }: DraftContents) =>
    JSON.stringify([service, person, basis, sorted(answers), sorted(papers)]);
  return essence(a) === essence(b);
}

function sorted(record: Record<string, unknown>): [string, unknown][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
