import { Schema, type Connection, type Model } from 'mongoose';
import type { OutboxEntry } from '@zhucantong/shared/work-items/outbox';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { SealedField, SealedKey } from '../database/sealed';
import type { DeliveryState } from './delivery-attempts.rules';
import type { ReckonedSpan } from './reckoned-span';

/** Where an open item lies: in somebody's hands, in nobody's, or waiting for the applicant or a place of the year. */
export type Desk = 'assigned' | 'unassigned' | 'waiting';

/** A work item at rest: the item, its sealed contents by entry number, and what is still to be delivered. */
export interface StoredWorkItem extends WorkItem {
  desk: Desk;
  reckoned: ReckonedSpan | null;
  /** The year in which it was decided in favour, where that stands. */
  granted: number | null;
  key: SealedKey;
  contents: Record<string, SealedField>;
  outbox: OutboxEntry[];
  delivery?: DeliveryState;
  /** The sweep that has taken the item for this wake time, until when (system time). No part of the item. */
  wakeLease?: { by: string; at: Date; until: Date };
}

const OPEN = { isOpen: true };
const NAMED = { ...OPEN, readers: { $exists: true } };
const ASKED = { ...OPEN, 'requests.approver': { $exists: true } };

/**
 * Items of one store. The shape is WorkItem's zod schema; what the database must know is named here, the rest is kept as it is.
 *
 * @param collection `workItems` or `restrictedItems`.
 */
export function workItemsModel(connection: Connection, collection: string): Model<StoredWorkItem> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      caseId: { type: String, required: true },
      number: { type: String, required: true },
      county: { type: String, required: true },
      for: { type: String, required: true },
      unit: { type: String, required: true },
      line: { type: [String], required: true },
      isOpen: { type: Boolean, required: true },
      desk: { type: String, required: true },
      dueAt: { type: Date, required: true },
      wakeAt: { type: Date, default: null },
      version: { type: Number, required: true },
    },
    { collection, versionKey: false, strict: false, minimize: false, _id: false },
  );
  // Each may be narrowed to the versions of a service: the indexes end with it, so that no other item is examined.
  // mine: { county, 'assignee.staffId', isOpen: true } by dueAt, _id
  schema.index(
    { county: 1, 'assignee.staffId': 1, dueAt: 1, _id: 1, service: 1 },
    { partialFilterExpression: OPEN },
  );
  // unit: { county, unit, isOpen: true } by dueAt, _id. One key for an item; another value in `line` would cost two.
  schema.index({ county: 1, unit: 1, dueAt: 1, _id: 1, service: 1 }, { partialFilterExpression: OPEN });
  // line, today and overdue: { county, line, isOpen: true } by dueAt, _id
  schema.index({ county: 1, line: 1, dueAt: 1, _id: 1, service: 1 }, { partialFilterExpression: OPEN });
  // unassigned and waiting: { county, line, desk, isOpen: true } by dueAt, _id
  schema.index(
    { county: 1, line: 1, desk: 1, dueAt: 1, _id: 1, service: 1 },
    { partialFilterExpression: OPEN },
  );
  // approvals: { county, 'requests.approver', isOpen: true } by dueAt, _id
  schema.index(
    { county: 1, 'requests.approver': 1, dueAt: 1, _id: 1, service: 1 },
    { partialFilterExpression: ASKED },
  );
  // of the restricted store, where one is named: { county, readers, isOpen: true } by dueAt, _id, also with desk
  schema.index({ county: 1, readers: 1, dueAt: 1, _id: 1, service: 1 }, { partialFilterExpression: NAMED });
  schema.index(
    { county: 1, readers: 1, desk: 1, dueAt: 1, _id: 1, service: 1 },
    { partialFilterExpression: NAMED },
  );
  // of the restricted store, whether one is named on anything, closed or open: { county, readers }
  schema.index({ county: 1, readers: 1 }, { partialFilterExpression: { readers: { $exists: true } } });
  // a resident's items: { for }, open ones first, by dueAt; of whatever county has part of them
  schema.index({ for: 1, isOpen: -1, dueAt: 1 });
  // what is paid to somebody every month: { for, 'benefit.since': exists, 'benefit.ended.entry': null }
  schema.index(
    { for: 1, 'benefit.ended.entry': 1 },
    { partialFilterExpression: { 'benefit.since': { $exists: true } } },
  );
  // what a county decided in favour in a year: { county, granted, service: of any version }, counted in the index alone
  schema.index({ county: 1, granted: 1, service: 1 }, { partialFilterExpression: { granted: { $gt: 0 } } });
  // tracking and search by number: { county, number }
  schema.index({ county: 1, number: 1 });
  // the sweep: { isOpen: true, wakeAt: { $lte: now }, not leased } by wakeAt
  schema.index({ wakeAt: 1 }, { partialFilterExpression: OPEN });
  // a post that changed hands: { county, 'assignee.post': $in, 'assignee.staffId': $in, isOpen: true }
  schema.index({ county: 1, 'assignee.post': 1, 'assignee.staffId': 1 }, { partialFilterExpression: OPEN });
  // what is in nobody's hands: { county, desk: 'unassigned', isOpen: true } by _id
  schema.index({ county: 1, _id: 1 }, { partialFilterExpression: { ...OPEN, desk: 'unassigned' } });
  // delivery: { 'outbox.0': exists, 'delivery.nextAt': not ahead }, what was never tried first
  schema.index(
    { 'delivery.nextAt': 1, 'outbox.at': 1 },
    { partialFilterExpression: { 'outbox.0': { $exists: true } } },
  );
  // what could not be delivered: { county, 'delivery.failed.0': exists, 'delivery.failed.attempts': { $gte } }
  schema.index(
    { county: 1, 'delivery.failed.attempts': 1 },
    { partialFilterExpression: { 'delivery.failed.0': { $exists: true } } },
  );
  // the notice board: { county, 'notice.named', 'notice.until': { $gte: today } } by notice.until, _id
  schema.index(
    { county: 1, 'notice.named': 1, 'notice.until': 1, _id: 1 },
    { partialFilterExpression: { 'notice.until': { $exists: true } } },
  );
  // the replay of a calendar: { county, 'reckoned.edition', 'reckoned.upTo': { $gte }, 'reckoned.from': { $lte }, isOpen: true }
  schema.index(
    { county: 1, 'reckoned.edition': 1, 'reckoned.upTo': 1, 'reckoned.from': 1 },
    { partialFilterExpression: OPEN },
  );
  return connection.model<StoredWorkItem>(
    `WorkItem:${collection}`,
    schema as unknown as Schema<StoredWorkItem>,
  );
}
