import type { Me, PersonCard } from '@zhucantong/shared/residents/me-view';
import type { Answers, FieldFault } from '@zhucantong/shared/service-catalogue/form-answers';
import type { FormPage } from '@zhucantong/shared/service-catalogue/form-field';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { PaperFiles } from '@zhucantong/shared/work-items/actions';
import { useState } from 'react';
import { go } from '@/platform/navigate';
import { announce } from '@/ui/announce';
import { forgetView } from '../resource/remembered-views';
import { allFaults, askedPages, isOnPage, pageFaults } from '../forms/page-fields';
import { faultsAfterAnswer } from '../forms/group-rows';
import { takenFiles, unsentPhotos } from '../forms/photo';
import { usePhotos } from '../forms/use-photos';
import { withAnswer } from '../forms/with-answer';
import { CHECK } from './carried-draft';
import { CheckPage } from './check-page';
import { ConflictView } from './conflict-view';
import { dropLocalDraft } from './local-drafts';
import type { Application } from './open-application';
import { QuestionPage } from './question-page';
import { useDraft } from './use-draft';
import { useEligibility } from './use-eligibility';
import { useSubmit } from './use-submit';

interface ApplicationFormProps {
  application: Application;
  me: Me;
  person: PersonCard;
  /** The form is of an older version, as handing in has told. */
  onOutdated: () => void;
}

/** One question after the other, then a look over everything, then handing in. Nothing here knows any one service. */
export function ApplicationForm({ application, me, person, onOutdated }: ApplicationFormProps) {
  const { guide: definition } = application;
  const { draft, saving, conflict, keeper } = useDraft(application.draft, application.conflict);
  const { answers, page: at } = draft.contents;
  const photos = usePhotos(draft.contents.papers, (papers) => keeper.change({ papers }));
  const eligibility = useEligibility(definition, person.personId, answers);
  const submitting = useSubmit();
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [returnsToCheck, setReturnsToCheck] = useState(false);

  const title = `申请${definition.shortTitle}`;
  if (conflict)
    return (
      <ConflictView
        title={title}
        definition={definition}
        mine={draft.contents}
        theirs={conflict}
        onChoose={keeper.choose}
      />
    );

  const pages = askedPages(definition, answers);
  const index = pages.findIndex((each) => each.code === at);
  const page = at === CHECK ? undefined : (pages[index] ?? pages[0]);
  const place = page ? pages.indexOf(page) : pages.length;

  const open = (code: string, found: readonly FieldFault[] = []) => {
    setFaults(found);
    if (found.length > 0) setAttempt((n) => n + 1);
    keeper.change({ page: code });
  };
  const previous = pages[place - 1];
  const back =
    previous && !returnsToCheck ? { label: '上一题', onPress: () => open(previous.code) } : undefined;
  const putAside = async () => {
    const saved = await keeper.save();
    announce(saved === 'offline' || saved === 'failed' ? '存在手机里了，有网了会自己传上去' : '存好了');
    go({ page: 'home' }, 'reset');
  };

  const next = () => {
    if (!page) return;
    const found = pageFaults(definition, page, answers, takenFiles(photos.all));
    if (found.length > 0) {
      setFaults(found);
      setAttempt((n) => n + 1);
      return;
    }
    open(returnsToCheck ? CHECK : (pages[place + 1]?.code ?? CHECK));
    setReturnsToCheck(false);
    void keeper.save();
  };

  const submit = async () => {
    const found = allFaults(definition, answers, takenFiles(photos.all));
    const faulty = found[0] && pages.find((each) => isOnPage(each, found[0]!.field));
    if (faulty) {
      setReturnsToCheck(true);
      return open(
        faulty.code,
        found.filter(({ field }) => isOnPage(faulty, field)),
      );
    }
    const unsent = unsentPhotos(photos.all);
    if (unsent.length > 0) {
      photos.box.goOn();
      return announce(`还有 ${unsent.length} 张照片没传好，传好了再提交`);
    }
    await keeper.save();
    if (keeper.current().conflict) return undefined;
    const outcome = await submitting.submit(draft.id, keeper.current().draft.contents, definition);
    if (outcome?.kind === 'received') {
      keeper.close();
      dropLocalDraft(draft.id);
      forgetView('drafts');
      forgetView('items');
      return go({ page: 'receipt', id: outcome.itemId }, 'replace');
    }
    const refused = outcome?.kind === 'refused' ? outcome.problem.fields : [];
    const named = pages.find((each) => refused.some(({ field }) => isOnPage(each, field)));
    if (named) {
      setReturnsToCheck(true);
      open(
        named.code,
        refused.filter(({ field }) => isOnPage(named, field)),
      );
    }
    return undefined;
  };

  const standing = page ? faultsStanding(definition, page, faults, answers, takenFiles(photos.all)) : [];
  const common = {
    title,
    definition,
    person,
    answers,
    photos,
    saving,
    eligibility,
    place,
    of: pages.length,
    back,
  };
  if (!page) {
    return (
      <CheckPage
        {...common}
        submitting={submitting}
        onSubmit={() => void submit()}
        onOutdated={onOutdated}
        onChange={(code) => {
          setReturnsToCheck(true);
          open(code);
        }}
      />
    );
  }
  return (
    <QuestionPage
      {...common}
      page={page}
      helper={me.helper}
      faults={standing}
      attempt={attempt}
      isChange={returnsToCheck}
      onAnswer={(code, value) => {
        const before = keeper.current().draft.contents.answers;
        setFaults((found) => faultsAfterAnswer(found, code, before[code], value));
        keeper.change({ answers: withAnswer(before, code, value) });
      }}
      onNext={next}
      onPutAside={() => void putAside()}
    />
  );
}

/** A photo that was taken meanwhile is no fault any more; what is typed is judged on the next press only. */
function faultsStanding(
  definition: ServiceDefinition,
  page: FormPage,
  faults: readonly FieldFault[],
  answers: Answers,
  papers: PaperFiles,
): readonly FieldFault[] {
  const now = pageFaults(definition, page, answers, papers);
  return faults.filter(
    ({ field }) => !page.papers?.includes(field) || now.some((fault) => fault.field === field),
  );
}
