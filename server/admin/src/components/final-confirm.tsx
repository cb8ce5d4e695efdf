import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Dialog } from './dialog';
import { Kbd, PlainKbd } from './kbd';
import { useShortcuts } from './shortcuts/shortcut-provider';

/** What cannot be taken back is asked once more, with what will happen before it does. */
export function FinalConfirm(props: {
  title: string;
  /** On the button that does it: says the result. */
  submit: string;
  isBusy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  useShortcuts({ submit: props.onConfirm }, { exclusive: true });
  return (
    <Dialog
      title={props.title}
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
            {props.submit} <Kbd of="submit" />
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
