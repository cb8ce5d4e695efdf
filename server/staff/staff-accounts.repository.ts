import type { Model } from 'mongoose';
import type { Sealed, Sealer } from '../database/sealed';
import type { StoredStaffAccount } from './staff-accounts.model';

/** A staff account without its secrets. */
export interface StaffAccount {
  accountId: string;
  county: string;
  staffId: string;
  username: string;
  disabled: boolean;
  demoLabel: string | null;
}

/** What sign-in needs; matches `StaffCredentials` of server/sessions. */
export interface StaffSecrets extends StaffAccount {
  passwordHash: string;
  totpSecret?: string;
}

/** Accounts have no viewer: an account is what makes somebody a viewer. */
export interface StaffAccountsRepository {
  findByUsername(username: string): Promise<StaffSecrets | null>;
  find(accountId: string): Promise<StaffAccount | null>;
  /** Accounts whose name `npm start` prints, in the order in which they were made. */
  listDemoAccounts(): Promise<StaffAccount[]>;
  /** Inserts, or leaves what is there under the same id. */
  insert(
    account: StaffAccount & { passwordHash: string; totpSecret: string | null; createdAt: Date },
  ): Promise<void>;
}

const COLLECTION = 'accounts';
const sealContext = (id: string) => ({ collection: COLLECTION, id, field: 'totp', version: 1 });

export function staffAccountsRepository(
  model: Model<StoredStaffAccount>,
  sealer: Sealer,
): StaffAccountsRepository {
  return {
    async findByUsername(username) {
      const stored = await model
        .findOne({ username: username.trim().toLowerCase() })
        .lean<StoredStaffAccount>();
      if (!stored) return null;
      const secrets = { ...accountOf(stored), passwordHash: stored.passwordHash };
      return stored.totp ? { ...secrets, totpSecret: openTotp(stored._id, stored.totp) } : secrets;
    },
    async find(accountId) {
      const stored = await model.findOne({ _id: accountId, door: 'staff' }).lean<StoredStaffAccount>();
      return stored && accountOf(stored);
    },
    async listDemoAccounts() {
      const stored = await model
        .find({ door: 'staff', demoLabel: { $ne: null } })
        .sort({ createdAt: 1, _id: 1 })
        .lean<StoredStaffAccount[]>();
      return stored.map(accountOf);
    },
    async insert({ accountId, totpSecret, ...account }) {
      const totp = totpSecret === null ? null : sealer.seal(totpSecret, sealContext(accountId));
      await model.updateOne(
        { _id: accountId },
        { $setOnInsert: { ...account, username: account.username.toLowerCase(), door: 'staff', totp } },
        { upsert: true },
      );
    },
  };

  function openTotp(id: string, totp: Sealed): string {
    return String(sealer.open(totp, sealContext(id)));
  }
}

function accountOf(stored: StoredStaffAccount): StaffAccount {
  const { _id, county, staffId, username, disabled, demoLabel } = stored;
  return { accountId: _id, county, staffId, username, disabled, demoLabel };
}
