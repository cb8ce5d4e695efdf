import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { FinalConfirm } from '../../components/final-confirm';
import { SupplementPreview } from '../../components/supplement-preview';
import { submitLabel } from './action-words';
import { requestedAction } from './requested-action';
import type { ItemTyping } from './typing';
import { usePreview } from './use-preview';

/** A refusal cannot be undone: the exact message once more, before it goes out. */
export function RefusalConfirm({
  item,
  typing,
  ...asked
}: {
  item: StaffItem;
  typing: ItemTyping;
  isBusy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}) {
  const preview = usePreview(item.id, requestedAction('refuse', item, typing));
  return (
    <FinalConfirm {...asked} title="再确认一次：发出去就收不回来" submit={submitLabel('refuse', item)}>
      <SupplementPreview preview={preview} whyNone="正在取申请人会看到的话。" />
    </FinalConfirm>
  );
}
