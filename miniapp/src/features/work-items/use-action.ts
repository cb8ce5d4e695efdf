import type { RequestedAction } from '@zhucantong/shared/work-items/actions';
import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import { useRef, useState } from 'react';
import { ApiProblem } from '@/api/api-problem';
import { actOnItem } from '@/api/items';
import { newId } from '@/platform/new-id';
import { forgetView } from '../resource/remembered-views';
import { problemInWords, type ProblemInWords } from '../shell/problem-in-words';

export interface Acting {
  busy: boolean;
  /** Why the last attempt did not happen. */
  problem: ProblemInWords | undefined;
  /** Undefined when it did not happen. */
  act(action: RequestedAction): Promise<ResidentItem | undefined>;
}

const OFFLINE: ProblemInWords = {
  title: '手机没连上网',
  advice: '还没有办成。连上网以后，再点一次，点几次都只算一次。',
};

/**
 * Does something to an item. The id of an intention stays until it has an answer, so pressing again after a lost
 * connection can never act twice.
 */
export function useAction(item: Pick<ResidentItem, 'id' | 'version' | 'for'> | undefined): Acting {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemInWords>();
  const intention = useRef<{ id: string; action: string }>();
  const isRunning = useRef(false);

  const act: Acting['act'] = async (action) => {
    if (!item || isRunning.current) return undefined;
    const said = JSON.stringify(action);
    if (intention.current?.action !== said) intention.current = { id: newId(), action: said };
    isRunning.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      const after = await actOnItem(item.id, {
        actionId: intention.current.id,
        seenVersion: item.version,
        action,
      });
      intention.current = undefined;
      forgetView('items');
      return after;
    } catch (failure) {
      if (failure instanceof ApiProblem) intention.current = undefined;
      setProblem(failure instanceof ApiProblem ? problemInWords(failure) : OFFLINE);
      return undefined;
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, act };
}
