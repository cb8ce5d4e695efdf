import { answerInWords } from '@zhucantong/shared/service-catalogue/answer-words';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { OptionLists } from '@zhucantong/shared/service-catalogue/form-field';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import type { ReactNode } from 'react';
import { ActionBar } from '@/ui/action-bar';
import { AnswerList } from '@/ui/answer-list';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { Progress } from '@/ui/progress';
import { useAreaNames } from '../forms/use-area-names';
import { photosInWords, type Photo } from '../forms/photo';
import type { Asked } from './asked-of';
import { Page } from '../shell/page';
import type { ProblemInWords } from '../shell/problem-in-words';
import { ProblemNotice } from '../shell/problem-notice';

interface SupplementCheckProps {
  asked: Asked;
  guide: ServiceGuide;
  answers: Answers;
  photos: readonly Photo[];
  busy: boolean;
  /** Why sending failed. */
  problem: ProblemInWords | undefined;
  person: ReactNode;
  back: { label: string; onPress: () => void } | undefined;
  onOpen: (place: number) => void;
  onSend: () => void;
}

/** Everything that was asked for, with what was filled in, before it is sent in one go. */
export function SupplementCheck(props: SupplementCheckProps) {
  const { asked, answers, photos, busy, problem, person, back, onOpen, onSend } = props;
  const guide = useAreaNames(props.guide, answers);
  return (
    <Page
      title="补材料"
      focusKey={`check-${problem?.title ?? ''}`}
      back={back}
      actions={
        <ActionBar
          note={asked.type === 'bring-later' ? '交了以后，接着办' : '交了以后，从第二天起接着数日子'}
        >
          <Button busy={busy && '正在交…'} onPress={onSend}>
            都补好了，交上去
          </Button>
        </ActionBar>
      }
    >
      <Progress at={asked.items.length} of={asked.items.length} words="最后一步" />
      {person}
      <PageHead title="交之前，再看一遍" lead="有不对的就改，改完再交。" />
      {problem && <ProblemNotice problem={problem} />}
      <AnswerList
        answers={asked.items.map(({ kind, code, title }, place) => ({
          key: code,
          term: title,
          value:
            kind === 'paper' ? photosInWords(photos, code, '还没拍') : fieldInWords(guide, code, answers),
          change: { onPress: () => onOpen(place) },
        }))}
      />
    </Page>
  );
}

function fieldInWords(guide: ServiceGuide & OptionLists, code: string, answers: Answers): string {
  const field = guide.fields.find((each) => each.code === code);
  return field ? answerInWords(guide, field, answers[code]) : '';
}
