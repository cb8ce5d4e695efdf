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

const WORDS = 'report-change-words';
const EMPTY = '请写一句哪里变了，经办人好去核对。';

/** Somebody who is paid every month, or the family, says that things have changed; what was typed stays whatever comes of it. */
export function ReportChangePage({ id }: { id: string }) {
  const item = useItem(id);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(0);
  const { busy, problem, act } = useAction(item.data);
  const error = tried > 0 && words.trim() === '' ? EMPTY : undefined;
  const report = async () => {
    setTried((n) => n + 1);
    if (words.trim() === '') return;
    const after = await act({ type: 'begin-recheck', words });
    if (!after) return;
    item.put(after);
    announce('收到了，经办人会核对');
    goBack();
  };
  return (
    <LoadedPage title="情况有变化" resource={item}>
      {(known, troubles) => {
        const may = known.allowedActions.includes('begin-recheck');
        return (
          <Page
            title="情况有变化"
            focusKey={`report-change-${problem?.title ?? ''}`}
            actions={
              <ActionBar>
                {may && (
                  <Button busy={busy && '正在交…'} onPress={() => void report()}>
                    告诉经办人
                  </Button>
                )}
                <Button look="text" onPress={goBack}>
                  没有变化，回去看看
                </Button>
              </ActionBar>
            }
          >
            <ErrorSummary errors={error ? [{ field: WORDS, message: error }] : []} attempt={tried} />
            <PageHead title="情况有变化？" lead={`${known.title}，编号 ${known.number}`} />
            {troubles}
            {problem && <ProblemNotice problem={problem} />}
            <Section card title="告诉我们以后">
              <Paragraph>
                {may
                  ? '经办人会核对还能不能领，可能打电话或者上门问。没有决定停发，就照常发。'
                  : '这一件现在不用告诉：正在核对，或者已经停发了。'}
              </Paragraph>
              <Paragraph>停不停、从哪个月停，都会告诉您，不同意也可以提。</Paragraph>
            </Section>
            {may && (
              <Field
                id={WORDS}
                kind="long-text"
                label="哪里变了"
                hint="例如：户口迁走了；不想再领了；人不在了"
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
