import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { PersonFound } from '@zhucantong/shared/residents/person-found';
import type { IssuedSignInCode } from '@zhucantong/shared/residents/sign-in-code';
import { useState } from 'react';
import { issueSignInCode } from '../../api/intake';
import { sayProblem, type ApiProblem } from '../../api/problem';
import { Dialog } from '../../components/dialog';
import { Icon } from '../../components/icon';
import { Problem } from '../../components/missing-list';
import { focusProblem } from '../item/focus-problem';
import { personFieldId } from './intake-request';

const PRESENT = personFieldId('is-present');
const NOT_SEEN = [{ field: PRESENT, message: '看过身份证、本人在场的，才能开。' }];

/** What a sign-in code is for, and the worker's word that the person is here, before one is given. */
export function AskSignInCode({
  person,
  onIssued,
  onClose,
}: {
  person: PersonFound;
  onIssued(issued: IssuedSignInCode): void;
  onClose(): void;
}) {
  const [isPresent, setPresent] = useState(false);
  const [isTried, setTried] = useState(false);
  const issue = useMutation<IssuedSignInCode, ApiProblem>({
    mutationFn: () => issueSignInCode(person.personId),
    // The code stays nowhere but on the screen.
    gcTime: 0,
  });
  const problems = isTried && !isPresent ? NOT_SEEN : [];
  const submit = () => {
    setTried(true);
    // Said to this call alone: who has closed the dialog meanwhile is not shown a code.
    if (isPresent) issue.mutate(undefined, { onSuccess: onIssued });
    else focusProblem(NOT_SEEN);
  };
  return (
    <Dialog
      title={`给${person.name}开通微信登录`}
      sub="本人在微信小程序里写身份证号和开通码，就能打开自己的账号。"
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button onClick={onClose}>不开了</Button>
          <Button type="primary" loading={issue.isPending} onClick={submit}>
            给开通码
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          码是 8
          个数字，七天以内用一次；再开一个，前面的就作废。谁有码和身份证号，谁就能打开这个账号，所以只给本人。本人会收到一条消息。
        </p>
        <div>
          <label className="check">
            <input
              type="checkbox"
              id={PRESENT}
              data-autofocus
              checked={isPresent}
              aria-invalid={problems.length > 0}
              aria-describedby={`${PRESENT}-problem`}
              onChange={(event) => setPresent(event.target.checked)}
            />
            本人在场，看过身份证
          </label>
          <Problem problems={problems} field={PRESENT} />
        </div>
        {issue.error && (
          <p className="t-danger" role="alert">
            <Icon name="alert" /> 没有开成：{sayProblem(issue.error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
