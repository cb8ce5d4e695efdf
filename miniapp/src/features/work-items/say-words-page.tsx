import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
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

/** Something that the person asks or tells of an item in words of their own. */
interface Saying {
  action: 'ask-second-assessment' | 'begin-recheck';
  /** Of the page, and the question over it. */
  title: string;
  question: string;
  field: { label: string; hint: string; whenEmpty: string };
  /** On the button that sends, on the one that leaves, and what is announced when it has arrived. */
  send: string;
  leave: string;
  sent: string;
  may(item: ResidentItem): boolean;
  /** What will come of it. */
  explained: { title: string; sentences(item: ResidentItem): string[] };
}

/** Asks for words and acts with them; what was typed stays whatever comes of it. */
export function SayWordsPage({ id, saying }: { id: string; saying: Saying }) {
  const { action, title, question, field, send, leave, sent, may, explained } = saying;
  const fieldId = `${action}-words`;
  const item = useItem(id);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(0);
  const { busy, problem, act } = useAction(item.data);
  const error = tried > 0 && words.trim() === '' ? field.whenEmpty : undefined;
  const say = async () => {
    setTried((n) => n + 1);
    if (words.trim() === '') return;
    const after = await act({ type: action, words });
    if (!after) return;
    item.put(after);
    announce(sent);
    goBack();
  };
  return (
    <LoadedPage title={title} resource={item}>
      {(known, troubles) => (
        <Page
          title={title}
          focusKey={`${action}-${problem?.title ?? ''}`}
          actions={
            <ActionBar>
              {may(known) && (
                <Button busy={busy && '正在交…'} onPress={() => void say()}>
                  {send}
                </Button>
              )}
              <Button look="text" onPress={goBack}>
                {leave}
              </Button>
            </ActionBar>
          }
        >
          <ErrorSummary errors={error ? [{ field: fieldId, message: error }] : []} attempt={tried} />
          <PageHead title={question} lead={`${known.title}，编号 ${known.number}`} />
          {troubles}
          {problem && <ProblemNotice problem={problem} />}
          <Section card title={explained.title}>
            {explained.sentences(known).map((sentence) => (
              <Paragraph key={sentence}>{sentence}</Paragraph>
            ))}
          </Section>
          {may(known) && (
            <Field
              id={fieldId}
              kind="long-text"
              label={field.label}
              hint={field.hint}
              error={error}
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
