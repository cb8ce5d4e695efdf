import type { Model } from 'mongoose';
import type { ChangedDays } from '@zhucantong/shared/calendar/changed-days';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import { nativeCollection } from '../database/native-collection';
import { sharedUpdates } from '../database/shared-updates';
import type { StoredWorkItem } from './work-items.model';

/** A county some of whose open items were last reckoned with this edition. */
export interface EditionInUse {
  county: string;
  edition: string;
}

/** How the replay of a calendar finds its items: by the edition they were reckoned with and the days they rest on. */
export interface TouchedItemsRepository {
  /** The next pair in order, or null after the last: so many look-ups as there are pairs, whatever the number of items. */
  nextEditionInUse(viewer: JobViewer, after: EditionInUse | null): Promise<EditionInUse | null>;
  /** Open items reckoned with this edition that rest on one of the days; the earliest due first. */
  touchedBy(
    viewer: JobViewer,
    inUse: EditionInUse,
    days: Pick<ChangedDays, 'first' | 'last'>,
    limit: number,
  ): Promise<string[]>;
  /** Nothing of the item changes with this edition; no effect where its version moved. */
  markReckoned(viewer: JobViewer, id: string, version: number, edition: string): Promise<void>;
}

export function touchedItemsRepository(model: Model<StoredWorkItem>): TouchedItemsRepository {
  // Apart from the saves, whose batches must hold conditional updates only.
  const marks = sharedUpdates(nativeCollection(model));

  async function firstAfter(filter: object, county: string | { $gt: string }): Promise<EditionInUse | null> {
    const found = await model
      .findOne({ isOpen: true, county, ...filter }, { county: 1, 'reckoned.edition': 1 })
      .sort({ county: 1, 'reckoned.edition': 1 })
      .lean<Pick<StoredWorkItem, 'county' | 'reckoned'>>();
    return found?.reckoned ? { county: found.county, edition: found.reckoned.edition } : null;
  }

  return {
    async nextEditionInUse(_viewer, after) {
      const named = { 'reckoned.edition': { $gt: '' } };
      if (!after) return firstAfter(named, { $gt: '' });
      return (
        (await firstAfter({ 'reckoned.edition': { $gt: after.edition } }, after.county)) ??
        firstAfter(named, { $gt: after.county })
      );
    },
    async touchedBy(_viewer, inUse, days, limit) {
      const touched = await model
        .find(touchedFilter(inUse, days), { _id: 1 })
        .sort({ 'reckoned.upTo': 1 })
        .limit(limit)
        .lean<{ _id: string }[]>();
      return touched.map(({ _id }) => _id);
    },
    async markReckoned(_viewer, id, version, edition) {
      await marks.update({ _id: id, version, isOpen: true }, { $set: { 'reckoned.edition': edition } });
    },
  };
}

export function touchedFilter(
  { county, edition }: EditionInUse,
  { first, last }: Pick<ChangedDays, 'first' | 'last'>,
) {
  return {
    isOpen: true,
    county,
    'reckoned.edition': edition,
    'reckoned.upTo': { $gte: first },
    'reckoned.from': { $lte: last },
  };
}
