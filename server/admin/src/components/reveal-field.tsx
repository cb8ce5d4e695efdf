import { Button, Popover } from 'antd';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { announce } from './announcer';
import { PlainKbd } from './kbd';

/** How long a whole number stays on the screen. */
export const revealMs = 60_000;

export interface RevealChoice<Reason extends string> {
  code: Reason;
  words: string;
}

/** Masked first: the whole value needs a reason, stays 60 seconds and is logged where the person can see it. */
export function RevealField<Reason extends string>(props: {
  /** "身份证号": names the button. */
  label: string;
  masked: string;
  reasons: readonly RevealChoice<Reason>[];
  /** Rejects with the sentence to show when it may not be seen. */
  onReveal: (reason: Reason) => Promise<string>;
}) {
  const { label, masked, reasons, onReveal } = props;
  const [isAsking, setAsking] = useState(false);
  const [whole, setWhole] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (whole === null) return undefined;
    const timer = setTimeout(() => setWhole(null), revealMs);
    return () => clearTimeout(timer);
  }, [whole]);

  const close = () => {
    setAsking(false);
    button.current?.focus();
  };

  const show = async (reason: Reason) => {
    setWhole(await onReveal(reason));
    announce(`${label}已显示，60 秒后遮上`);
    close();
  };

  return (
    <span className="nw">
      <span aria-hidden={whole === null}>{whole ?? masked}</span>
      {whole === null && <span className="sr">{spokenMask(masked)}</span>}
      <Popover
        open={isAsking}
        trigger="click"
        placement="bottomRight"
        destroyOnHidden
        getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
        content={<RevealForm label={label} reasons={reasons} onShow={show} onCancel={close} />}
        onOpenChange={setAsking}
      >
        <button
          ref={button}
          type="button"
          className="reveal"
          aria-expanded={isAsking}
          aria-label={whole === null ? `查看完整${label}` : `遮上${label}`}
          onClick={(event) => {
            if (whole === null) return;
            event.stopPropagation();
            setWhole(null);
          }}
        >
          {whole === null ? '查看' : '遮上'}
        </button>
      </Popover>
    </span>
  );
}

/** "已遮挡，尾号 15": the stars of a masked number are not read out one by one. */
export function spokenMask(masked: string): string {
  const tail = /[^*]*$/.exec(masked)?.[0] ?? '';
  return tail ? `已遮挡，尾号 ${tail}` : '已遮挡';
}

function RevealForm<Reason extends string>(props: {
  label: string;
  reasons: readonly RevealChoice<Reason>[];
  onShow: (reason: Reason) => Promise<void>;
  onCancel: () => void;
}) {
  const [reason, setReason] = useState(props.reasons[0]?.code);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason === undefined) return;
    setBusy(true);
    try {
      await props.onShow(reason);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : '没有取到，请再试一次。');
      setBusy(false);
    }
  };

  return (
    <form
      ref={form}
      className="reveal-form"
      aria-label={`查看完整${props.label}`}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <fieldset>
        <legend>为什么要看完整{props.label}？</legend>
        {props.reasons.map((each) => (
          <label className="check sm" key={each.code}>
            <input
              type="radio"
              name={`${id}-reason`}
              checked={reason === each.code}
              onChange={() => setReason(each.code)}
            />
            {each.words}
          </label>
        ))}
      </fieldset>
      {problem && (
        <p className="xs t-danger" role="alert">
          {problem}
        </p>
      )}
      <p className="xs muted">显示 60 秒后自动遮上。谁、何时、为什么，本人可以查到。</p>
      <div className="row">
        <Button type="primary" size="small" htmlType="submit" loading={isBusy}>
          显示 <PlainKbd>Enter</PlainKbd>
        </Button>
        <Button size="small" onClick={props.onCancel}>
          不看了 <PlainKbd>Esc</PlainKbd>
        </Button>
      </div>
    </form>
  );
}
