import { addWorkingDays } from '../calendar/working-days';
import { addDays, localDateOf } from '../calendar/plain-date';
import { findAnswerFaults, isShown, shownAnswers } from '../service-catalogue/form-answers';
import { isClaimed } from '../service-catalogue/claim-period';
import { withCountyAmounts } from '../service-catalogue/county-amounts';
import { placeFaults } from '../service-catalogue/place-faults';
import { missingPapers } from '../service-catalogue/paper-faults';
import { decidesStore } from '../service-catalogue/restriction';
import { getStep } from '../service-catalogue/service-definition';
import type { Action, BodyOf } from './actions';
import { reject, type Facts, type Part, type Rejection } from './decision';
import { placesAfter } from './hand-over';
import { laterAgain, stillToCome } from './later-parts';
import { reckoned } from './payment-parts';
import { momentOf, type HistoryEntry, type WorkItem } from './work-item';

/** Sent back once with everything that is missing; a second time only by the section head's reason (FACTS §5.1). */
export function requestSupplement(
  item: WorkItem,
  action: Action,
  body: BodyOf<'request-supplement'>,
  facts: Facts,
): Part | Rejection {
  const { definition, calendar } = facts;
  if (!getStep(definition, item.step).maySendBack) return reject('wrong-state');
  const unknown = body.missing.filter(
    (each) => !isKnown(each, facts) || (each.kind === 'paper' && stillToCome(item).includes(each.code)),
  );
  if (unknown.length > 0)
    return reject('unknown-paper', {
      errors: unknown.map((each) => ({ field: each.code, message: '不在这项服务的清单里。' })),
    });
  const rounds = item.supplement?.round ?? 0;
  const isHead = action.actor.roles.includes('section-head') && body.headReason !== undefined;
  if (rounds >= definition.supplement.rounds && !isHead && item.secondRoundPermit === null)
    return reject('second-round-needs-reason');
  return {
    entry: {
      until: addWorkingDays(localDateOf(action.recordedAt), definition.supplement.limit.amount, calendar),
      missing: body.missing.map(({ kind, code }) => ({ kind, code })),
    },
    contents: { missing: body.missing, ...(body.headReason ? { headReason: body.headReason } : {}) },
  };
}

function isKnown(
  missing: { kind: 'paper' | 'field'; code: string },
  { definition, answers }: Facts,
): boolean {
  if (missing.kind === 'paper') return definition.papers.some((paper) => paper.code === missing.code);
  return definition.fields.some(
    (field) =>
      field.code === missing.code &&
      isShown(field, answers) &&
      !decidesStore(definition, field.code) &&
      !isClaimed(definition, field.code),
  );
}

/** What was asked for, and nothing else; all of it at once. */
export function supplement(
  item: WorkItem,
  body: BodyOf<'supplement' | 'reopen'>,
  facts: Facts,
  entry: Partial<HistoryEntry>,
): Part | Rejection {
  const { definition } = facts;
  const asked = item.supplement?.missing ?? [];
  const askedFields = asked.filter((each) => each.kind === 'field').map((each) => each.code);
  const askedPapers = asked.filter((each) => each.kind === 'paper').map((each) => each.code);
  const notAsked = [
    ...Object.keys(body.answers).filter((code) => !askedFields.includes(code)),
    ...Object.keys(body.papers).filter((code) => !askedPapers.includes(code)),
  ].map((field) => ({ field, message: '这一项没有要求补。' }));
  const answers = shownAnswers(definition.fields, { ...facts.answers, ...body.answers });
  const papers = { ...facts.papers, ...body.papers };
  const places = placesAfter(item, answers, definition);
  const faults = [
    ...notAsked,
    ...findAnswerFaults(definition, definition.fields, answers),
    ...missingPapers(definition, answers, papers),
    ...askedPapers
      .filter((code) => !body.papers[code]?.length)
      .map((field) => ({ field, message: '这一样还没补。' })),
    ...askedFields
      .filter((code) => !(code in body.answers))
      .map((field) => ({ field, message: '这一样还没补。' })),
    ...placeFaults(definition, answers, { ...facts, places }),
  ];
  if (faults.length > 0) return reject('invalid-input', { errors: faults });
  return {
    entry: {
      ...entry,
      ...reckoned(withCountyAmounts(definition, item.amounts), answers, momentOf(item, 'received')!.at),
      ...(places ? { places } : {}),
    },
    contents: { answers, papers },
  };
}

/** A lapsed item goes on where its supplement comes within the days of the definition. */
export function reopen(
  item: WorkItem,
  action: Action,
  body: BodyOf<'reopen'>,
  facts: Facts,
): Part | Rejection {
  const closedAt = item.moments.find((moment) => moment.event === 'closed')?.at;
  const until = closedAt && addDays(localDateOf(closedAt), facts.definition.supplement.reopenWithinDays);
  if (!until || localDateOf(action.recordedAt) > until) return reject('wrong-state');
  const routing = facts.routing[item.step];
  return routing
    ? supplement(item, body, facts, { routing, ...laterAgain(item, action.recordedAt, facts) })
    : reject('wrong-state');
}
