import type { ClientSession, Model } from 'mongoose';
import type { JobViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import { Succession, type SuccessionLine } from './succession';

/** Lists of what moved when a post changed hands. */
export interface SuccessionsRepository {
  /** Which of these are done. */
  findMoved(viewer: JobViewer, ids: readonly string[]): Promise<Set<string>>;
  /** Lists whose items still move. */
  findUnfinished(viewer: JobViewer, county: string): Promise<Succession[]>;
  /** Begins a list, or finds the one that was begun. */
  begin(viewer: JobViewer, succession: Succession): Promise<Succession>;
  /** Puts an item on the list, once. */
  addLine(viewer: JobViewer, id: string, line: SuccessionLine): Promise<void>;
  /** Says where an item of the list went. */
  setReceiver(viewer: JobViewer, id: string, item: string, to: string | null): Promise<void>;
  /** Takes an item off the list that went elsewhere before it could move. */
  dropLine(viewer: JobViewer, id: string, item: string): Promise<void>;
  /** Takes an item off every list, in one write with what moves it where only the named may know of it. */
  forgetItem(item: string, session: ClientSession): Promise<void>;
  finish(viewer: JobViewer, id: string, parties: readonly string[], at: Date): Promise<void>;
  find(viewer: StaffViewer | JobViewer, id: string): Promise<Succession | null>;
  /** Lists with items, newest first: the viewer's own; for leaders and administrators the county's. */
  list(viewer: StaffViewer): Promise<Succession[]>;
  confirm(viewer: StaffViewer, id: string, at: Date): Promise<void>;
}

const LIST_LIMIT = 50;

export function successionsRepository(model: Model<Succession>): SuccessionsRepository {
  const read = (stored: unknown) => Succession.parse(stored);
  return {
    async findMoved(_viewer, ids) {
      const moved = await model.find({ _id: { $in: [...ids] }, movedAt: { $ne: null } }, { _id: 1 }).lean();
      return new Set(moved.map(({ _id }) => _id));
    },
    async findUnfinished(_viewer, county) {
      return (await model.find({ county, movedAt: null }).lean()).map(read);
    },
    async begin(_viewer, succession) {
      const { _id, ...rest } = succession;
      const stored = await model
        .findOneAndUpdate({ _id }, { $setOnInsert: rest }, { upsert: true, returnDocument: 'after' })
        .lean();
      return read(stored);
    },
    async addLine(_viewer, id, line) {
      await model.updateOne({ _id: id, 'lines.item': { $ne: line.item } }, { $push: { lines: line } });
    },
    async setReceiver(_viewer, id, item, to) {
      await model.updateOne({ _id: id, 'lines.item': item }, { $set: { 'lines.$.to': to } });
    },
    async dropLine(_viewer, id, item) {
      await model.updateOne({ _id: id }, { $pull: { lines: { item } } });
    },
    async forgetItem(item, session) {
      await model.updateMany({ 'lines.item': item }, { $pull: { lines: { item } } }, { session });
    },
    async finish(_viewer, id, parties, at) {
      await model.updateOne({ _id: id }, { $set: { movedAt: at, parties: [...parties] } });
    },
    async find(viewer, id) {
      const own = viewer.kind === 'job' ? {} : { county: viewer.county };
      const stored = await model.findOne({ _id: id, ...own }).lean();
      return stored && read(stored);
    },
    async list(viewer) {
      const seesAll = viewer.roles.includes('administrator') || viewer.roles.includes('leader');
      const stored = await model
        .find({
          county: viewer.county,
          ...(seesAll ? {} : { parties: viewer.staffId }),
          'lines.0': { $exists: true },
        })
        .sort({ since: -1 })
        .limit(LIST_LIMIT)
        .lean();
      return stored.map(read);
    },
    async confirm(viewer, id, at) {
      const { county, staffId } = viewer;
      await model.updateOne(
        { _id: id, county, 'confirmations.staffId': { $ne: staffId } },
        { $push: { confirmations: { staffId, at } } },
      );
    },
  };
}
