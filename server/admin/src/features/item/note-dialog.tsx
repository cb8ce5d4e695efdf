import { Button, Input, type GetRef } from 'antd';
import { useRef } from 'react';
import { DraftMark } from '../../components/draft-mark';
import { Kbd, PlainKbd } from '../../components/kbd';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';
import type { ItemActions } from './use-item-actions';
import type { Typing } from './use-typing';
import { Dialog } from '../../components/dialog';

/** An internal note: colleagues read it, the applicant does not. */
export function NoteDialog({
  typing,
  actions,
  onClose,
}: {
  typing: Typing;
  actions: ItemActions;
  onClose: () => void;
}) {
  const words = typing.value.words.note ?? '';
  const area = useRef<GetRef<typeof Input.TextArea>>(null);
  const submit = () => {
    if (!words.trim()) {
      area.current?.focus();
      return;
    }
    actions.submit('note');
    onClose();
  };
  useShortcuts({ submit }, { exclusive: true });
  return (
    <Dialog
      title="内部备注"
      closeLabel="关闭，草稿保留"
      onClose={onClose}
      footer={
        <>
          <DraftMark state={typing.state} />
          <span className="grow" />
          <Button onClick={onClose}>
            先不存 <PlainKbd>Esc</PlainKbd>
          </Button>
          <Button type="primary" loading={actions.isBusy} aria-keyshortcuts="Control+Enter" onClick={submit}>
            存备注 <Kbd of="submit" />
          </Button>
        </>
      }
    >
      <label htmlFor="note-words" className="sm muted">
        同事能看到，申请人看不到
      </label>
      <Input.TextArea
        ref={area}
        id="note-words"
        rows={3}
        maxLength={500}
        value={words}
        onChange={(event) => typing.change({ words: { ...typing.value.words, note: event.target.value } })}
      />
    </Dialog>
  );
}
