import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { Absence, Post } from '@zhucantong/shared/staff/post';
import { StaffMember } from '@zhucantong/shared/staff/staff-member';
import { Unit } from '@zhucantong/shared/staff/unit';
import type { Reach } from '@zhucantong/shared/staff/reach';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { ClientSession, Connection, Model } from 'mongoose';
import { followChanges } from '../database/follow-changes';
import type { Organisation } from './organisation';
import type { Corrected, Ending, OrganisationModels, ReachChange, Witness } from './organisation.model';

/** Counties' organisations as cached values. Who works where is no secret inside the server; presenters decide what is shown. */
export interface Organisations {
  /** The county's organisation as it is now. A county nobody set up is empty. */
  get(county: string): Promise<Organisation>;
  /** The area a viewer's unit answers for, or null when the unit is gone. */
  areaOf(viewer: StaffViewer): Promise<string | null>;
  addAbsence(absence: Absence, witness: Witness): Promise<void>;
  /** Adds versions, then writes last days; nothing else of a version ever changes. After the transaction, `forget`. */
  changePosts(county: string, changes: readonly PostWrite[], session: ClientSession): Promise<void>;
  /** Says beside a version that is in force already who approved it. */
  approvePost(
    post: Pick<Post, '_id' | 'county'>,
    approval: Required<Pick<Witness, 'approvedBy' | 'approvedAt'>>,
    session: ClientSession,
  ): Promise<void>;
  /** The next `get` reads the county anew. */
  forget(county: string): void;
  /** Writes the end of this absence, nothing else. */
  endAbsence(absence: Pick<Absence, '_id' | 'county' | 'to'>, ending: Ending): Promise<void>;
  /** Compare-and-set, kept beside the unit or member in the same write. @returns false when it is not reached as `change.from` says. */
  changeReach(
    among: ReachedAmong,
    one: Pick<Unit | StaffMember, '_id' | 'county'>,
    change: ReachChange,
  ): Promise<boolean>;
  /** What was corrected, by unit or member, in the order in which it was. Read on one page only, so never kept. */
  reachChangesOf(among: ReachedAmong, county: string): Promise<ReadonlyMap<string, readonly ReachChange[]>>;
  /** Writes a county's units, staff and posts; what is there already under the same id stays as it is. */
  setUp(county: { units: Unit[]; staff: StaffMember[]; posts: Post[] }, witness: Witness): Promise<void>;
  /** Begins to drop cached values when another process changes them. @returns a function that stops it. */
  watch(): () => Promise<void>;
}

/** Whose telephone it is: an office's or a member's of staff. */
export type ReachedAmong = 'units' | 'staff';

/** New versions with who stands behind them, and last days with who set them. */
export interface PostWrite {
  added: readonly Post[];
  witness: Witness;
  lastDays: ReadonlyMap<string, PlainDate>;
  ending: Ending;
}

/**
 * @param keepAbsencesSince absences that ended before this instant are not loaded; the caller names the earliest instant at
 *   which anything is still routed.
 */
export function organisationsRepository(
  models: OrganisationModels,
  connection: Connection,
  keepAbsencesSince: () => Date,
): Organisations {
  const cache = new Map<string, Promise<Organisation>>();

  async function write<T>(county: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      cache.delete(county);
    }
  }

  const repository: Organisations = {
    get(county) {
      let known = cache.get(county);
      if (!known) {
        const loading = load(models, county, keepAbsencesSince());
        loading.catch(() => {
          if (cache.get(county) === loading) cache.delete(county);
        });
        cache.set(county, (known = loading));
      }
      return known;
    },
    async areaOf(viewer) {
      return (await repository.get(viewer.county)).units.get(viewer.unit)?.area ?? null;
    },
    addAbsence: (absence, witness) =>
      write(absence.county, () => insertMissing(models.absences, [absence], witness)),
    async changePosts(county, changes, session) {
      const added = changes.flatMap(({ added: posts, witness }) =>
        posts.map((post) => ({ ...post, ...witness })),
      );
      if (added.length > 0) await models.posts.insertMany(added, { session });
      const ended = changes.flatMap(({ lastDays, ending }) =>
        [...lastDays].map(([_id, effectiveTo]) => ({
          updateOne: { filter: { _id, county }, update: { $set: { effectiveTo, ...ending } } },
        })),
      ) as Parameters<typeof models.posts.bulkWrite>[0];
      if (ended.length > 0) await models.posts.bulkWrite(ended, { session });
    },
    async approvePost({ _id, county }, approval, session) {
      await models.posts.updateOne({ _id, county }, { $set: approval }, { session });
    },
    forget: (county) => void cache.delete(county),
    endAbsence: ({ _id, county, to }, ending) =>
      write(county, async () => {
        await models.absences.updateOne({ _id, county }, { $set: { to, ...ending } });
      }),
    changeReach: (among, { _id, county }, { from, to, by, at }) =>
      write(county, async () => {
        const { matchedCount } = await reached(models, among).updateOne(
          { _id, county, phone: from.phone, windowAddress: from.windowAddress } as never,
          { $set: withoutNull(to), $push: { reachChanges: { from, to, by, at } } } as never,
        );
        return matchedCount === 1;
      }),
    async reachChangesOf(among, county) {
      const changed = await reached(models, among)
        .find({ county, reachChanges: { $exists: true } }, { reachChanges: 1 })
        .lean();
      return new Map(changed.map(({ _id, reachChanges = [] }) => [_id, reachChanges]));
    },
    async setUp({ units, staff, posts }, witness) {
      await Promise.all([
        insertMissing(models.units, units, witness),
        insertMissing(models.staff, staff, witness),
        insertMissing(models.posts, posts, witness),
      ]);
      cache.clear();
    },
    watch: () => watchChanges(connection, models, () => cache.clear()),
  };
  return repository;
}

async function load(models: OrganisationModels, county: string, since: Date): Promise<Organisation> {
  const own = { county };
  const without = {
    ...{ recordedBy: 0, recordedAt: 0, approvedBy: 0, approvedAt: 0 },
    ...{ endedBy: 0, endedAt: 0, endApprovedBy: 0 },
  };
  const [units, staff, posts, absences] = await Promise.all([
    models.units.find(own, { ...without, reachChanges: 0 }).lean(),
    models.staff.find(own, { ...without, reachChanges: 0, recusals: 0 }).lean(),
    models.posts.find(own, without).lean(),
    models.absences.find({ county, to: { $gt: since } }, without).lean(),
  ]);
  return {
    county,
    units: new Map(units.map((unit) => [unit._id, Unit.parse(unit)])),
    staff: new Map(staff.map((member) => [member._id, StaffMember.parse(member)])),
    posts: posts.map((post) => Post.parse(post)),
    absences: absences.map((absence) => Absence.parse(absence)),
  };
}

/** Either collection as the one thing that both are here: something that is reached, and what was corrected of it. */
const reached = (models: OrganisationModels, among: ReachedAmong) =>
  models[among] as unknown as Model<Pick<Unit, '_id' | 'county' | 'phone'> & Corrected>;

/** An office without a window stays one in which no address is stored. */
const withoutNull = ({ phone, windowAddress }: Reach) =>
  windowAddress === null ? { phone } : { phone, windowAddress };

async function insertMissing<T extends { _id: string }>(
  model: Model<T & Witness>,
  values: T[],
  witness: Witness,
): Promise<void> {
  if (values.length === 0) return;
  await model.bulkWrite(
    values.map((value) => ({
      updateOne: {
        filter: { _id: value._id },
        update: { $setOnInsert: { ...value, ...witness } },
        upsert: true,
      },
    })) as Parameters<Model<T & Witness>['bulkWrite']>[0],
    { ordered: false },
  );
}

function watchChanges(
  connection: Connection,
  models: OrganisationModels,
  forget: () => void,
): () => Promise<void> {
  const collections = Object.values(models).map((model: Model<unknown>) => model.collection.name);
  const stages = [{ $match: { 'ns.coll': { $in: collections } } }, { $project: { ns: 1 } }];
  return followChanges(() => connection.watch(stages), { onChange: forget, onGap: forget });
}
