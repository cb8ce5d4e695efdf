import { localDateOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { Effect, MessageIntent, OutboxEntry } from '@zhucantong/shared/work-items/outbox';
import type { HandOver } from '@zhucantong/shared/work-items/work-item';
import { stateAfterFailures, type FailedDelivery } from './delivery-attempts.rules';
import type { ClaimsRepository } from './claims.repository';
import type { ItemJobsRepository, Waiting } from './item-jobs.repository';

/** What an outbox entry belongs to. */
export type OutboxItem = Omit<Waiting, 'outbox' | 'delivery'>;

/** Entries that tell of an item outside of it. */
type Tale = MessageIntent | Extract<Effect, { type: 'search-entry' | 'report-moved-dates' }>;

/** Where entries go. Every target is idempotent: its id follows from the entry's key. */
export interface DeliverOutboxDeps {
  items: Pick<ItemJobsRepository, 'withOutbox' | 'pull' | 'waitBeforeDelivery'>;
  systemNow(): Date;
  claims: Pick<ClaimsRepository, 'claim' | 'hold' | 'release'>;
  deliverMessage(intent: MessageIntent, item: OutboxItem): Promise<void>;
  writeSearchEntry(item: OutboxItem): Promise<void>;
  /** Papers belong to the matter: every office that has part of it sees them. */
  attachFiles(files: readonly string[], caseId: string): Promise<void>;
  giveBackPlace(item: OutboxItem): Promise<void>;
  openLeg(from: string, to: HandOver): Promise<void>;
  openPart(lead: string, code: string): Promise<void>;
  recallPart(part: { lead: string; code: string; at: Date }): Promise<void>;
  tellLead(part: string, entry: number): Promise<void>;
  reportMovedDates(effect: Extract<Effect, { type: 'report-moved-dates' }>, item: OutboxItem): Promise<void>;
  recordDelivery(effect: Extract<Effect, { type: 'record-delivery' }>, itemId: string): Promise<void>;
  recordDocument(effect: Extract<Effect, { type: 'record-document' }>, itemId: string): Promise<void>;
  /** Whether an item of this store may move to the other one. */
  mayLeave(item: OutboxItem): boolean;
  /** Delivers in one transaction with ending the delivery: nothing of an item arrives in a store that it has left. */
  deliverWhileHere(item: OutboxItem, entry: Tale): Promise<void>;
  /** A delivery that failed stays in the outbox and is tried again, later each time. */
  onFailure(entryType: OutboxEntry['type'], error: unknown): void;
}

const JOB: JobViewer = { kind: 'job', name: 'deliver-outbox' };
const AT_ONCE = 200;

/**
 * Delivers messages and effects that stand in items, at least once, in the order in which they were written per item.
 * @returns how many entries were delivered; 0 when nothing was left or nothing could be.
 */
export async function deliverOutbox(deps: DeliverOutboxDeps): Promise<number> {
  const waiting = await deps.items.withOutbox(JOB, deps.systemNow(), AT_ONCE);
  const delivered = await Promise.all(waiting.map((item) => deliverItem(deps, item)));
  return delivered.reduce((sum, each) => sum + each, 0);
}

/** Everything that one item owes. @returns how many entries were delivered. */
export async function deliverItem(deps: DeliverOutboxDeps, item: Waiting): Promise<number> {
  const mayLeave = deps.mayLeave(item);
  let told = 0;
  const done: string[] = [];
  const failures: Pick<FailedDelivery, 'key' | 'fault'>[] = [];
  for (const entry of item.outbox) {
    try {
      if (mayLeave && isTale(entry)) {
        await deps.deliverWhileHere(item, entry);
        told += 1;
        continue;
      }
      await deliver(deps, item, entry);
      done.push(entry.key);
    } catch (error) {
      deps.onFailure(entry.type, error);
      failures.push({ key: entry.key, fault: error instanceof DomainError ? error.code : 'unexpected' });
      // Effects keep their order; a message that cannot be sent holds up nothing else.
      if (entry.type !== 'message') break;
    }
  }
  if (done.length > 0) await deps.items.pull(JOB, item._id, done);
  if (failures.length > 0) {
    const state = stateAfterFailures(item.delivery, failures, deps.systemNow());
    await deps.items.waitBeforeDelivery(JOB, item, state);
  }
  return told + done.length;
}

function isTale(entry: OutboxEntry): entry is Tale {
  return ['message', 'search-entry', 'report-moved-dates'].includes(entry.type);
}

async function deliver(deps: DeliverOutboxDeps, item: OutboxItem, entry: OutboxEntry): Promise<void> {
  switch (entry.type) {
    case 'message':
      return deps.deliverMessage(entry, item);
    case 'search-entry':
      return deps.writeSearchEntry(item);
    case 'attach-files':
      return deps.attachFiles(entry.files, item.caseId);
    case 'report-moved-dates':
      return deps.reportMovedDates(entry, item);
    case 'record-delivery':
      return deps.recordDelivery(entry, item._id);
    case 'record-document':
      return deps.recordDocument(entry, item._id);
    case 'open-leg':
      return deps.openLeg(item._id, entry.to);
    case 'open-part':
      return deps.openPart(item._id, entry.part);
    case 'recall-part':
      return deps.recallPart({ lead: item._id, code: entry.part, at: entry.at });
    case 'tell-lead':
      return deps.tellLead(item._id, entry.entry);
    case 'give-back-place':
      return deps.giveBackPlace(item);
    case 'hold-claims':
      await Promise.all(entry.claims.map((claim) => holdClaim(deps, item, claim, entry)));
      return;
    case 'release-claims':
      await Promise.all(entry.claims.map((claim) => deps.claims.release(claim, item.caseId)));
  }
}

/** Held without an end it is an open item's: taken again, should the release of what ended before have come in between. */
async function holdClaim(
  { claims }: Pick<DeliverOutboxDeps, 'claims'>,
  { caseId, county }: Pick<OutboxItem, 'caseId' | 'county'>,
  id: string,
  { until, at }: { until: PlainDate | null; at: Date },
): Promise<void> {
  if (until === null) await claims.claim({ id, county, holder: caseId }, at, localDateOf(at));
  await claims.hold(id, caseId, until);
}
