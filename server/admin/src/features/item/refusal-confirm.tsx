import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { FinalConfirm } from '../../components/final-confirm';
import { SupplementPreview } from '../../components/supplement-preview';
import { submitLabel } from './action-words';
import { requestedAction } from './requested-action';
import type { ItemTyping } from './typing';
import { usePreview } from './use-preview';

/** A refusal, or the end of a benefit, cannot be undone: the exact message once more, before it goes out. */
export function RefusalConfirm({
  action,
  item,
  typing,
  ...asked
}: {
  action: 'refuse' | 'end-benefit';
  item: StaffItem;
  typing: ItemTyping;
  isBusy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}) {
  const preview = usePreview(item.id, requestedAction(action, item, typing));
  return (
    <FinalConfirm {...asked} title="再确认一次：发出去就收不回来" submit={submitLabel(action, item)}>
      <SupplementPreview preview={preview} whyNone="正在取申请人会看到的话。" />
    </FinalConfirm>
  );
}
