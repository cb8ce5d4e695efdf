import { DomainError } from '@zhucantong/shared/errors';
import type {
  ContactChange,
  DeliveredDevice,
  Resident,
  ResidentProfile,
} from '@zhucantong/shared/residents/resident';
import { countyOfArea } from '@zhucantong/shared/service-catalogue/handling-place';
import type { StaffViewer, Viewer } from '@zhucantong/shared/staff/viewer';
import type { ClientSession } from 'mongodb';
import type { Model, QueryFilter } from 'mongoose';
import { blind } from '../database/blind-hash';
import type { Keyring } from '../database/keyring';
import { isDuplicateKey } from '../database/mongo-errors';
import { queryPieces } from '../database/name-pieces';
import { nativeCollection } from '../database/native-collection';
import { sharedInserts } from '../database/shared-inserts';
import type { LookupPool } from '../database/shared-lookups';
import type { ResidentSeal, StoredResident } from './resident-seal';
import { covers, ownPeople } from './residents.policy';

export interface ResidentPage {
  residents: Resident[];
  /** Pass it as `after` to go on; null at the end. */
  next: string | null;
}

/** Residents, each read scoped to its reader (DESIGN idea 6): what the viewer may not see answers like what does not exist. */
export interface Residents {
  find(viewer: Viewer, id: string): Promise<Resident | null>;
  /** @throws DomainError `not-found` */
  get(viewer: Viewer, id: string): Promise<Resident>;
  /** Those of the ids that the viewer may see, by id. */
  findMany(viewer: Viewer, ids: readonly string[]): Promise<Map<string, Resident>>;
  findByIdentityNumber(viewer: Viewer, county: string, number: string): Promise<Resident[]>;
  findByCertificateNumber(viewer: Viewer, county: string, number: string): Promise<Resident[]>;
  findByPhone(viewer: Viewer, county: string, phone: string): Promise<Resident[]>;
  /** By every two neighbouring characters of the text; at most twenty, for more it takes more of the name. */
  findByName(viewer: Viewer, county: string, name: string): Promise<Resident[]>;
  /** People of a place, by area code: at most `limit` from after the mark on. */
  listOfArea(
    viewer: Viewer,
    county: string,
    area: string,
    limit: number,
    after?: string,
  ): Promise<ResidentPage>;
  /** Whether the person's phone ends so: what tracking by number asks. Tells nothing else. */
  hasPhoneEnding(id: string, lastFour: string): Promise<boolean>;
  /** Inserts; a person already there under this id is left alone, so that registering again is harmless. */
  insert(resident: Resident, registered: { by: string; at: Date }): Promise<void>;
  /** The wish and who noted it when, inside a transaction. @returns false when the record has moved on from `version`. */
  setContact(id: string, version: number, change: ContactChange, session: ClientSession): Promise<boolean>;
  /**
   * Changes who a person is and where their household is registered, on the newest state; `change` answers null where nothing is
   * to be done.
   * @throws DomainError `not-found`; `changed-meanwhile` when others were faster time and again.
   */
  changeRecord(id: string, change: (resident: Resident) => ChangedRecord | null): Promise<void>;
  /** Adds a delivery once per item. */
  addDevice(id: string, device: DeliveredDevice & { item: string }): Promise<void>;
}

/** What a change of a record leaves: who the person is, and the village they moved to, where they did. */
export interface ChangedRecord {
  profile: ResidentProfile;
  area?: string;
}

export interface ResidentsDeps {
  model: Model<StoredResident>;
  seal: ResidentSeal;
  keyring: Keyring;
  pool: LookupPool;
  /** The area that a staff viewer's unit answers for. */
  areaOf(viewer: StaffViewer): Promise<string | null>;
}

type Filter = QueryFilter<StoredResident>;

/** More than a person looks through. */
const FOUND_AT_MOST = 20;
/** A record is seldom changed by two at once; what loses this often is delivered again later. */
const CHANGE_ATTEMPTS = 5;
/** Sorts after every digit: the end of the codes that begin with a prefix. */
const AFTER_DIGITS = ':';

export function residentsRepository({ model, seal, keyring, pool, areaOf }: ResidentsDeps): Residents {
  const inserts = sharedInserts(nativeCollection(model));
  const lookups = pool.in(model);

  /** What the viewer may see, as a filter; null when that is nothing. */
  async function scopeOf(viewer: Viewer): Promise<Filter | null> {
    if (viewer.kind === 'job') return {};
    if (viewer.kind === 'public') return null;
    if (viewer.kind === 'resident') return { _id: { $in: ownPeople(viewer) } };
    const area = await areaOf(viewer);
    return area === null
      ? null
      : { county: viewer.county, area: { $gte: area, $lt: `${area}${AFTER_DIGITS}` } };
  }

  async function read(viewer: Viewer, filter: Filter): Promise<Resident[]> {
    const scope = await scopeOf(viewer);
    if (!scope) return [];
    const stored = await model
      .find({ $and: [filter, scope] })
      .limit(FOUND_AT_MOST)
      .lean<StoredResident[]>();
    return stored.map((each) => seal.open(each));
  }

  /** `scopeOf` for a person who has been read already. */
  async function isInScope(viewer: Viewer, stored: StoredResident): Promise<boolean> {
    if (viewer.kind === 'job') return true;
    if (viewer.kind === 'public') return false;
    if (viewer.kind === 'resident') return ownPeople(viewer).includes(stored._id);
    const area = await areaOf(viewer);
    return area !== null && stored.county === viewer.county && covers(area, stored.area);
  }

  const repository: Residents = {
    async find(viewer, id) {
      const stored = await lookups.find(id);
      return stored && (await isInScope(viewer, stored)) ? seal.open(stored) : null;
    },
    async get(viewer, id) {
      const resident = await repository.find(viewer, id);
      if (!resident) throw new DomainError('not-found');
      return resident;
    },
    async findMany(viewer, ids) {
      const residents = await Promise.all([...new Set(ids)].map((id) => repository.find(viewer, id)));
      return new Map(residents.flatMap((resident) => (resident ? [[resident._id, resident] as const] : [])));
    },
    findByIdentityNumber: (viewer, county, number) =>
      read(viewer, { county, 'hashes.identity': blind(keyring, number, 'identity-number') }),
    findByCertificateNumber: (viewer, county, number) =>
      read(viewer, { county, 'hashes.certificate': blind(keyring, number, 'certificate-number') }),
    findByPhone: (viewer, county, phone) =>
      read(viewer, { county, 'hashes.phone': blind(keyring, phone, 'phone') }),
    async findByName(viewer, county, name) {
      const pieces = queryPieces(keyring, name);
      return pieces.length === 0 ? [] : read(viewer, { county, 'hashes.name': { $all: pieces } });
    },
    async listOfArea(viewer, county, area, limit, after) {
      const scope = await scopeOf(viewer);
      if (!scope) return { residents: [], next: null };
      const [afterArea, afterId] = after?.split('/') ?? [];
      const rest: Filter = after
        ? { $or: [{ area: { $gt: afterArea! } }, { area: afterArea!, _id: { $gt: afterId! } }] }
        : {};
      const stored = await model
        .find({ $and: [{ county, area: { $gte: area, $lt: `${area}${AFTER_DIGITS}` } }, scope, rest] })
        .sort({ area: 1, _id: 1 })
        .limit(limit)
        .lean<StoredResident[]>();
      const last = stored.length === limit ? stored.at(-1) : undefined;
      return {
        residents: stored.map((each) => seal.open(each)),
        next: last ? `${last.area}/${last._id}` : null,
      };
    },
    async hasPhoneEnding(id, lastFour) {
      const phoneEnd = blind(keyring, lastFour, 'phone-last-four');
      return (await model.exists({ _id: id, 'hashes.phoneEnd': phoneEnd })) !== null;
    },
    async insert(resident, registered) {
      try {
        await inserts.insert(seal.close(resident, registered));
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },
    async setContact(id, version, change, session) {
      const { modifiedCount } = await model.updateOne(
        { _id: id, version },
        { $set: { contact: change.contact, version: version + 1 }, $push: { contactChanges: change } },
        { session },
      );
      return modifiedCount === 1;
    },
    async changeRecord(id, change) {
      for (let attempt = 0; attempt < CHANGE_ATTEMPTS; attempt += 1) {
        const stored = await model.findById(id).lean<StoredResident>();
        if (!stored) throw new DomainError('not-found');
        const changed = change(seal.open(stored));
        if (!changed) return;
        const { profile, area = stored.area } = changed;
        const version = stored.version + 1;
        const { modifiedCount } = await model.updateOne(
          { _id: id, version: stored.version },
          {
            $set: { ...seal.sealAgain(stored, profile, version), county: countyOfArea(area), area, version },
          },
        );
        if (modifiedCount === 1) return;
      }
      throw new DomainError('changed-meanwhile');
    },
    async addDevice(id, device) {
      await model.updateOne(
        { _id: id, 'devices.item': { $ne: device.item } },
        { $push: { devices: device }, $inc: { version: 1 } },
      );
    },
  };
  return repository;
}
