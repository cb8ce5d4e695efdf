import type { JobViewer, ResidentViewer, StaffViewer, Viewer } from '@zhucantong/shared/staff/viewer';
import type { Model, QueryFilter } from 'mongoose';
import { isDuplicateKey } from '../database/mongo-errors';
import { nativeCollection } from '../database/native-collection';
import type { LookupPool } from '../database/shared-lookups';
import { sharedUpdates } from '../database/shared-updates';
import type { PhotoContent, PhotoSize, ReadyFile, StoredFile, UploadAttempt } from './stored-file';

/** Whoever can own files. */
export type Uploader = ResidentViewer | StaffViewer;

/** What is known of a file before its contents are. */
export type NewFile = Omit<StoredFile, 'state' | 'attempts' | 'photo' | 'thumbnail' | 'draft' | 'heldBy'> & {
  sweepAt: Date;
};

/** The only code that touches stored files. Made once for each store. */
export interface FilesRepository {
  /** A file of this id that its uploader sent before, in any state. */
  findUpload(viewer: Uploader, id: string): Promise<StoredFile | null>;
  /** Names what is about to be written. @returns false when the file is ready already, or being dropped. */
  begin(file: NewFile, attempt: UploadAttempt): Promise<boolean>;
  /** Makes the file ready with one attempt's contents. @returns false when another attempt was first, or the sweep. */
  complete(id: string, contents: Record<PhotoSize, PhotoContent>, sweepAt: Date): Promise<boolean>;
  /** Ready files that the viewer uploaded and no item holds yet. */
  findOwn(viewer: Viewer, ids: readonly string[]): Promise<ReadyFile[]>;
  /** Ready files of an item that the caller has already loaded as this viewer: whoever sees the item sees its papers. */
  findOfItem(viewer: Viewer, itemId: string, ids: readonly string[]): Promise<ReadyFile[]>;
  /** Keeps own files until a draft expires. @returns how many of them hang on the draft now. */
  keepForDraft(viewer: Uploader, ids: readonly string[], draftId: string, until: Date): Promise<number>;
  /** Gives own files to an item, for good; again is harmless, and another item that has one of them keeps it too. */
  attachToItem(viewer: Uploader | JobViewer, ids: readonly string[], itemId: string): Promise<void>;
  /** A ready file that a ticket names. The ticket is what was checked. */
  findForTicket(id: string): Promise<ReadyFile | null>;
  dueForSweep(viewer: JobViewer, now: Date, limit: number): Promise<StoredFile[]>;
  /** From here on nobody can attach or show it. @returns false when an item took it meanwhile. */
  startDropping(viewer: JobViewer, id: string, now: Date): Promise<boolean>;
  forget(viewer: JobViewer, id: string): Promise<void>;
  /**
   * The item has it in the other store now.
   * @returns the file, which nobody can show from here on; null where there is none, or another item keeps it here.
   */
  startLeaving(viewer: JobViewer, id: string, itemId: string): Promise<StoredFile | null>;
  /** A file due for the sweep that an item holds: its contents no longer change. */
  findHeld(viewer: JobViewer, id: string): Promise<ReadyFile | null>;
  /** Ends the sweep's interest in a file that an item holds. */
  settle(viewer: JobViewer, id: string): Promise<void>;
}

const OF_AN_ITEM = { 'heldBy.0': { $exists: true } } as const;
const NOT_OF_AN_ITEM = { 'heldBy.0': { $exists: false } } as const;
const HELD_BY = { $ifNull: ['$heldBy', []] };
/** An attached file interests the sweep only for what its other attempts left. */
const WHILE_OTHER_ATTEMPTS_LIE_ABOUT = {
  $cond: [{ $gt: [{ $size: '$attempts' }, 1] }, '$sweepAt', '$$REMOVE'],
};

export function filesRepository(model: Model<StoredFile>, pool: LookupPool): FilesRepository {
  const lookups = pool.in(model);
  const updates = sharedUpdates(nativeCollection(model));
  const readyFiles = (filter: QueryFilter<StoredFile>) =>
    model.find({ ...filter, state: 'ready' }).lean<ReadyFile[]>();

  return {
    findUpload: (viewer, id) => model.findOne({ _id: id, owner: viewer.accountId }).lean<StoredFile>(),

    async begin({ _id, sweepAt, ...file }, attempt) {
      const named = { $push: { attempts: attempt }, $set: { sweepAt } };
      try {
        await model.updateOne(
          { _id, state: 'receiving' },
          { $setOnInsert: file, ...named },
          { upsert: true },
        );
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        // The upsert met its _id: the file exists in another state, or the same upload began it at this moment.
        return (await model.updateOne({ _id, state: 'receiving' }, named)).matchedCount === 1;
      }
    },

    async complete(id, contents, sweepAt) {
      const done = await model.updateOne(
        { _id: id, state: 'receiving' },
        { $set: { ...contents, state: 'ready', sweepAt } },
      );
      return done.modifiedCount === 1;
    },

    async findOwn(viewer, ids) {
      if (viewer.kind !== 'resident' && viewer.kind !== 'staff') return [];
      const files = await Promise.all(ids.map((id) => lookups.find(id)));
      return files.filter(
        (file): file is ReadyFile =>
          file?.state === 'ready' && file.owner === viewer.accountId && !file.heldBy?.length,
      );
    },

    findOfItem: async (viewer, itemId, ids) =>
      viewer.kind === 'public' ? [] : readyFiles({ _id: { $in: [...ids] }, heldBy: itemId }),

    async keepForDraft(viewer, ids, draftId, until) {
      const own: QueryFilter<StoredFile> = {
        _id: { $in: [...ids] },
        owner: viewer.accountId,
        state: 'ready',
        ...NOT_OF_AN_ITEM,
      };
      const kept = await model.updateMany(own, {
        $set: { draft: draftId, sweepAt: until },
      });
      return kept.matchedCount;
    },

    async attachToItem(viewer, ids, itemId) {
      const owned = viewer.kind === 'job' ? {} : { owner: viewer.accountId };
      await Promise.all(
        ids.map((_id) =>
          updates.update({ _id, ...owned, state: 'ready' }, [
            {
              $set: {
                ...{ heldBy: { $setUnion: [HELD_BY, [{ $literal: itemId }]] }, draft: '$$REMOVE' },
                sweepAt: WHILE_OTHER_ATTEMPTS_LIE_ABOUT,
              },
            },
          ]),
        ),
      );
    },

    findForTicket: (id) => model.findOne({ _id: id, state: 'ready' }).lean<ReadyFile>(),

    dueForSweep: (_viewer, now, limit) =>
      model
        .find({ sweepAt: { $lte: now } })
        .sort({ sweepAt: 1 })
        .limit(limit)
        .lean<StoredFile[]>(),

    async startDropping(_viewer, id, now) {
      const taken = await model.updateOne(
        { _id: id, sweepAt: { $lte: now }, ...NOT_OF_AN_ITEM },
        { $set: { state: 'dropping' } },
      );
      return taken.matchedCount === 1;
    },

    async startLeaving(_viewer, id, itemId) {
      const left = await model
        .findByIdAndUpdate(
          id,
          [
            { $set: { heldBy: { $setDifference: [HELD_BY, [{ $literal: itemId }]] } } },
            { $set: { state: { $cond: [{ $eq: ['$heldBy', []] }, 'dropping', '$state'] } } },
          ],
          { returnDocument: 'after', updatePipeline: true },
        )
        .lean<StoredFile>();
      return left?.state === 'dropping' ? left : null;
    },

    async forget(_viewer, id) {
      await model.deleteOne({ _id: id, state: 'dropping' });
    },

    findHeld: (_viewer, id) => model.findOne({ _id: id, state: 'ready', ...OF_AN_ITEM }).lean<ReadyFile>(),

    async settle(_viewer, id) {
      await model.updateOne({ _id: id, ...OF_AN_ITEM }, { $unset: { sweepAt: 1 } });
    },
  };
}
