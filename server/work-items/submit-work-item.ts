import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '@zhucantong/shared/errors';
import { maskName, type Resident } from '@zhucantong/shared/residents/resident';
import { shownAnswers } from '@zhucantong/shared/service-catalogue/form-answers';
import { accusedIn, firstStepOf } from '@zhucantong/shared/service-catalogue/restriction';
import {
  serviceVersionId,
  type ServiceDefinition,
} from '@zhucantong/shared/service-catalogue/service-definition';
import type { ResidentViewer } from '@zhucantong/shared/staff/viewer';
import type { Channel } from '@zhucantong/shared/work-items/actions';
import { decideSubmission, refuseSubmission, type Submission } from '@zhucantong/shared/work-items/submit';
import type { ItemIdentity } from '@zhucantong/shared/work-items/item-identity';
import { judgeApplication } from '../services/judge-application';
import { ownFiles, requireOwnFiles } from './own-files';
import { routeSteps } from './route-steps';
import { takeClaims } from './take-claims';
import { whereHandled } from './where-handled';
import type { WorkItemDeps } from './work-items.deps';
import type { LoadedItem } from './work-items.repository';

export interface Submitted {
  loaded: LoadedItem;
  /** False when this submission id was answered before: the same receipt again. */
  isNew: boolean;
  /** For whom it was taken, as read meanwhile; null when their record is gone. */
  person: Resident | null;
}

/**
 * Takes an application. Sent twice it is taken once: the item's id is made from account and submission id and looked up
 * before every other check (DESIGN idea 3).
 *
 * @throws DomainError already-submitted, service-version-unknown, relation-not-valid, invalid-input, not-eligible, claim-taken.
 */
export async function submitWorkItem(
  deps: WorkItemDeps,
  viewer: ResidentViewer,
  submission: Submission,
  { now, channel }: { now: Date; channel: Channel },
): Promise<Submitted> {
  const id = deps.keyedId('submission', viewer.accountId, submission.submissionId);
  // Read together, judged one after the other.
  const [earlier, found, files] = await Promise.all([
    deps.items.find(viewer, id),
    deps.residents.find(viewer, submission.for),
    ownFiles(deps, viewer, submission.papers),
  ]);
  if (earlier) return { loaded: sameSubmission(deps, earlier, submission), isNew: false, person: found };

  const definition = deps.definition(submission.service);
  const person = beneficiary(viewer, submission, found);
  requireOwnFiles(files, submission.papers);
  const handling = await whereHandled(deps, definition, person, submission.answers);
  const eligibility = judgeApplication(definition, person, submission.answers, now);
  const refusal = refuseSubmission(submission, { definition, eligibility, ...handling });
  if (refusal) throw new DomainError(refusal.code, refusal.details);

  const { county, area, ...places } = handling;
  const [calendar, organisation, place] = await Promise.all([
    deps.calendar(county),
    deps.organisation(county),
    deps.placeName(county, area),
  ]);
  const claims = claimIds(definition, person._id, submission);
  await takeClaims(deps, { ids: claims, county, holder: id, answers: submission.answers }, definition, now);
  const first = firstStepOf(definition, submission.answers);
  const identity: ItemIdentity = {
    _id: id,
    caseId: id,
    leg: 1,
    number: await deps.nextNumber(county),
    kind: definition.kind ?? 'application',
    county,
    area,
    service: serviceVersionId(definition),
    display: { name: maskName(person.profile.name), place },
    for: person._id,
    filedBy: { account: viewer.accountId, person: viewer.personId, basis: submission.basis, channel },
    claims,
  };
  const accused = accusedIn(definition, submission.answers);
  const routable = { county, area, for: person._id, hands: [], filer: viewer.personId, accused };
  const routing = routeSteps(routable, [first], {
    route: deps.route,
    organisation,
    calendar,
    definition,
    now,
  });
  const change = decideSubmission(submission, {
    definition,
    calendar,
    routing,
    answers: {},
    papers: {},
    ...places,
    identity,
    eligibility,
    actor: { kind: 'resident', id: viewer.accountId, memberId: viewer.personId, roles: [] },
    channel,
    now,
  });
  if (change.kind === 'rejection') throw new DomainError(change.code, change.details);
  const inserted = await deps.items.insert(change.item, change.contents, change.outbox);
  if (inserted) return { loaded: inserted, isNew: true, person };
  return { loaded: sameSubmission(deps, await deps.items.get(viewer, id), submission), isNew: false, person };
}

/** The stored receipt, or a refusal where the answers differ from the first time. */
function sameSubmission(deps: WorkItemDeps, loaded: LoadedItem, submission: Submission): LoadedItem {
  const first = loaded.open().get(1);
  const fields = deps.definition(loaded.item.service).fields;
  const same =
    loaded.item.service === submission.service &&
    loaded.item.for === submission.for &&
    isDeepStrictEqual(first?.answers, shownAnswers(fields, submission.answers)) &&
    isDeepStrictEqual(first?.papers, submission.papers);
  if (!same)
    throw new DomainError('already-submitted', { itemId: loaded.item._id, number: loaded.item.number });
  return loaded;
}

/** @throws DomainError relation-not-valid when the viewer may not apply for this person on this basis. */
function beneficiary(viewer: ResidentViewer, submission: Submission, person: Resident | null): Resident {
  const relation = viewer.actsFor.find((each) => each.personId === submission.for);
  const isSelf = submission.for === viewer.personId;
  const isBasisRight = isSelf ? submission.basis === 'self' : relation?.basis === submission.basis;
  if (!isBasisRight || !person) throw new DomainError('relation-not-valid');
  return person;
}

/** 'assistive-device:device:<person>:manual-wheelchair'. */
function claimIds(
  definition: ServiceDefinition,
  personId: string,
  { answers }: Pick<Submission, 'answers'>,
): string[] {
  return definition.claims.map((claim) => {
    const parts = claim.per.map((part) =>
      part === 'person' ? personId : String(answers[part.replace('answer:', '')] ?? ''),
    );
    return [definition.code, claim.code, ...parts].join(':');
  });
}
