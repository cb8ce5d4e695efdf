import type { Connection, Model } from 'mongoose';
import { calendarDraftsModel, type StoredYearDraft } from './calendar-drafts.model';
import { NATIONAL } from './calendars.model';

/** Drafts of national years. No viewer: a schedule is nobody's data, and who may write one is asked by the use cases. */
export interface CalendarDraftsRepository {
  find(year: number): Promise<StoredYearDraft | null>;
  /** Compare-and-set. @returns false when the stored revision is not `draft.revision - 1` any more. */
  save(draft: Omit<StoredYearDraft, '_id' | 'county'>): Promise<boolean>;
  /** Only this revision; a later one stays. */
  drop(year: number, revision: number): Promise<void>;
}

export function calendarDraftsRepositoryOn(connection: Connection): CalendarDraftsRepository {
  return calendarDraftsRepository(calendarDraftsModel(connection));
}

function calendarDraftsRepository(model: Model<StoredYearDraft>): CalendarDraftsRepository {
  const idOf = (year: number) => `${NATIONAL}-${year}`;
  return {
    find: (year) => model.findById(idOf(year)).lean<StoredYearDraft>(),
    async save(draft) {
      const _id = idOf(draft.year);
      const change = { ...draft, county: NATIONAL };
      if (draft.revision === 1) {
        const { upsertedCount } = await model.updateOne({ _id }, { $setOnInsert: change }, { upsert: true });
        return upsertedCount === 1;
      }
      const { matchedCount } = await model.updateOne({ _id, revision: draft.revision - 1 }, { $set: change });
      return matchedCount === 1;
    },
    async drop(year, revision) {
      await model.deleteOne({ _id: idOf(year), revision });
    },
  };
}
