import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '@zhucantong/shared/errors';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { Caller } from '@zhucantong/shared/residents/caller';
import { maskName, type Resident } from '@zhucantong/shared/residents/resident';
import { payingCounty } from '@zhucantong/shared/service-catalogue/across-counties';
import { claimIds } from '@zhucantong/shared/service-catalogue/claim-period';
import { shownAnswers } from '@zhucantong/shared/service-catalogue/form-answers';
import { accusedIn, firstStepOf } from '@zhucantong/shared/service-catalogue/restriction';
import {
  countyAmounts,
  countyLimits,
  withCountyWindows,
} from '@zhucantong/shared/service-catalogue/service-settings';
import { getStep, serviceVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import type { RoutingOutcome } from '@zhucantong/shared/staff/routing-outcome';
import { lineOf } from '@zhucantong/shared/staff/unit';
import type { Actor } from '@zhucantong/shared/work-items/actions';
import { INTAKE } from '@zhucantong/shared/work-items/hands';
import type { ItemIdentity } from '@zhucantong/shared/work-items/item-identity';
import { decideSubmission, refuseSubmission, type Submission } from '@zhucantong/shared/work-items/submit';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { judgeApplication } from '../services/judge-application';
import type { Organisation } from '../staff/organisation';
import { formToFile } from './form-to-file';
import { routeSteps } from './route-steps';
import { takeClaims } from './take-claims';
import { whereHandled } from './where-handled';
import type { WorkItemDeps } from './work-items.deps';
import type { LoadedItem } from './work-items.repository';

/** Whom a matter concerns: somebody in the register, or who called and what place it is about. */
export type Concerned =
  { person: Resident; caller?: undefined } | { person: null; caller: Caller; county: string; area: string };

type Form = Pick<Submission, 'submissionId' | 'service' | 'answers' | 'papers'>;

/** A form on the way in, whoever brings it. Who may bring it for whom has been settled. */
export interface Filing {
  /** Of the item: made from account and submission id. */
  id: string;
  form: Form;
  concerned: Concerned;
  filedBy: WorkItem['filedBy'];
  actor: Actor;
  now: Date;
}

/**
 * Judges a form and writes the item: eligibility, papers, claims, number, routing, one insert.
 *
 * @returns null when an item stands under this id already: the same was sent twice at once.
 * @throws DomainError service-version-unknown, service-version-old, service-closed, invalid-input, not-eligible, claim-taken.
 */
export async function fileWorkItem(deps: WorkItemDeps, filing: Filing): Promise<LoadedItem | null> {
  const { id, form, concerned, filedBy, actor, now } = filing;
  const published = formToFile(deps, form.service, now);
  const { person, caller } = concerned;
  const handling = await whereHandled(deps, published, person ?? concerned, form.answers);
  const payer = payingCounty(published, handling.places) ?? handling.county;
  const [settings, settingsOfPayer] = await Promise.all([
    deps.settings(handling.county, published.code),
    deps.settings(payer, published.code),
  ]);
  const definition = withCountyWindows(published, settings);
  const eligibility = person ? judgeApplication(definition, person, form.answers, { ...handling, now }) : [];
  const refusal = refuseSubmission(form, { definition, eligibility, now, ...handling });
  if (refusal) throw new DomainError(refusal.code, refusal.details);

  const { county, area, ...facts } = handling;
  const [calendar, organisation, place] = await Promise.all([
    deps.calendar(county),
    deps.organisation(county),
    deps.placeName(county, area),
  ]);
  const claims = claimIds(definition, person?._id ?? '', form.answers, localDateOf(now), (key) =>
    deps.keyedId('claim', definition.code, key),
  );
  await takeClaims(deps, { ids: claims, county, holder: id, answers: form.answers }, definition, now);
  const first = getStep(definition, firstStepOf(definition, form.answers, handling.places));
  const name = person ? person.profile.name : caller?.name;
  const identity: ItemIdentity = {
    _id: id,
    caseId: id,
    leg: 1,
    number: await deps.nextNumber(county),
    kind: definition.kind ?? 'application',
    county,
    area,
    service: serviceVersionId(definition),
    display: { name: name ? maskName(name) : '没留姓名', place },
    for: person?._id ?? '',
    filedBy,
    claims,
  };
  const hands = actor.kind === 'staff' ? [{ staffId: actor.memberId, step: INTAKE }] : [];
  const routing = routeSteps(
    {
      ...{ county, area, for: identity.for, hands, filer: filedBy.person },
      accused: accusedIn(definition, form.answers),
    },
    [first.code],
    {
      route: deps.route,
      organisation,
      calendar,
      definition,
      now,
    },
  );
  const kept = first.heldByFirstAsked && actor.kind === 'staff' ? firstAsked(actor, organisation) : null;
  const change = decideSubmission(form, {
    definition,
    calendar,
    routing: kept ? { ...routing, [first.code]: kept } : routing,
    answers: {},
    papers: {},
    ...facts,
    identity,
    limits: countyLimits(definition, settings, localDateOf(now)),
    amounts: countyAmounts(definition, settingsOfPayer, localDateOf(now)),
    eligibility,
    ...(caller ? { caller } : {}),
    actor,
    channel: filedBy.channel,
    now,
  });
  if (change.kind === 'rejection') throw new DomainError(change.code, change.details);
  return deps.items.insert(change.item, change.contents, change.outbox);
}

/** Whoever was asked first keeps it. @source FACTS §5.2 首问负责 */
function firstAsked({ memberId }: Actor, { staff, units }: Organisation): RoutingOutcome | null {
  const member = staff.get(memberId);
  if (!member) return null;
  return {
    unit: member.unit,
    line: lineOf(member.unit, new Map(units)),
    assignee: memberId,
    post: null,
    acting: 'line',
    rule: 'first-asked',
    reason: `首问负责：${member.title}${member.name}接的。`,
    excluded: [],
  };
}

/** The stored receipt of a form that came before, or a refusal where this one says anything else. @throws DomainError already-submitted */
export function sameFiling(
  deps: Pick<WorkItemDeps, 'definition'>,
  loaded: LoadedItem,
  form: Form,
  isSamePerson: boolean,
): LoadedItem {
  const first = loaded.open().get(1);
  const fields = deps.definition(loaded.item.service).fields;
  const same =
    isSamePerson &&
    loaded.item.service === form.service &&
    isDeepStrictEqual(first?.answers, shownAnswers(fields, form.answers)) &&
    isDeepStrictEqual(first?.papers, form.papers);
  if (!same)
    throw new DomainError('already-submitted', { itemId: loaded.item._id, number: loaded.item.number });
  return loaded;
}
