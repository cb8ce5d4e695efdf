import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Progress } from '@/ui/progress';
import { Offline } from '@/ui/states';
import { Paragraph } from '@/ui/text';
import { unsentPhotos } from '../forms/photo';
import { Page } from '../shell/page';
import { problemInWords } from '../shell/problem-in-words';
import { ProblemNotice } from '../shell/problem-notice';
import { CheckAnswers } from './check-answers';
import { EligibilityNotice } from './eligibility-notice';
import { PaymentReckoned } from './payment-reckoned';
import type { FormPageProps } from './form-page-props';
import type { SubmitOutcome } from './hand-in';
import { SavingNote } from './saving-note';
import type { Submitting } from './use-submit';

interface CheckPageProps extends FormPageProps {
  submitting: Submitting;
  onSubmit: () => void;
  onOutdated: () => void;
  onChange: (pageCode: string) => void;
}

/** The last look before handing in. */
export function CheckPage({
  title,
  definition,
  person,
  answers,
  photos,
  saving,
  eligibility,
  of,
  back,
  submitting,
  onSubmit,
  onOutdated,
  onChange,
}: CheckPageProps) {
  const underWay = unsentPhotos(photos.all).length;
  return (
    <Page
      title={title}
      focusKey={`check-${submitting.outcome?.kind ?? ''}`}
      back={back}
      actions={
        <ActionBar note={underWay > 0 ? `还有 ${underWay} 张照片没传好，传好了再提交` : '提交后还可以撤回'}>
          <Button busy={submitting.busy && '正在提交…'} onPress={onSubmit}>
            确认提交
          </Button>
        </ActionBar>
      }
    >
      <Progress at={of} of={of} words="最后一步" />
      {submitting.outcome && <Outcome outcome={submitting.outcome} onOutdated={onOutdated} />}
      {underWay > 0 && (
        <Notice tone="warn" icon="photo" title={`还有 ${underWay} 张照片没传好`} appears>
          <Paragraph>传好了再提交。没网就先存着，有网了会接着传。</Paragraph>
        </Notice>
      )}
      <CheckAnswers
        definition={definition}
        person={person}
        answers={answers}
        photos={photos.all}
        onChange={onChange}
      />
      <PaymentReckoned definition={definition} answers={answers} />
      {eligibility && !eligibility.mayApply && (
        <EligibilityNotice definition={definition} answers={answers} answer={eligibility} />
      )}
      {submitting.outcome?.kind !== 'offline' && <SavingNote saving={saving} />}
    </Page>
  );
}

function Outcome({ outcome, onOutdated }: { outcome: SubmitOutcome; onOutdated: () => void }) {
  if (outcome.kind === 'received') return null;
  if (outcome.kind === 'offline') {
    return (
      <>
        <Offline keepsAnswers />
        <Notice tone="warn" icon="info" title="还没有交上去">
          <Paragraph>连上网以后，再点一次“确认提交”。点几次都只算一份。</Paragraph>
        </Notice>
      </>
    );
  }
  const { problem, itemId } = outcome;
  return (
    <ProblemNotice problem={problemInWords(problem)}>
      {problem.code === 'service-version-old' && (
        <Button look="second" mid onPress={onOutdated}>
          看新表格哪里不一样
        </Button>
      )}
      {itemId && (
        <Button look="second" mid to={{ page: 'receipt', id: itemId }} way="replace">
          看当时的回执
        </Button>
      )}
    </ProblemNotice>
  );
}
