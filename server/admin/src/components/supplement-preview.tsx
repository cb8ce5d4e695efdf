import type { MessagePreview } from '@zhucantong/shared/work-items/staff-view';
import { useState } from 'react';
import { NumbersKept } from './numbers-kept';

const media = [
  { code: 'wechat', name: '微信' },
  { code: 'sms', name: '短信' },
  { code: 'paper', name: '纸质' },
] as const;

type Medium = (typeof media)[number]['code'];

/** Shows, before sending, exactly what the resident will read, as the server will send it. */
export function SupplementPreview(props: {
  preview: MessagePreview | null;
  /** Why there is nothing to see yet. */
  whyNone: string;
}) {
  const [medium, setMedium] = useState<Medium>('wechat');
  return (
    <>
      <div className="row between">
        <h3 className="h2">申请人会看到</h3>
        <span className="seg sm" role="group" aria-label="预览方式">
          {media.map((each) => (
            <button
              key={each.code}
              type="button"
              aria-pressed={medium === each.code}
              onClick={() => setMedium(each.code)}
            >
              {each.name}
            </button>
          ))}
        </span>
      </div>
      {props.preview ? (
        <Letter preview={props.preview} medium={medium} />
      ) : (
        <p className="phone muted">{props.whyNone}</p>
      )}
    </>
  );
}

function Letter({ preview, medium }: { preview: MessagePreview; medium: Medium }) {
  if (medium === 'sms')
    return (
      <p className="phone">
        <NumbersKept>{preview.sms}</NumbersKept>
      </p>
    );
  const lines = medium === 'paper' ? preview.paper : preview.wechat.lines;
  return (
    <div className={medium === 'paper' ? 'phone paper-notice' : 'phone'}>
      {medium === 'wechat' && <p className="ph1">{preview.wechat.title}</p>}
      {lines.map((line, index) => (
        <p key={`${index}-${line}`}>
          <NumbersKept>{line}</NumbersKept>
        </p>
      ))}
    </div>
  );
}
