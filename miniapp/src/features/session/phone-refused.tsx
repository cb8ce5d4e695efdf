import { useMemo } from 'react';
import { Notice } from '@/ui/notice';
import { Paragraph } from '@/ui/text';
import type { PhoneRefusal } from './use-binding';
import { LedTo } from './led-to';

const WORDS: Record<PhoneRefusal['refusedBy'], { title: string; words: string }> = {
  person: { title: '不给手机号也行', words: '用开通码一样登录，填在下面。想给手机号，再点一次上面的按钮。' },
  wechat: { title: '微信现在给不了手机号', words: '不是您点错了。请用开通码，填在下面。' },
};

/** No phone number came: what else there is, said where it is. */
export function PhoneRefused({ refusal }: { refusal: PhoneRefusal | undefined }) {
  const said = useMemo(() => refusal && { ...WORDS[refusal.refusedBy] }, [refusal]);
  return (
    <LedTo id="phone-refused" when={said}>
      <Notice tone={refusal?.refusedBy === 'wechat' ? 'warn' : 'info'} title={said?.title} appears>
        <Paragraph>{said?.words}</Paragraph>
      </Notice>
    </LedTo>
  );
}
