import type { RoutingOutcome } from '../staff/routing-outcome';
import { getStep, serviceVersionId } from '../service-catalogue/service-definition';
import { localDateOf } from '../calendar/plain-date';
import type { Caller } from '../residents/caller';
import type { Change, Facts } from './decision';
import { identityOf, type ItemIdentity } from './item-identity';
import { partId, type PartOf } from './joint';
import { openingChange } from './opening';
import type { HistoryEntry } from './work-item';

/** What a lead asked for, as its part takes it over. */
export interface PartAsked extends Omit<PartOf, 'item'> {
  lead: ItemIdentity;
  at: Date;
  /** Working days. */
  days: number;
  question: string;
  caller?: Caller;
}

/**
 * Opens the part of another office: an item of its own beside the lead, outside the chain of legs (`leg` 0). It counts from the
 * moment of asking, however late it is delivered. Pure: delivered twice, the same part under the same id.
 */
export function decidePart(
  { lead, at, days, question, caller, ...part }: PartAsked,
  facts: Omit<Facts, 'routing' | 'answers' | 'papers'> & { routing: RoutingOutcome },
): Change {
  const { definition, calendar } = facts;
  const step = definition.steps[0]!.code;
  const _id = partId(lead._id, part.code);
  const entry: HistoryEntry = {
    n: 1,
    action: 'receive-part',
    actionId: `open-${_id}`,
    by: { kind: 'job', id: 'open-part', memberId: 'open-part', roles: [] },
    for: lead.for,
    basis: 'system',
    channel: 'system',
    occurredAt: at,
    recordedAt: at,
    step,
    hasContents: true,
    calendarEdition: calendar.edition,
    toStep: step,
    routing: facts.routing,
    subject: null,
    ...(days < getStep(definition, step).limit.amount
      ? { limits: [{ of: 'step', code: step, amount: days, effectiveFrom: localDateOf(at) }] }
      : {}),
  };
  const identity: ItemIdentity = {
    ...identityOf(lead),
    _id,
    leg: 0,
    service: serviceVersionId(definition),
    claims: [],
    partOf: { ...part, item: lead._id },
  };
  const contents = { words: question, ...(caller ? { caller } : {}) };
  return openingChange(identity, entry, contents, { ...facts, routing: {}, answers: {}, papers: {} });
}
