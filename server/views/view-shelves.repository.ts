import type { Connection, Model } from 'mongoose';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { isSharedWith } from '@zhucantong/shared/work-items/change-shelf';
import { EMPTY_SHELF, ViewShelf, type SavedView } from '@zhucantong/shared/work-items/saved-view';
import { viewShelvesModel, type StoredViewShelf } from './view-shelves.model';

/** A view of somebody else. */
export interface SharedView extends SavedView {
  staffId: string;
}

/** Everybody's own shelf, and what of others' is shared with them. */
export interface ViewShelvesRepository {
  find(viewer: StaffViewer): Promise<ViewShelf>;
  /** @param line the viewer's unit and those above it. */
  sharedWith(viewer: StaffViewer, line: readonly string[]): Promise<SharedView[]>;
  /** Compare-and-set. @returns false when the stored version is not `shelf.version - 1` any more. */
  save(viewer: StaffViewer, shelf: ViewShelf): Promise<boolean>;
  /** How many others of the county keep each of these among theirs or see it first. */
  usersOf(viewer: StaffViewer, ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export function viewShelvesOn(connection: Connection): ViewShelvesRepository {
  return viewShelvesRepository(viewShelvesModel(connection));
}

const idOf = ({ county, staffId }: StaffViewer) => `${county}/${staffId}`;

function viewShelvesRepository(model: Model<StoredViewShelf>): ViewShelvesRepository {
  return {
    async find(viewer) {
      const stored = await model.findById(idOf(viewer)).lean<StoredViewShelf>();
      return stored ? shelfOf(stored) : EMPTY_SHELF;
    },
    async sharedWith({ county, staffId, unit }, line) {
      const ofUnit = { views: { $elemMatch: { unit, share: 'unit' } } };
      const ofLine = { views: { $elemMatch: { unit: { $in: [...line] }, share: 'line' } } };
      const stored = await model
        .find({ county, staff: { $ne: staffId }, $or: [ofUnit, ofLine] })
        .sort({ _id: 1 })
        .lean<StoredViewShelf[]>();
      return stored.flatMap((each) =>
        shelfOf(each)
          .views.filter((view) => isSharedWith(view, { unit, line }))
          .map((view) => ({ ...view, staffId: each.staff })),
      );
    },
    async save(viewer, shelf) {
      const _id = idOf(viewer);
      const kept = { ...shelf, county: viewer.county, staff: viewer.staffId };
      if (shelf.version === 1) {
        const { upsertedCount } = await model.updateOne({ _id }, { $setOnInsert: kept }, { upsert: true });
        return upsertedCount === 1;
      }
      const { matchedCount } = await model.updateOne({ _id, version: shelf.version - 1 }, { $set: kept });
      return matchedCount === 1;
    },
    async usersOf(viewer, ids) {
      const users = new Map(ids.map((id) => [id, 0]));
      if (ids.length === 0) return users;
      const any = { $in: [...ids] };
      const stored = await model
        .find(
          { county: viewer.county, staff: { $ne: viewer.staffId }, $or: [{ pinned: any }, { first: any }] },
          { pinned: 1, first: 1 },
        )
        .lean<Pick<StoredViewShelf, 'pinned' | 'first'>[]>();
      for (const { pinned, first } of stored)
        for (const id of new Set([...pinned, first ?? ''])) {
          const known = users.get(id);
          if (known !== undefined) users.set(id, known + 1);
        }
      return users;
    },
  };
}

function shelfOf({ version, views, pinned, hidden, first }: StoredViewShelf): ViewShelf {
  return ViewShelf.parse({ version, views, pinned, hidden, first });
}
