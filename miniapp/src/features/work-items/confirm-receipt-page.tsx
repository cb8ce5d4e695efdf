import { useState } from 'react';
import { goBack } from '@/platform/navigate';
import { ActionBar } from '@/ui/action-bar';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { ErrorSummary } from '@/ui/error-summary';
import { Field } from '@/ui/field';
import { RadioGroup } from '@/ui/radio-group';
import { LoadedPage } from '../shell/loaded-page';
import { Page } from '../shell/page';
import { ProblemNotice } from '../shell/problem-notice';
import { useAction } from './use-action';
import { useItem } from './use-item';

const HANDED_OVER = { came: '收到了，会用了', notCame: '还没收到，或者不会用' };

const choices = ({ came, notCame }: typeof HANDED_OVER) => [
  { value: 'yes', label: came, hint: '这一件就办好了' },
  { value: 'no', label: notCame, hint: '我们再来一次，不算办好' },
];

/** Only the resident can say that it arrived and can be used. */
export function ConfirmReceiptPage({ id }: { id: string }) {
  const item = useItem(id);
  const [came, setCame] = useState<string>();
  const [words, setWords] = useState('');
  const [attempt, setAttempt] = useState(0);
  const { busy, problem, act } = useAction(item.data);
  const fault =
    came === undefined
      ? { field: 'came', message: '请选一项，我们好知道办没办好。' }
      : came === 'no' && words.trim() === ''
        ? { field: 'not-received-words', message: '请写一句怎么了，我们好知道怎么帮您。' }
        : undefined;
  const faults = attempt > 0 && fault ? [fault] : [];
  const errorOf = (field: string) => faults.find((each) => each.field === field)?.message;

  const send = async () => {
    if (fault) return setAttempt((n) => n + 1);
    const after = await act(
      came === 'yes' ? { type: 'confirm-receipt' } : { type: 'report-not-received', words },
    );
    if (!after) return undefined;
    item.put(after);
    announce(came === 'yes' ? '办好了' : '知道了，我们再来一次');
    return goBack();
  };

  return (
    <LoadedPage title="确认收到" resource={item}>
      {(known, troubles) => (
        <Page
          title="确认收到"
          focusKey={`receipt-${problem?.title ?? ''}`}
          hasErrors={faults.length > 0}
          actions={
            <ActionBar>
              <Button busy={busy && '正在告诉我们…'} onPress={() => void send()}>
                告诉残联
              </Button>
            </ActionBar>
          }
        >
          <ErrorSummary errors={faults} attempt={attempt} />
          {troubles}
          {problem && <ProblemNotice problem={problem} />}
          <RadioGroup
            id="came"
            legend={known.confirmWords?.asks ?? `${known.title}收到了吗？`}
            legendAs="page"
            lead={`编号 ${known.number}`}
            error={errorOf('came')}
            choices={choices(known.confirmWords ?? HANDED_OVER)}
            value={came}
            onChange={(value) => {
              setCame(value);
              setAttempt(0);
            }}
          />
          {came === 'no' && (
            <Field
              id="not-received-words"
              kind="long-text"
              label="怎么了"
              hint="例如：人不在家，没拿到；或者折不起来，不会用"
              error={errorOf('not-received-words')}
              value={words}
              onChange={setWords}
              maxLength={500}
            />
          )}
        </Page>
      )}
    </LoadedPage>
  );
}
