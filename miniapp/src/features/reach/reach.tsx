import { takesShortMessages } from '@zhucantong/shared/residents/telephone';
import { Button } from '@/ui/button';
import { PhoneCall } from '@/ui/phone-call';
import type { PhoneCallProps } from '@/ui/phone-call/types';
import { useWithoutVoice } from './use-without-voice';

const BY_OTHERS = '请人代打';

/**
 * How to reach somebody who has this number: a call, or for who does not use the telephone what can be written, the ways without a
 * voice, and only then a call that others make.
 */
export function Reach(props: PhoneCallProps) {
  const { number, who, look = 'text', flush } = props;
  if (!useWithoutVoice()) return <PhoneCall {...props} />;
  if (takesShortMessages(number)) {
    const message = (
      <Button look={look} icon="message" flush={flush} sms={number} label={who && `发短信给${who}`}>
        发短信
      </Button>
    );
    return flush ? (
      message
    ) : (
      <>
        {message}
        <CallByOthers number={number} who={who} />
      </>
    );
  }
  return (
    <>
      {look !== 'text' && (
        <Button look={look} icon="message" to={{ page: 'help' }}>
          不打电话，怎么找我们
        </Button>
      )}
      <CallByOthers number={number} who={who} flush={flush} />
    </>
  );
}

/** Never more than words beside the ways that need no voice. */
export function CallByOthers({ number, who, flush }: Pick<PhoneCallProps, 'number' | 'who' | 'flush'>) {
  return (
    <PhoneCall number={number} flush={flush} label={who && `${BY_OTHERS}给${who}`}>
      {BY_OTHERS}
    </PhoneCall>
  );
}
