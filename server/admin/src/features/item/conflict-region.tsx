import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { announce } from '../../components/announcer';
import { ConflictNotice } from '../../components/conflict-notice';
import { conflictOf, snapshotOf } from './conflict';
import { actionProblems } from './requested-action';
import type { ItemActions } from './use-item-actions';
import type { Typing } from './use-typing';

const noteLimit = 500;

/** The notice after a 409, over the typing: it stands until the worker has seen what changed. */
export function ConflictRegion(props: {
  item: StaffItem;
  typing: Typing;
  actions: ItemActions;
  onRefresh: () => void;
}) {
  const { item, typing, actions } = props;
  const conflict = conflictOf(item, typing.value);
  const tried = typing.value.conflict?.tried;
  if (!conflict || !tried) return null;

  const kept = typing.value.conflict?.kept ?? [];
  const seeLatest = () => {
    typing.change({ conflict: null, snapshot: snapshotOf(item, new Date().toISOString()) });
    void typing.save();
    props.onRefresh();
    announce('现在是最新情况，您写的还在');
  };
  const isStillAllowed = item.allowedActions.includes(tried);
  const resend = () => {
    seeLatest();
    if (actionProblems(tried, item, typing.value).length === 0) actions.submit(tried);
  };

  return (
    <ConflictNotice
      conflict={conflict}
      kept={kept}
      isStored={typing.state.kind === 'saved'}
      onSeeLatest={seeLatest}
      {...(isStillAllowed ? { onResend: resend } : {})}
      {...(item.allowedActions.includes('note') && kept.length > 0
        ? {
            onSaveAsNote: () =>
              actions.saveNote([`没提交成的“${conflict.tried}”：`, ...kept].join('\n').slice(0, noteLimit)),
          }
        : {})}
      onCopy={() => {
        void navigator.clipboard.writeText(kept.join('\n'));
        announce('已复制');
      }}
    />
  );
}
