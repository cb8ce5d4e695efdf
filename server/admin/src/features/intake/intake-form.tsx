import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { optionsOf } from '@zhucantong/shared/service-catalogue/form-field';
import { isPaperRequired } from '@zhucantong/shared/service-catalogue/required-paper';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import type { IntakeChannel, Receipt } from '@zhucantong/shared/work-items/intake';
import { useEffect, useState } from 'react';
import type { ApiProblem } from '../../api/problem';
import { getGuide } from '../../api/services';
import { announce } from '../../components/announcer';
import { FinalConfirm } from '../../components/final-confirm';
import { DraftMark } from '../../components/draft-mark';
import { Kbd } from '../../components/kbd';
import type { FieldProblem } from '../../components/missing-list.rules';
import { ErrorState, LoadingState } from '../../components/page-state';
import { PageHeader } from '../../components/page-header';
import { RecordForm } from '../../components/record-form';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';
import { focusProblem } from '../item/focus-problem';
import { PhotoField } from '../item/photo-field';
import { CarryOverCard } from './carry-over-card';
import { ChoiceRow } from './choice-row';
import { prefilled } from './prefilled';
import { IntakeRail } from './intake-rail';
import { intakeProblems, searchFieldId } from './intake-request';
import { BegunBefore } from './begun-before';
import { hasBegun, type Intake } from './intake-typing';
import { UnfinishedForms } from './unfinished-forms';
import { NotTaken } from './not-taken';
import { PersonCard } from './person-card';
import { FORM_TITLE, ServiceCard } from './service-card';
import { useNewerForm } from './use-newer-form';
import { useIntakeCheck } from './use-intake-check';
import { useTakeIn } from './use-take-in';

const CHANNELS: readonly (readonly [IntakeChannel, string])[] = [
  ['window', '到窗口来的'],
  ['phone', '打电话来的'],
  ['paper', '寄来的书面材料'],
];

/** Who, what, the form, its papers: one page from top to bottom, so that one hand and the Tab key get through. */
export function IntakeForm({
  typing,
  county,
  givesCodes,
  onOpen,
  onTaken,
}: {
  typing: Intake;
  /** Whose amounts and days the form names. */
  county: string;
  /** Whether the viewer may give sign-in codes. */
  givesCodes: boolean;
  /** Another form; what is typed in this one is kept. */
  onOpen(form: string): void;
  onTaken(receipt: Receipt): void;
}) {
  const { value, change } = typing;
  const guide = useQuery<ServiceGuide, ApiProblem>({
    queryKey: ['guide', value.service],
    queryFn: ({ signal }) => getGuide(value.service, signal, county),
    enabled: value.service !== '',
    staleTime: 60_000,
  });
  const form = guide.data;
  const newer = useNewerForm(form, county);
  const check = useIntakeCheck(value, form);
  const take = useTakeIn(typing, onTaken);
  const [isTried, setTried] = useState(false);
  const [isThrowing, setThrowing] = useState(false);
  const [serverSaid, setServerSaid] = useState<readonly FieldProblem[]>([]);
  const problems = [...(isTried ? intakeProblems(value, form) : []), ...serverSaid];

  useEffect(() => {
    if (form) change((now) => ({ answers: prefilled(form.fields, now) }));
  }, [form, change]);
  // Whoever opened the page begins with the person.
  useEffect(() => document.getElementById(searchFieldId)?.focus(), []);

  // What could not be kept is still on this page, so it stays open.
  const leaveFor = async (form: string) => (await typing.save()) && onOpen(form);
  const submit = () => {
    if (take.isPending) return;
    if (newer.guide) {
      document.getElementById(FORM_TITLE)?.focus();
      return announce('表格更新了，先看看哪里不一样', 'alert');
    }
    setTried(true);
    setServerSaid([]);
    const found = intakeProblems(value, form);
    focusProblem(found);
    if (found.length > 0 || !form) return;
    take.send(form, (said) => {
      setServerSaid(said);
      focusProblem(said);
    });
  };
  useShortcuts({ submit });

  return (
    <>
      <PageHeader
        title="窗口登记"
        sub="替到窗口来的、打电话来的人办；填的每 10 秒存一次，断线、过期都不丢"
        actions={
          <>
            <DraftMark state={typing.state} />
            {hasBegun(value) && (
              <Button onClick={() => void leaveFor(crypto.randomUUID())}>先放着，登记另一件</Button>
            )}
          </>
        }
      />
      <div className="intake">
        <div className="stack">
          <UnfinishedForms current={value.submissionId} onOpen={(form) => void leaveFor(form)} />
          <section className="card">
            <div className="body">
              <ChoiceRow
                legend="怎么来的"
                name="intake-channel"
                value={value.channel}
                options={CHANNELS}
                onChange={(channel) => change({ channel })}
              />
            </div>
          </section>
          <PersonCard typing={typing} problems={problems} givesCodes={givesCodes} />
          <ServiceCard value={value} problems={problems} onChoose={(service) => change({ service })} />
          {value.service !== '' && <BegunBefore typing={typing} onOpen={onOpen} />}
          {value.service !== '' && (
            <section className="card" aria-labelledby={FORM_TITLE}>
              <header>
                <h2 id={FORM_TITLE} tabIndex={-1}>
                  3 填表
                </h2>
              </header>
              <div className="body stack">
                {guide.isPending && <LoadingState label="表格" />}
                {guide.error && (
                  <ErrorState title="没取到表格" onRetry={() => void guide.refetch()}>
                    {guide.error.message}
                  </ErrorState>
                )}
                {form && newer.guide && (
                  <CarryOverCard before={form} after={newer.guide} typing={typing} onKeep={newer.keepOlder} />
                )}
                {form && !newer.guide && <Questions typing={typing} guide={form} problems={problems} />}
              </div>
            </section>
          )}
          <NotTaken problem={take.error} />
          <p className="row wrap intake-next">
            <Button
              type="primary"
              size="large"
              aria-keyshortcuts="Control+Enter"
              loading={take.isPending}
              onClick={submit}
            >
              收下，出回执 <Kbd of="submit" />
            </Button>
            <Button
              type="text"
              className="text-action"
              onClick={() => (hasBegun(value) ? setThrowing(true) : onOpen(crypto.randomUUID()))}
            >
              不办了，清空
            </Button>
          </p>
        </div>
        {isThrowing && (
          <FinalConfirm
            title="这一份不办了？"
            submit="不办了，清空"
            isBusy={false}
            onCancel={() => setThrowing(false)}
            onConfirm={() => void typing.clear().then(() => onOpen(crypto.randomUUID()))}
          >
            <p>
              填好的、拍好的都会清掉，找不回来。以后还要办的，按“先放着，登记另一件”，会留在“没交的登记”里。
            </p>
          </FinalConfirm>
        )}
        <aside aria-label="核对和回执">
          {form && (
            <IntakeRail typing={value} guide={form} check={{ data: check.data, error: check.error }} />
          )}
        </aside>
      </div>
    </>
  );
}

function Questions(props: { typing: Intake; guide: ServiceGuide; problems: readonly FieldProblem[] }) {
  const { typing, guide, problems } = props;
  const { answers } = typing.value;
  return (
    <>
      <RecordForm
        fields={guide.fields}
        optionsOf={(field) => optionsOf(guide, field)}
        answers={answers}
        problems={problems}
        onChange={(changed) => typing.change({ answers: changed })}
      />
      {guide.papers.length > 0 && <h3 className="h2">4 材料</h3>}
      {guide.papers.map((paper) => (
        <PhotoField
          key={paper.code}
          paper={paper.code}
          title={paper.title}
          hint={[paper.why, paper.countsAsGood].filter(Boolean).join('。')}
          most={paper.most}
          isOptional={!isPaperRequired(paper, answers)}
          typing={typing}
          problems={problems}
        />
      ))}
    </>
  );
}
