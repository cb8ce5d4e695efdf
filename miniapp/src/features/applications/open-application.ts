import type { Me, PersonCard } from '@zhucantong/shared/residents/me-view';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import { partsOfVersionId, serviceVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import { footingFor } from '@zhucantong/shared/service-catalogue/through-whom';
import type { Draft } from '@zhucantong/shared/work-items/draft';
import { fetchDrafts } from '@/api/drafts';
import { ApiProblem } from '@/api/api-problem';
import { OfflineError } from '@/api/offline-error';
import { newId } from '@/platform/new-id';
import { basesFor, selfOf } from '../session/acting-for';
import { guideOf, newestGuide } from './kept-guide';
import type { LocalDraft } from './local-draft';
import { readLocalDrafts } from './local-drafts';
import { prefilled } from './prefill';
import { atServer, reconcile, reconcileAll } from './reconcile';

/** A form ready to be filled in. */
export interface Application {
  guide: ServiceGuide;
  draft: LocalDraft;
  /** A newer version than the draft's: the form is carried over, or handed in as it is where that is still taken. */
  newer?: ServiceGuide;
  /** Both this phone and another device changed the draft. */
  conflict?: Draft;
}

interface Opening {
  me: Me;
  person: PersonCard;
  service: string;
  /** The draft to go on with; empty: the one begun for this person and service, or a new one. */
  draftId: string;
}

/**
 * Opens the form where it was left, or a new one.
 *
 * @throws ApiProblem, OfflineError when the definition was never on this phone.
 */
export async function openApplication({ me, person, service, draftId }: Opening): Promise<Application> {
  const local = readLocalDrafts(me.personId);
  const server = await draftsAtServer();
  const known = reconcileAll(local, server, me.personId);
  const begun =
    known.find((draft) => draft.id === draftId) ??
    known.find(
      ({ contents }) =>
        contents.for === person.personId && partsOfVersionId(contents.service).code === service,
    );
  if (!begun) return newApplication(me, person, await newestGuide(service, me.county.code));
  const settled = reconcile(
    local.find((draft) => draft.id === begun.id),
    atServer(server, begun.id),
    me.personId,
  );
  const county = me.county.code;
  const [guide, newer] = await Promise.all([
    guideOf(begun.contents.service, county),
    newerThan(begun.contents.service, county),
  ]);
  const onFooting = (draft: LocalDraft) => asHeldNow(draft, me, guide);
  return settled.kind === 'conflict'
    ? { guide, draft: onFooting(settled.mine), conflict: settled.theirs }
    : { guide, draft: onFooting(begun), ...(newer ? { newer } : {}) };
}

/** A relation may have been confirmed on another footing since the form was begun: it is handed in on one held today. */
function asHeldNow(draft: LocalDraft, me: Me, guide: ServiceGuide): LocalDraft {
  const { contents } = draft;
  const person = me.people.find(({ personId }) => personId === contents.for);
  if (!person) return draft;
  const basis = basisOf(me, person, guide, contents.answers);
  return basis === contents.basis ? draft : { ...draft, contents: { ...contents, basis } };
}

function basisOf(me: Me, person: PersonCard, guide: ServiceGuide, answers: Answers): PersonCard['basis'] {
  return footingFor(guide, basesFor(me, person), answers) ?? person.basis;
}

/** Undefined where there is none, or where that cannot be told now: handing in asks again. */
async function newerThan(id: string, county: string): Promise<ServiceGuide | undefined> {
  const { code, version } = partsOfVersionId(id);
  try {
    const newest = await newestGuide(code, county);
    return newest.version > Number(version) ? newest : undefined;
  } catch (failure) {
    if (failure instanceof OfflineError || failure instanceof ApiProblem) return undefined;
    throw failure;
  }
}

/** Undefined when the server was not reached. */
async function draftsAtServer(): Promise<Draft[] | undefined> {
  try {
    return await fetchDrafts();
  } catch (failure) {
    if (failure instanceof OfflineError) return undefined;
    throw failure;
  }
}

function newApplication(me: Me, person: PersonCard, guide: ServiceGuide): Application {
  return {
    guide,
    draft: {
      id: newId(),
      owner: me.personId,
      contents: {
        service: serviceVersionId(guide),
        for: person.personId,
        basis: basisOf(me, person, guide, {}),
        page: guide.pages[0]?.code ?? '',
        answers: prefilled(guide, person, selfOf(me) ?? person),
        papers: {},
      },
      baseRevision: 0,
      isDirty: false,
      changedAt: new Date().toISOString(),
    },
  };
}
