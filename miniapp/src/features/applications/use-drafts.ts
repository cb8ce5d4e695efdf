import type { Me, PersonCard } from '@zhucantong/shared/residents/me-view';
import { useState } from 'react';
import { deleteDraft, fetchDrafts } from '@/api/drafts';
import { useVisible } from '@/platform/use-visible';
import { useResource } from '../resource/use-resource';
import type { LocalDraft } from './local-draft';
import { dropLocalDraft, readLocalDrafts } from './local-drafts';
import { reconcileAll } from './reconcile';

export interface Drafts {
  drafts: readonly ShownDraft[];
  /** The server's are not known yet. */
  loading: boolean;
  remove(id: string): Promise<void>;
}

/** A draft with the words the server gave it; a draft that was never saved there has none yet. */
export interface ShownDraft extends LocalDraft {
  title?: string;
}

/** Unfinished applications for this person, of the phone and of the server. */
export function useDrafts(me: Me, person: PersonCard): Drafts {
  useVisible(); // drawn again on return: the phone's own copies may have changed
  const [, draw] = useState(0);
  const server = useResource('drafts', fetchDrafts);
  const drafts = reconcileAll(readLocalDrafts(me.personId), server.data, me.personId)
    .filter((draft) => draft.contents.for === person.personId)
    .map((draft) => ({ ...draft, title: server.data?.find((each) => each.id === draft.id)?.title }));
  const remove = async (id: string) => {
    dropLocalDraft(id);
    await deleteDraft(id).catch(() => undefined); // it expires there by itself
    server.put((server.data ?? []).filter((draft) => draft.id !== id));
    draw((n) => n + 1);
  };
  return { drafts, loading: server.loading, remove };
}
