import type { Model } from 'mongoose';
import type { LookupPool } from '../database/shared-lookups';
import type { StoredResidentAccount } from './resident-accounts.model';

export interface ResidentAccount {
  accountId: string;
  county: string;
  personId: string;
  disabled: boolean;
  typeScale: number;
  /** Blind hash of the openid of the WeChat that opens it; null when none does. */
  openId: string | null;
}

/** An invented resident that anybody at this machine may sign in as, on a demo database. */
export interface DemoAccount {
  key: string;
  label: string;
  accountId: string;
  county: string;
}

/** Accounts have no viewer: an account is what makes somebody a viewer. */
export interface ResidentAccountsRepository {
  find(accountId: string): Promise<ResidentAccount | null>;
  /** Whether messages of this person have somebody who opens them. */
  hasAccount(county: string, personId: string): Promise<boolean>;
  /** The account of a person, the first where there are several; also a closed one. */
  findOf(county: string, personId: string): Promise<{ accountId: string } | null>;
  /** From now on this WeChat alone opens it, or none; again is harmless. @param openId blind hash of it. */
  setOpenId(accountId: string, openId: string | null): Promise<void>;
  findDemoAccount(key: string): Promise<{ accountId: string } | null>;
  /** In the order in which they are offered. */
  listDemoAccounts(): Promise<DemoAccount[]>;
  setTypeScale(accountId: string, typeScale: number): Promise<void>;
  /** The accounts of a person go along when their household moves to another county; again is harmless. */
  moveTo(personId: string, county: string): Promise<void>;
  /** Inserts, or leaves what is there under the same id. */
  insert(
    account: Omit<ResidentAccount, 'openId'> & {
      demo: { key: string; label: string; place: number } | null;
      createdAt: Date;
    },
  ): Promise<void>;
}

export function residentAccountsRepository(
  model: Model<StoredResidentAccount>,
  pool: LookupPool,
): ResidentAccountsRepository {
  const lookups = pool.in(model);

  return {
    async find(accountId) {
      const stored = await lookups.find(accountId);
      if (stored?.door !== 'resident') return null;
      const { county, personId, disabled, typeScale, openId = null } = stored;
      return { accountId, county, personId, disabled, typeScale, openId };
    },
    hasAccount: async (county, personId) =>
      (await model.exists({ county, personId, door: 'resident', disabled: false })) !== null,
    async findOf(county, personId) {
      const stored = await model
        .findOne({ county, personId, door: 'resident' }, { _id: 1 })
        .sort({ createdAt: 1 })
        .lean<StoredResidentAccount>();
      return stored && { accountId: stored._id };
    },
    async setOpenId(accountId, openId) {
      const change = openId === null ? { $unset: { openId } } : { $set: { openId } };
      await model.updateOne({ _id: accountId, door: 'resident' }, change);
    },
    async setTypeScale(accountId, typeScale) {
      await model.updateOne({ _id: accountId, door: 'resident' }, { $set: { typeScale } });
    },
    async moveTo(personId, county) {
      await model.updateMany({ personId, county: { $ne: county }, door: 'resident' }, { $set: { county } });
    },
    async findDemoAccount(key) {
      const stored = await model.findOne({ 'demo.key': key }, { _id: 1 }).lean<StoredResidentAccount>();
      return stored && { accountId: stored._id };
    },
    async listDemoAccounts() {
      const stored = await model
        .find({ 'demo.key': { $exists: true } })
        .sort({ 'demo.place': 1 })
        .lean<StoredResidentAccount[]>();
      return stored.flatMap(({ _id, county, demo }) =>
        demo ? [{ key: demo.key, label: demo.label, accountId: _id, county }] : [],
      );
    },
    async insert({ accountId, demo, ...account }) {
      await model.updateOne(
        { _id: accountId },
        { $setOnInsert: { ...account, door: 'resident', ...(demo && { demo }) } },
        { upsert: true },
      );
    },
  };
}
