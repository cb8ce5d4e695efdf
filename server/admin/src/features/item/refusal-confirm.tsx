import { Button } from 'antd';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { Kbd, PlainKbd } from '../../components/kbd';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';
import { SupplementPreview } from '../../components/supplement-preview';
import { submitLabel } from './action-words';
import { requestedAction } from './requested-action';
import type { ItemTyping } from './typing';
import { usePreview } from './use-preview';
import { Dialog } from '../../components/dialog';

/** A refusal cannot be undone: the exact message once more, before it goes out. */
export function RefusalConfirm(props: {
  item: StaffItem;
  typing: ItemTyping;
  isBusy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}) {
  const preview = usePreview(props.item.id, requestedAction('refuse', props.item, props.typing));
  useShortcuts({ submit: props.onConfirm }, { exclusive: true });
  return (
    <Dialog
      title="再确认一次：发出去就收不回来"
      closeLabel="关闭，草稿保留"
      onClose={props.onCancel}
      footer={
        <>
          <span className="grow" />
          <Button onClick={props.onCancel}>
            再想想 <PlainKbd>Esc</PlainKbd>
          </Button>
          <Button
            type="primary"
            danger
            loading={props.isBusy}
            aria-keyshortcuts="Control+Enter"
            onClick={props.onConfirm}
          >
            {submitLabel('refuse', props.item)} <Kbd of="submit" />
          </Button>
        </>
      }
    >
      <SupplementPreview preview={preview} whyNone="正在取申请人会看到的话。" />
    </Dialog>
  );
}
