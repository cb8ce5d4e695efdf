import type { ClientSession } from 'mongodb';
import type { Model } from 'mongoose';
import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import { keyedId } from '../database/keyed-id';
import type { Keyring } from '../database/keyring';
import { isDuplicateKey } from '../database/mongo-errors';
import { nativeCollection } from '../database/native-collection';
import type { Sealer } from '../database/sealed';
import { sharedUpdates } from '../database/shared-updates';
import type { StoredDraft } from './drafts.model';

/** Whoever may leave something unfinished. */
export type Drafter = ResidentViewer | StaffViewer;

/** An opened draft. `contents` is plain JSON; the use case parses it. */
export type OpenedDraft = Pick<StoredDraft, 'clientId' | 'about' | 'revision' | 'begunAt' | 'savedAt'> & {
  contents: unknown;
};

export interface DraftToSave {
  clientId: string;
  about: string;
  contents: unknown;
  savedAt: Date;
  expiresAt: Date;
}

/** Unfinished text, each account's own. What is about a person whom the viewer may not act for any more is not found. */
export interface DraftsRepository {
  list(viewer: ResidentViewer, now: Date): Promise<OpenedDraft[]>;
  /** What a worker typed about the same thing, saved last first. */
  listTyping(viewer: StaffViewer, about: string, now: Date): Promise<OpenedDraft[]>;
  find(viewer: Drafter, clientId: string, now: Date): Promise<OpenedDraft | null>;
  /** A new draft. @returns false when one stands already. */
  insert(viewer: Drafter, draft: DraftToSave): Promise<boolean>;
  /** The next revision, only if nobody saved since. @returns false when the revision moved or the draft is gone. */
  replace(viewer: Drafter, seenRevision: number, draft: DraftToSave): Promise<boolean>;
  /** Saves whatever stood before: the last writer wins. */
  put(viewer: StaffViewer, draft: DraftToSave): Promise<void>;
  count(viewer: ResidentViewer): Promise<number>;
  delete(viewer: Drafter, clientId: string): Promise<void>;
  /** Throws away, inside a transaction, what anybody typed on an item. */
  dropTyping(viewer: StaffViewer, itemId: string, session?: ClientSession): Promise<void>;
}

const FIELD = 'contents';

export function draftsRepository(
  model: Model<StoredDraft>,
  { sealer, keyring }: { sealer: Sealer; keyring: Keyring },
): DraftsRepository {
  const collection = model.collection.name;
  const updates = sharedUpdates(nativeCollection(model));
  const kindOf = (viewer: Drafter): StoredDraft['kind'] =>
    viewer.kind === 'resident' ? 'application' : 'typing';
  const idOf = (viewer: Drafter, clientId: string) =>
    keyedId(keyring, kindOf(viewer), viewer.accountId, clientId);
  const own = (viewer: Drafter) => ({
    county: viewer.county,
    account: viewer.accountId,
    kind: kindOf(viewer),
  });
  const scope = (viewer: Drafter) =>
    viewer.kind === 'resident'
      ? { about: { $in: [viewer.personId, ...viewer.actsFor.map((each) => each.personId)] } }
      : {};

  function open({ _id, clientId, about, revision, begunAt, savedAt, contents }: StoredDraft): OpenedDraft {
    return {
      clientId,
      about,
      revision,
      ...(begunAt && { begunAt }),
      savedAt,
      contents: sealer.open(contents, { collection, id: _id, field: FIELD, version: revision }),
    };
  }

  function close(viewer: Drafter, revision: number, { contents, ...draft }: DraftToSave) {
    const id = idOf(viewer, draft.clientId);
    return {
      ...draft,
      ...own(viewer),
      revision,
      contents: sealer.seal(contents, { collection, id, field: FIELD, version: revision }),
    };
  }

  return {
    async list(viewer, now) {
      const stored = await model
        .find({ ...own(viewer), ...scope(viewer), expiresAt: { $gt: now } })
        .sort({ savedAt: -1 })
        .lean<StoredDraft[]>();
      return stored.map(open);
    },
    async listTyping(viewer, about, now) {
      const stored = await model
        .find({ ...own(viewer), about, expiresAt: { $gt: now } })
        .sort({ savedAt: -1 })
        .lean<StoredDraft[]>();
      return stored.map(open);
    },
    async find(viewer, clientId, now) {
      const stored = await model
        .findOne({ _id: idOf(viewer, clientId), ...scope(viewer), expiresAt: { $gt: now } })
        .lean<StoredDraft>();
      return stored && open(stored);
    },
    async insert(viewer, draft) {
      try {
        await model.create([{ _id: idOf(viewer, draft.clientId), ...close(viewer, 1, draft) }]);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async replace(viewer, seenRevision, draft) {
      const filter = { _id: idOf(viewer, draft.clientId), revision: seenRevision, ...scope(viewer) };
      const { matchedCount } = await model.updateOne(filter, {
        $set: close(viewer, seenRevision + 1, draft),
      });
      return matchedCount === 1;
    },
    async put(viewer, draft) {
      await model.updateOne(
        { _id: idOf(viewer, draft.clientId) },
        { $set: close(viewer, 1, draft), $setOnInsert: { begunAt: draft.savedAt } },
        { upsert: true },
      );
    },
    count: (viewer) => model.countDocuments(own(viewer)),
    async delete(viewer, clientId) {
      await updates.delete({ _id: idOf(viewer, clientId) });
    },
    async dropTyping({ county }, itemId, session) {
      await model.deleteMany({ county, kind: 'typing', about: itemId }).session(session ?? null);
    },
  };
}
