import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Icon } from './icon';
import { useShortcuts } from './shortcuts/shortcut-provider';

/**
 * The browser's own modal dialog: the page behind it is inert, Esc closes it, and the focus goes back to what opened it.
 * Built on <dialog> because antd's Modal writes style elements without the page's nonce.
 */
export function Dialog(props: {
  title: string;
  /** A second line under the title. */
  sub?: ReactNode;
  /** Largest width in px. */
  width?: number;
  className?: string;
  /** Absent where the dialog may only be left through what it asks. */
  onClose?: () => void;
  closeLabel?: string;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const { onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useShortcuts({}, { exclusive: true });

  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    const find = (selector: string) => element?.querySelector<HTMLElement>(selector);
    (
      find('[data-autofocus]') ??
      find('.dbody input:not([type=checkbox]), .dbody textarea, .dbody select') ??
      find('h2')
    )?.focus();
    const body = find('.dbody');
    const isOnlyRead = !find('.dbody :is(a, button, input, textarea, select)');
    // What is only read scrolls by keyboard too, under the name of the dialog.
    if (body && isOnlyRead && body.scrollHeight > body.clientHeight) {
      body.tabIndex = 0;
      body.setAttribute('role', 'group');
      body.setAttribute('aria-labelledby', titleId);
    }
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [titleId]);

  return (
    <dialog
      ref={dialog}
      className={['dialog', props.className].filter(Boolean).join(' ')}
      style={{ maxWidth: props.width ?? 520 }}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="dhead">
        <div>
          <h2 id={titleId} tabIndex={-1}>
            {props.title}
          </h2>
          {props.sub && <p className="sm muted">{props.sub}</p>}
        </div>
        {onClose && (
          <button type="button" className="x" aria-label={props.closeLabel ?? '关闭'} onClick={onClose}>
            <Icon name="x" />
          </button>
        )}
      </div>
      <div className="dbody">{props.children}</div>
      {props.footer && <div className="dfoot">{props.footer}</div>}
    </dialog>
  );
}
