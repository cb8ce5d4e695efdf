import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { ErrorState } from '../../components/page-state';
import { requestedAction, supplementFacts } from './requested-action';
import { SendBackDialog } from './send-back-dialog';
import type { ItemActions } from './use-item-actions';
import { usePreview } from './use-preview';
import type { Typing } from './use-typing';

const headHints: Record<StaffItem['sendBack']['round'], string> = {
  free: '',
  'head-writes': '',
  permitted: '股长已经同意再退一轮，理由写在“经过”里。',
  'needs-head': '这一件已经退回过一轮。再退要请股长先在这一件上写理由，股长同意后您再提交；您写的会存着。',
};

/** The send-back dialog over the item's typing. */
export function SendBack(props: {
  item: StaffItem;
  typing: Typing;
  actions: ItemActions;
  onViewPapers: () => void;
  onClose: () => void;
}) {
  const { item, typing, actions } = props;
  const { supplement } = typing.value;
  const isWritten =
    supplement.entries.length > 0 && supplement.entries.every((entry) => entry.why.trim() !== '');
  const preview = usePreview(
    item.id,
    isWritten ? requestedAction('request-supplement', item, typing.value) : undefined,
  );

  return (
    <SendBackDialog
      subject={`${item.applicant.name} · ${item.title} · ${item.step.title}`}
      rounds={item.sendBack.rounds}
      untilWords={item.sendBack.untilWords}
      choices={item.sendBack.candidates.map((candidate) => ({ ...candidate, why: '' }))}
      facts={supplementFacts(item, typing.value)}
      headHint={headHints[item.sendBack.round]}
      form={supplement}
      preview={preview}
      contactHint={item.applicant.contact}
      draft={typing.state}
      isBusy={actions.isBusy}
      failure={
        actions.problem && (
          <ErrorState
            title={actions.problem.title}
            {...(actions.problem.requestId ? { code: actions.problem.requestId } : {})}
            retryLabel="再提交一次"
            onRetry={() => actions.submit('request-supplement')}
          >
            {actions.problem.message} 您写的都还在这里。
          </ErrorState>
        )
      }
      onChange={(form) => typing.change({ supplement: { ...form, entries: [...form.entries] } })}
      onViewPapers={props.onViewPapers}
      onSubmit={() => actions.submit('request-supplement')}
      onClose={props.onClose}
    />
  );
}
