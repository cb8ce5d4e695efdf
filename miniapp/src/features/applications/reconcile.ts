import type { Draft } from '@zhucantong/shared/work-items/draft';
import { sameContents, takenOver, type LocalDraft } from './local-draft';

/** What the server says about a draft: its revision, that it has none, or nothing because it was not reached. */
type AtServer = Draft | 'none' | 'unreached';

type Reconciled =
  | { kind: 'use'; draft: LocalDraft }
  /** Both sides were changed: the person chooses. */
  | { kind: 'conflict'; mine: LocalDraft; theirs: Draft }
  /** Finished or thrown away elsewhere. */
  | { kind: 'gone' };

/** What the server says about one draft. @param drafts undefined: it was not reached. */
export function atServer(drafts: readonly Draft[] | undefined, id: string): AtServer {
  return drafts ? (drafts.find((draft) => draft.id === id) ?? 'none') : 'unreached';
}

/**
 * Which of two copies of a draft goes on: the phone's or the server's.
 * What was filled in is never dropped: where both were changed and differ, the person decides.
 */
export function reconcile(local: LocalDraft | undefined, server: AtServer, owner: string): Reconciled {
  if (server === 'unreached') return local ? { kind: 'use', draft: local } : { kind: 'gone' };
  if (server === 'none') {
    if (!local || (local.baseRevision > 0 && !local.isDirty)) return { kind: 'gone' };
    return { kind: 'use', draft: { ...local, baseRevision: 0, isDirty: true } };
  }
  if (local && server.revision <= local.baseRevision) return { kind: 'use', draft: local };
  if (!local || !local.isDirty) return { kind: 'use', draft: takenOver(server, owner) };
  if (sameContents(local.contents, server))
    return { kind: 'use', draft: { ...local, baseRevision: server.revision, isDirty: false } };
  return { kind: 'conflict', mine: local, theirs: server };
}

/** Every draft of the owner, newest first, each reconciled; conflicts show the phone's own until opened. */
export function reconcileAll(
  local: readonly LocalDraft[],
  server: readonly Draft[] | undefined,
  owner: string,
): LocalDraft[] {
  const ids = [...new Set([...local.map((draft) => draft.id), ...(server ?? []).map((draft) => draft.id)])];
  return ids
    .flatMap((id) => {
      const mine = local.find((draft) => draft.id === id);
      const settled = reconcile(mine, atServer(server, id), owner);
      if (settled.kind === 'gone') return [];
      return [settled.kind === 'use' ? settled.draft : settled.mine];
    })
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
}
