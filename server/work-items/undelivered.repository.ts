import type { Model } from 'mongoose';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { ATTEMPTS_UNTIL_SHOWN } from './delivery-attempts.rules';
import { DELIVERY_FIELDS, type Waiting } from './item-jobs.repository';
import type { Sight } from './sight';
import type { StoredWorkItem } from './work-items.model';

/** What could not be delivered, for whoever sees to it in this store: numbers and kinds of message, nobody's data. */
export interface UndeliveredRepository {
  /** Those that failed so often that somebody must look. */
  listUndelivered(viewer: StaffViewer, limit: number): Promise<Waiting[]>;
  findUndelivered(viewer: StaffViewer, id: string): Promise<Waiting | null>;
}

export function undeliveredRepository(
  model: Model<StoredWorkItem>,
  { tendedBy }: Pick<Sight, 'tendedBy'>,
): UndeliveredRepository {
  const of = (viewer: StaffViewer) => ({
    ...tendedBy(viewer),
    'delivery.failed.0': { $exists: true },
    'delivery.failed.attempts': { $gte: ATTEMPTS_UNTIL_SHOWN },
  });
  return {
    listUndelivered: (viewer, limit) =>
      model
        .find(of(viewer), DELIVERY_FIELDS)
        .sort({ 'delivery.failed.attempts': 1 })
        .limit(limit)
        .lean<Waiting[]>(),
    findUndelivered: (viewer, id) =>
      model.findOne({ _id: id, ...of(viewer) }, DELIVERY_FIELDS).lean<Waiting>(),
  };
}
