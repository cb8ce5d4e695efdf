import type { PersonCard } from '@zhucantong/shared/residents/me-view';
import { answerInWords, groupRows } from '@zhucantong/shared/service-catalogue/answer-words';
import { isShown, rowsOf, type Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { FormField, OptionLists } from '@zhucantong/shared/service-catalogue/form-field';
import { outcomeOf } from '@zhucantong/shared/service-catalogue/outcome';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { ReactNode } from 'react';
import { AnswerList } from '@/ui/answer-list';
import type { Answer } from '@/ui/answer-list/types';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { Text } from '@/ui/text';
import { askedPages, askedPapers, isOnPage } from '../forms/page-fields';
import { useAreaNames } from '../forms/use-area-names';
import { photosInWords, type Photo } from '../forms/photo';
import { AnswerRows } from '../shell/answer-rows';

interface CheckAnswersProps {
  definition: ServiceDefinition;
  person: PersonCard;
  answers: Answers;
  photos: readonly Photo[];
  /** Opens the page of a question and comes back here afterwards. */
  onChange: (pageCode: string) => void;
}

/** Everything that will be handed in, each with its own 改. */
export function CheckAnswers({ person, answers, photos, onChange, ...props }: CheckAnswersProps) {
  const definition = useAreaNames(props.definition, answers);
  const pages = askedPages(definition, answers);
  const change = (code: string) => {
    const page = pages.find((each) => isOnPage(each, code));
    return page && { onPress: () => onChange(page.code) };
  };
  const shown = definition.fields.filter((field) => isShown(field, answers));
  const answered = (field: FormField): Answer => ({
    key: field.code,
    term: field.label,
    value: answerShown(definition, field, answers[field.code]),
    change: change(field.code),
  });
  const papers = pages.flatMap((page) => askedPapers(definition, page, answers));
  const inOrder = pages.flatMap((page) => [
    ...shown.filter((field) => page.fields.includes(field.code) && field.kind !== 'consent').map(answered),
    ...papers
      .filter((paper) => page.papers?.includes(paper.code))
      .map((paper) => ({
        key: paper.code,
        term: paper.title,
        value: photosInWords(photos, paper.code, '没有照片'),
        change: change(paper.code),
      })),
  ]);
  const isThing = outcomeOf(definition)?.kind === 'thing';
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
      <Section title={isThing ? '给谁用' : '给谁办'}>
        <AnswerList
          answers={[
            {
              key: 'person',
              term: isThing ? '使用的人' : '申请的人',
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

function answerShown(
  definition: OptionLists,
  field: FormField,
  value: Answers[string] | undefined,
): ReactNode {
  const rows = field.kind === 'group' ? groupRows(definition, field, rowsOf(value)) : [];
  if (rows.length > 0) return <AnswerRows rows={rows} />;
  return answerInWords(definition, field, value ?? (field.kind === 'consent' ? false : undefined));
}
