import { useState } from 'react';
import { goBack } from '@/platform/navigate';
import { ActionBar } from '@/ui/action-bar';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/text';
import { LoadedPage } from '../shell/loaded-page';
import { Page } from '../shell/page';
import { ProblemNotice } from '../shell/problem-notice';
import { useAction } from './use-action';
import { useItem } from './use-item';

/** Taking an application back asks once more, and never asks why. */
export function WithdrawPage({ id }: { id: string }) {
  const item = useItem(id);
  const [words, setWords] = useState('');
  const { busy, problem, act } = useAction(item.data);
  const withdraw = async () => {
    const after = await act({ type: 'withdraw', ...(words.trim() ? { words } : {}) });
    if (!after) return;
    item.put(after);
    announce('已经撤回');
    goBack();
  };
  return (
    <LoadedPage title="撤回申请" resource={item}>
      {(known, troubles) => (
        <Page
          title="撤回申请"
          focusKey={`withdraw-${problem?.title ?? ''}`}
          actions={
            <ActionBar>
              <Button look="danger" busy={busy && '正在撤回…'} onPress={() => void withdraw()}>
                确定撤回
              </Button>
              <Button look="text" onPress={goBack}>
                不撤了，接着办
              </Button>
            </ActionBar>
          }
        >
          <PageHead title={`不办了，撤回${known.title}？`} lead={`编号 ${known.number}`} />
          {troubles}
          {problem && <ProblemNotice problem={problem} />}
          <Notice tone="info" icon="info">
            <Paragraph>撤回以后，我们就停下来。以后想办，可以再申请。</Paragraph>
          </Notice>
          <Field
            id="withdraw-words"
            kind="long-text"
            label="想说的话（可以不写）"
            hint="例如：已经借到一台，先不用了"
            value={words}
            onChange={setWords}
            maxLength={500}
          />
        </Page>
      )}
    </LoadedPage>
  );
}
