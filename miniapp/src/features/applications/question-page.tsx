import type { Me } from '@zhucantong/shared/residents/me-view';
import type { Answers, FieldFault } from '@zhucantong/shared/service-catalogue/form-answers';
import type { FormPage } from '@zhucantong/shared/service-catalogue/form-field';
import { ActionBar } from '@/ui/action-bar';
import { BulletList } from '@/ui/bullet-list';
import { Button } from '@/ui/button';
import { DueLine } from '@/ui/due-line';
import { ErrorSummary } from '@/ui/error-summary';
import { PersonChip } from '@/ui/person-switcher';
import { Progress } from '@/ui/progress';
import { Section } from '@/ui/section';
import { askedFields, askedPapers } from '../forms/page-fields';
import { PaperPhotos } from '../forms/paper-photos';
import { Questions } from '../forms/questions';
import { ReachRow } from '../reach/reach-row';
import { Page } from '../shell/page';
import { decidingFields } from './deciding-fields';
import { EligibilityNotice } from './eligibility-notice';
import type { FormPageProps } from './form-page-props';
import { SavingNote } from './saving-note';

interface QuestionPageProps extends FormPageProps {
  helper: Me['helper'];
  page: FormPage;
  /** Counted from 0. */
  place: number;
  /** Opened from the check page: the next press goes back there. */
  isChange: boolean;
  faults: readonly FieldFault[];
  attempt: number;
  onAnswer: (code: string, value: Answers[string] | undefined) => void;
  onNext: () => void;
  onPutAside: () => void;
}

/** One page of the form. Errors appear on 下一题 only, never while typing. */
export function QuestionPage(props: QuestionPageProps) {
  const {
    title,
    definition,
    person,
    helper,
    page,
    place,
    of,
    back,
    isChange,
    answers,
    photos,
    saving,
    eligibility,
    faults,
  } = props;
  const fields = askedFields(definition, page, answers);
  const papers = askedPapers(definition, page, answers);
  // Where no question names a subject, whether one may apply is known before the first question.
  const decides =
    (place === 0 && definition.subjectField === undefined) ||
    page.fields.some((code) => decidingFields(definition).includes(code));
  const errorOf = (code: string) => faults.find(({ field }) => field === code)?.message;
  return (
    <Page
      title={title}
      focusKey={page.code}
      hasErrors={faults.length > 0}
      back={back}
      actions={
        <ActionBar note={papers.length > 0 ? '没传好的，有网了会接着传' : undefined}>
          <Button onPress={props.onNext}>{isChange ? '改好了' : '下一题'}</Button>
          <Button look="text" onPress={props.onPutAside}>
            存下来，以后再填
          </Button>
        </ActionBar>
      }
    >
      <ErrorSummary errors={faults} attempt={props.attempt} />
      <Progress at={place + 1} of={of} />
      <PersonChip>{person.isSelf ? '为自己申请' : `为${person.kinship} ${person.name} 申请`}</PersonChip>
      <Questions
        key={page.code}
        definition={definition}
        fields={fields}
        answers={answers}
        faults={faults}
        onAnswer={props.onAnswer}
        title={page.title}
        lead={page.help}
        hasMore={papers.length > 0}
      />
      {decides && <EligibilityNotice definition={definition} answers={answers} answer={eligibility} />}
      {papers.map((paper) =>
        papers.length === 1 ? (
          <PaperPhotos key={paper.code} paper={paper} photos={photos} error={errorOf(paper.code)} />
        ) : (
          <Section key={paper.code} title={paper.title}>
            <PaperPhotos paper={paper} photos={photos} error={errorOf(paper.code)} />
          </Section>
        ),
      )}
      {page.tips && (
        <Section card title="拍的时候" level={2}>
          <BulletList mark="yes" items={page.tips.map((tip) => ({ key: tip, words: tip }))} />
        </Section>
      )}
      {papers.length > 0 && (
        <>
          <DueLine icon="confidential" quiet>
            照片只给经手的人看。
          </DueLine>
          {helper && definition.bases.includes('village-worker') && (
            <ReachRow
              box
              title="不方便拍？"
              hint={`请${helper.unitName}的${helper.name}来帮您拍`}
              number={helper.phone}
            />
          )}
        </>
      )}
      <SavingNote saving={saving} />
    </Page>
  );
}
