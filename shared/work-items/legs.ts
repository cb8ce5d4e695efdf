import { withCountyAmounts, type CountyAmount } from '../service-catalogue/county-amounts';
import type { CountyLimit } from '../service-catalogue/county-limits';
import type { ServiceDefinition } from '../service-catalogue/service-definition';
import type { RoutingOutcome } from '../staff/routing-outcome';
import { STEP_CLOCK } from './clocks';
import type { Change, Facts } from './decision';
import { legId } from './hand-over';
import { handsOf } from './hands';
import { openingChange } from './opening';
import { reckoned } from './payment-parts';
import { identityOf, type ItemIdentity } from './item-identity';
import { momentOf, type Carried, type HandOver, type HistoryEntry, type WorkItem } from './work-item';
import type { EntryContents } from './entry-contents';

/**
 * What the next office goes on with: clocks of the whole matter as they ran when it was handed over, the stops that count in
 * them, and whose hands it went through. The clocks of the office that handed over ended with its part.
 */
function carriedBy(item: WorkItem, definition: ServiceDefinition): Carried {
  const handedAt = momentOf(item, 'closed')!.at.getTime();
  const isOfMatter = (code: string) =>
    definition.clocks.some((clock) => clock.code === code && clock.place === undefined);
  return {
    clocks: item.clocks
      .filter((clock) => clock.code !== STEP_CLOCK && isOfMatter(clock.code))
      .filter((clock) => clock.endedAt?.getTime() === handedAt)
      .map((clock) => ({ ...clock, endedAt: null })),
    stops: item.stops,
    moments: item.moments.filter((moment) => moment.event !== 'closed'),
    hands: handsOf(item),
    places: item.places ?? {},
    returns: item.returns ?? [],
  };
}

/** The next leg, in whose county and hands it is, and what came with it. */
export interface LegFacts extends Omit<Facts, 'routing'> {
  /** What the receiving county promises shorter than the definition for what comes that day. */
  limits: readonly CountyLimit[];
  /** What it pays in place of the definition's amounts, where the money is its own; absent: what was reckoned stands. */
  amounts?: readonly CountyAmount[];
  identity: Pick<ItemIdentity, 'county' | 'area' | 'display'>;
  routing: RoutingOutcome;
  /** Papers, answers and what the earlier offices wrote down, as it is sealed with the new leg. */
  contents: EntryContents;
}

/** By the county that pays, wherever it was taken in: the place of the household may have turned out to be another one. */
function amountsIn(
  before: WorkItem,
  { definition, amounts, answers }: LegFacts,
): Pick<HistoryEntry, 'amounts' | 'fen'> {
  if (!amounts)
    return {
      ...(before.amounts ? { amounts: before.amounts } : {}),
      ...(before.payment ? { fen: before.payment.fen } : {}),
    };
  return {
    ...(amounts.length > 0 ? { amounts: [...amounts] } : {}),
    ...reckoned(withCountyAmounts(definition, amounts), answers, momentOf(before, 'received')!.at),
  };
}

/**
 * Opens the leg to which an item was handed over. It counts from the moment of handing over, however late it is delivered.
 * Pure: delivered twice, the same leg under the same id.
 */
export function decideLeg(before: WorkItem, to: HandOver, facts: LegFacts): Change {
  const { definition, calendar, contents } = facts;
  const handed = before.history.find((entry) => entry.handOver?.leg === to.leg)!;
  const entry: HistoryEntry = {
    n: 1,
    action: 'receive',
    actionId: `receive-${legId(before.caseId, to.leg)}`,
    by: { kind: 'job', id: 'open-leg', memberId: 'open-leg', roles: [] },
    for: before.for,
    basis: 'system',
    channel: 'system',
    occurredAt: handed.recordedAt,
    recordedAt: handed.recordedAt,
    step: to.step,
    hasContents: true,
    calendarEdition: calendar.edition,
    toStep: to.step,
    routing: facts.routing,
    subject: before.subject,
    carried: carriedBy(before, definition),
    ...(facts.limits.length > 0 ? { limits: [...facts.limits] } : {}),
    ...amountsIn(before, facts),
  };
  const identity = {
    ...identityOf(before),
    ...facts.identity,
    _id: legId(before.caseId, to.leg),
    leg: to.leg,
  };
  return openingChange(identity, entry, contents, { ...facts, routing: {} });
}
