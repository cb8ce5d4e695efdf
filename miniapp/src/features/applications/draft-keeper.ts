import type { Draft, DraftContents } from '@zhucantong/shared/work-items/draft';
import { draftInTheWay, saveDraft } from '@/api/drafts';
import { OfflineError } from '@/api/offline-error';
import { acknowledged, edited, insistedOn, sameContents, takenOver, type LocalDraft } from './local-draft';
import { keepLocalDraft } from './local-drafts';

/** Where the last save stands. `failed`: refused for now; the phone still holds everything. */
export type Saving = 'idle' | 'saving' | 'saved' | 'offline' | 'failed';

export interface KeptDraft {
  draft: LocalDraft;
  saving: Saving;
  /** Another device saved something else first: the person chooses. */
  conflict?: Draft;
}

export interface DraftKeeper {
  current(): KeptDraft;
  subscribe(listener: () => void): () => void;
  change(patch: Partial<DraftContents>): void;
  /** Brings everything to the server; several calls become one after the other. */
  save(): Promise<Saving>;
  /** Settles a conflict. */
  choose(which: 'mine' | 'theirs'): void;
  /** Handed in or thrown away: nothing is saved from here on. */
  close(): void;
}

/** Keeps one draft on the phone and at the server, and notices when two devices edit it. */
export function createDraftKeeper(start: LocalDraft, conflict?: Draft): DraftKeeper {
  let kept: KeptDraft = { draft: start, saving: 'idle', conflict };
  let running: Promise<Saving> | undefined;
  let isClosed = false;
  const listeners = new Set<() => void>();

  const put = (next: Partial<KeptDraft>) => {
    kept = { ...kept, ...next };
    if (next.draft && !isClosed) keepLocalDraft(next.draft);
    listeners.forEach((listener) => listener());
  };

  const send = async (): Promise<Saving> => {
    const sent = kept.draft;
    if (isClosed || !sent.isDirty || kept.conflict) return kept.saving;
    put({ saving: 'saving' });
    try {
      const { revision } = await saveDraft(sent.id, { ...sent.contents, revision: sent.baseRevision });
      put({ draft: acknowledged(kept.draft, sent, revision), saving: 'saved' });
    } catch (failure) {
      const theirs = draftInTheWay(failure);
      if (!theirs) put({ saving: failure instanceof OfflineError ? 'offline' : 'failed' });
      else if (sameContents(theirs, kept.draft.contents))
        put({ draft: acknowledged(kept.draft, sent, theirs.revision), saving: 'saved' });
      else put({ conflict: theirs, saving: 'failed' });
    }
    return kept.saving;
  };

  const save = async (): Promise<Saving> => {
    await running;
    running = send();
    try {
      return await running;
    } finally {
      running = undefined;
    }
  };

  return {
    current: () => kept,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (patch) => put({ draft: edited(kept.draft, patch, new Date().toISOString()) }),
    save,
    choose: (which) => {
      const theirs = kept.conflict;
      if (!theirs) return;
      const draft = which === 'mine' ? insistedOn(kept.draft, theirs) : takenOver(theirs, kept.draft.owner);
      put({ draft, conflict: undefined, saving: which === 'mine' ? 'idle' : 'saved' });
      void save();
    },
    close: () => {
      isClosed = true;
    },
  };
}
