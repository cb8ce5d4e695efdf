import { Button } from 'antd';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { PersonFound } from '@zhucantong/shared/residents/person-found';
import type { IssuedSignInCode } from '@zhucantong/shared/residents/sign-in-code';
import { useState } from 'react';
import { Dialog } from '../../components/dialog';
import { formatInstant } from '../../components/format-date';
import { AskSignInCode } from './ask-sign-in-code';

/** A code for who stands here and whose WeChat has another telephone number than the register (FACTS §9.4). */
export function SignInCode({ person }: { person: PersonFound }) {
  const [shown, setShown] = useState<'asking' | IssuedSignInCode | null>(null);
  const close = () => setShown(null);
  return (
    <>
      <p className="row wrap">
        <span className="grow">本人要用自己的微信登录，微信的手机号和登记的不一样：给一个开通码。</span>
        <Button size="small" onClick={() => setShown('asking')}>
          开通微信登录
        </Button>
      </p>
      {shown === 'asking' && <AskSignInCode person={person} onIssued={setShown} onClose={close} />}
      {shown !== null && shown !== 'asking' && (
        <CodeDialog name={person.name} issued={shown} onClose={close} />
      )}
    </>
  );
}

/** Shown this once: whoever closes it gives another one. */
function CodeDialog({
  name,
  issued: { code, until },
  onClose,
}: {
  name: string;
  issued: IssuedSignInCode;
  onClose(): void;
}) {
  return (
    <Dialog
      title={`${name}的开通码`}
      sub="念给本人听，或者写给他；不要发给别人。"
      closeLabel="关上，码不再显示"
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button type="primary" onClick={onClose}>
            本人记下了，关上
          </Button>
        </>
      }
    >
      <p className="sign-in-code" tabIndex={-1} data-autofocus>
        <span aria-hidden="true">{code}</span>
        <span className="sr">开通码：{digitByDigit(code)}</span>
      </p>
      <p>{formatInstant(new Date(until), localDateOf(new Date()))} 以前，用一次。</p>
      <p className="sm muted">关上以后看不到了；没记住的，再开一个，前面的就作废。</p>
    </Dialog>
  );
}

/** '4 8 3 9，1 7 5 2': read out as digits, not as two thousands. */
const digitByDigit = (code: string) =>
  code
    .split(' ')
    .map((group) => [...group].join(' '))
    .join('，');
