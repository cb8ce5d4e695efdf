import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RequestedAction, Restrict } from '@zhucantong/shared/work-items/actions';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { act, restrict } from '../../api/items';
import { type ApiProblem, hasCode } from '../../api/problem';
import { announce } from '../../components/announcer';
import { useDesk } from '../../components/desk';
import { focusNextHeading } from '../../components/focus-heading';
import { forgetOnTrail, placeOnTrail } from '../queue/queue-trail';
import { choiceLabel, doneLabel } from './action-words';
import { leavesItem } from './leaves-item.rules';
import { keptText, snapshotOf } from './conflict';
import { placeAfterMoving } from './further-desks';
import { channelOf, requestedAction, restriction } from './requested-action';
import { isJointAction, jointActions } from './joint-action';
import { isTimeAction, timeActions } from './time-action';
import { emptyTyping } from './typing';
import type { Typing } from './use-typing';

/** Somebody was first: the action found another state than the one on the screen. */
const conflictCodes = ['changed-meanwhile', 'wrong-state'];

export const itemKey = (api: string, id: string) => ['item', api, id] as const;

export interface ItemActions {
  isBusy: boolean;
  /** The last failure, but a conflict: that one stands in the typing, because it must survive a reload. */
  problem: ApiProblem | null;
  submit: (action: ActionType) => void;
  /** Sends a note of its own, as when a text is kept after a conflict. */
  saveNote: (words: string) => void;
  dismiss: () => void;
}

/**
 * Sends actions. The same text tried again carries the same action id, so that a lost answer never doubles a decision.
 */
export function useItemActions(item: StaffItem, typing: Typing): ItemActions {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { api, path } = useDesk();
  const attempt = useRef({ body: '', actionId: '' });

  /** The item is out of sight: nothing of it stays in the lists, and the way back leads past it. */
  const leaveMoved = async () => {
    client.removeQueries({ queryKey: ['search'] });
    forgetOnTrail(item.id);
    await typing.clear();
    const place = await placeAfterMoving(client, item.id);
    announce(doneLabel('restrict', item));
    focusNextHeading();
    await navigate(place, { replace: true });
    client.removeQueries({ queryKey: itemKey(api, item.id) });
  };

  const mutation = useMutation<StaffItem | null, ApiProblem, RequestedAction | Restrict>({
    mutationFn: (action) => {
      const channel = channelOf(action.type, typing.value);
      const body = JSON.stringify([item.version, channel, action]);
      if (attempt.current.body !== body) attempt.current = { body, actionId: crypto.randomUUID() };
      const sent = { actionId: attempt.current.actionId, seenVersion: item.version };
      if (action.type === 'restrict') return restrict(api, item.id, { ...sent, action }).then(() => null);
      return act(api, item.id, { ...sent, channel, action });
    },
    onSuccess: async (changed, action) => {
      const next = placeOnTrail(item.id)?.next;
      void client.invalidateQueries({ queryKey: ['queue'] });
      if (changed) {
        client.setQueryData(itemKey(api, item.id), changed);
        await settleTyping(typing, action.type, changed);
      } else {
        await leaveMoved();
        return;
      }
      if (!leavesItem(action.type, item, changed)) {
        announce(doneLabel(action.type, item));
        return;
      }
      announce(`${doneLabel(action.type, item)}。${next ? '下一件已打开' : '这一页办完了，回到列表'}`);
      focusNextHeading();
      await navigate(next ? `${path}/items/${next}` : `${path}/queue`);
    },
    onError: async (problem, action) => {
      if (!hasCode(problem, ...conflictCodes)) {
        announce(problem.message, 'alert');
        // Out of sight meanwhile: the page says so instead of showing it further.
        if (hasCode(problem, 'not-found'))
          await client.invalidateQueries({ queryKey: itemKey(api, item.id) });
        return;
      }
      const tried = action.type;
      typing.change({
        conflict: {
          tried,
          triedLabel: choiceLabel(tried, item),
          kept: keptText(item, typing.value, tried),
          triedAt: new Date().toISOString(),
        },
      });
      await typing.save();
      await client.invalidateQueries({ queryKey: itemKey(api, item.id) });
    },
  });

  const send = (action: RequestedAction | Restrict | undefined) => {
    if (action && !mutation.isPending) mutation.mutate(action);
  };

  const isConflict = hasCode(mutation.error, ...conflictCodes);
  return {
    isBusy: mutation.isPending,
    problem: isConflict ? null : mutation.error,
    submit: (type) =>
      send(type === 'restrict' ? restriction(typing.value) : requestedAction(type, item, typing.value)),
    saveNote: (words) => send({ type: 'note', words }),
    dismiss: mutation.reset,
  };
}

/** Beside the decision: what is half written for it stays. */
const besideDecision: readonly ActionType[] = [
  'note',
  'take',
  'give-new-day',
  'name-reader',
  ...jointActions,
  ...timeActions,
];

/** A note or a new day leaves the rest of the typing as it is; any other action has used it up. */
async function settleTyping(typing: Typing, type: ActionType, changed: StaffItem): Promise<void> {
  if (!besideDecision.includes(type)) {
    await typing.clear();
    return;
  }
  const { [type]: _sent, ...words } = typing.value.words;
  typing.change({
    words,
    snapshot: snapshotOf(changed, new Date().toISOString()),
    ...(type === 'give-new-day' ? { chosen: null, newDayOn: '' } : {}),
    ...(type === 'name-reader' ? { chosen: null, readerToName: '' } : {}),
    ...(isJointAction(type) ? { chosen: null, joint: emptyTyping.joint } : {}),
    ...(isTimeAction(type) ? { chosen: null, time: emptyTyping.time } : {}),
  });
}
