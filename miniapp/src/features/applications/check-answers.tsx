import type { PersonCard } from '@zhucantong/shared/residents/me-view';
import { answerInWords } from '@zhucantong/shared/service-catalogue/answer-words';
import { isShown, type Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { FormField } from '@zhucantong/shared/service-catalogue/form-field';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { AnswerList } from '@/ui/answer-list';
import type { Answer } from '@/ui/answer-list/types';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { Text } from '@/ui/text';
import { askedPages, askedPapers, isOnPage } from '../forms/page-fields';
import type { Photo } from '../forms/photo';

interface CheckAnswersProps {
  definition: ServiceDefinition;
  person: PersonCard;
  answers: Answers;
  photos: readonly Photo[];
  /** Opens the page of a question and comes back here afterwards. */
  onChange: (pageCode: string) => void;
}

/** Everything that will be handed in, each with its own 改. */
export function CheckAnswers({ definition, person, answers, photos, onChange }: CheckAnswersProps) {
  const pages = askedPages(definition, answers);
  const change = (code: string) => {
    const page = pages.find((each) => isOnPage(each, code));
    return page && { onPress: () => onChange(page.code) };
  };
  const shown = definition.fields.filter((field) => isShown(field, answers));
  const answered = ({ code, label, ...field }: FormField): Answer => ({
    key: code,
    term: label,
    value: answerInWords(
      definition,
      { code, label, ...field } as FormField,
      answers[code] ?? (field.kind === 'consent' ? false : undefined),
    ),
    change: change(code),
  });
  const papers = pages.flatMap((page) => askedPapers(definition, page, answers));
  const inOrder = pages.flatMap((page) => [
    ...shown.filter((field) => page.fields.includes(field.code) && field.kind !== 'consent').map(answered),
    ...papers
      .filter((paper) => page.papers?.includes(paper.code))
      .map((paper) => ({
        key: paper.code,
        term: paper.title,
        value: photosInWords(photos, paper.code),
        change: change(paper.code),
      })),
  ]);
  const consents = shown.filter((field) => field.kind === 'consent').map(answered);
  return (
    <>
      <PageHead
        title={
          <>
            提交前，<Text nb>再看一遍</Text>
          </>
        }
        lead="有不对的就改，改完还回到这里。"
      />
      <Section title="给谁用">
        <AnswerList
          answers={[
            {
              key: 'person',
              term: '使用的人',
              value: person.isSelf ? `${person.name}（本人）` : `${person.name}（您的${person.kinship}）`,
            },
            { key: 'certificate', term: '残疾人证', value: person.certificate ?? '没有查到' },
          ]}
        />
      </Section>
      <Section title="申请什么">
        <AnswerList answers={inOrder} />
      </Section>
      {consents.length > 0 && (
        <Section title="要您同意的事">
          <AnswerList answers={consents} />
        </Section>
      )}
    </>
  );
}

function photosInWords(photos: readonly Photo[], paper: string): string {
  const mine = photos.filter((photo) => photo.paper === paper);
  if (mine.length === 0) return '没有照片';
  const waiting = mine.filter((photo) => photo.state.kind !== 'done').length;
  return waiting === 0 ? `${mine.length} 张，都已传好` : `${mine.length} 张，还有 ${waiting} 张没传好`;
}
