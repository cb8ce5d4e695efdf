import { useState } from 'react';
import { goBack } from '@/platform/navigate';
import { ActionBar } from '@/ui/action-bar';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { ErrorSummary } from '@/ui/error-summary';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/text';
import { LoadedPage } from '../shell/loaded-page';
import { Page } from '../shell/page';
import { ProblemNotice } from '../shell/problem-notice';
import { useAction } from './use-action';
import { useItem } from './use-item';

const WORDS = 'second-assessment-words';
const EMPTY = '请写一句为什么不同意，另一家机构评的时候要看。';

/** Asking for a second assessment says why; what was typed stays whatever comes of it. */
export function SecondAssessmentPage({ id }: { id: string }) {
  const item = useItem(id);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(0);
  const { busy, problem, act } = useAction(item.data);
  const error = tried > 0 && words.trim() === '' ? EMPTY : undefined;
  const ask = async () => {
    setTried((n) => n + 1);
    if (words.trim() === '') return;
    const after = await act({ type: 'ask-second-assessment', words });
    if (!after) return;
    item.put(after);
    announce('重新评定的申请收到了');
    goBack();
  };
  return (
    <LoadedPage title="申请重新评定" resource={item}>
      {(known, troubles) => {
        const offer = known.refusal?.secondAssessment;
        return (
          <Page
            title="申请重新评定"
            focusKey={`second-assessment-${problem?.title ?? ''}`}
            actions={
              <ActionBar>
                {offer?.mayAsk && (
                  <Button busy={busy && '正在交…'} onPress={() => void ask()}>
                    申请重新评定
                  </Button>
                )}
                <Button look="text" onPress={goBack}>
                  先不申请，回去看看
                </Button>
              </ActionBar>
            }
          >
            <ErrorSummary errors={error ? [{ field: WORDS, message: error }] : []} attempt={tried} />
            <PageHead title="不同意评定的结论？" lead={`${known.title}，编号 ${known.number}`} />
            {troubles}
            {problem && <ProblemNotice problem={problem} />}
            <Section card title="怎么重新评">
              <Paragraph>{offer?.words ?? '这一件现在不能申请重新评定。'}</Paragraph>
              <Paragraph>只能申请一次，以重新评定的结论为准。材料不用重新交。</Paragraph>
            </Section>
            {offer?.mayAsk && (
              <Field
                id={WORDS}
                kind="long-text"
                label="为什么不同意"
                hint="例如：评的那天刚吃过药，平时站不住"
                error={error}
                value={words}
                onChange={setWords}
                maxLength={500}
              />
            )}
          </Page>
        );
      }}
    </LoadedPage>
  );
}
