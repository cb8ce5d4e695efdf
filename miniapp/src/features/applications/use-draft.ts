import type { Draft } from '@zhucantong/shared/work-items/draft';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useOnline } from '@/platform/use-online';
import { createDraftKeeper, type DraftKeeper, type KeptDraft } from './draft-keeper';
import type { LocalDraft } from './local-draft';

export interface OpenDraft extends KeptDraft {
  keeper: DraftKeeper;
}

/** A draft being filled in: kept on the phone with every change, at the server after each page and when the connection returns. */
export function useDraft(start: LocalDraft, conflict?: Draft): OpenDraft {
  const [keeper] = useState(() => createDraftKeeper(start, conflict));
  const kept = useSyncExternalStore(keeper.subscribe, keeper.current, keeper.current);
  const online = useOnline();
  useEffect(() => {
    if (online) void keeper.save();
  }, [online, keeper]);
  useEffect(() => () => void keeper.save(), [keeper]); // closing the form saves it
  return { ...kept, keeper };
}
