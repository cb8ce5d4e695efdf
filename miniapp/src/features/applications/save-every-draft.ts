import { saveDraft } from '@/api/drafts';
import { currentSession } from '../session/session-store';
import { acknowledged } from './local-draft';
import { keepLocalDraft, readLocalDrafts } from './local-drafts';

/** Brings everything unsaved to the server before this phone forgets it. Returns false when something could not be saved. */
export async function saveEveryDraft(): Promise<boolean> {
  const session = currentSession();
  if (session.state !== 'signed-in') return true;
  const unsaved = readLocalDrafts(session.me.personId).filter((draft) => draft.isDirty);
  const saved = await Promise.all(
    unsaved.map(async (draft) => {
      try {
        const { revision } = await saveDraft(draft.id, { ...draft.contents, revision: draft.baseRevision });
        return keepLocalDraft(acknowledged(draft, draft, revision));
      } catch {
        return false;
      }
    }),
  );
  return saved.every(Boolean);
}
