import { Schema, type Connection, type Model } from 'mongoose';
import type { Sealed } from '../database/sealed';

/** A staff account as stored. Roles are those of the member of staff, so that there is one truth about them. */
export interface StoredStaffAccount {
  _id: string;
  door: 'staff';
  county: string;
  staffId: string;
  /** Lower case; unique through the claim 'username:<name>'. */
  username: string;
  passwordHash: string;
  totp: Sealed | null;
  disabled: boolean;
  /** What `npm start` prints beside the name; null outside a demo. */
  demoLabel: string | null;
  createdAt: Date;
}

export function staffAccountsModel(connection: Connection): Model<StoredStaffAccount> {
  const schema = new Schema<StoredStaffAccount>(
    {
      _id: { type: String, required: true },
      door: { type: String, required: true },
      county: { type: String, required: true },
      staffId: { type: String, required: true },
      username: { type: String, required: true },
      passwordHash: { type: String, required: true },
      totp: { type: Schema.Types.Mixed, default: null },
      disabled: { type: Boolean, required: true },
      demoLabel: { type: String, default: null },
      createdAt: { type: Date, required: true },
    },
    { collection: 'accounts', versionKey: false, strict: 'throw' },
  );
  // Sign-in: findOne({ username }). Resident accounts have none, so the index is partial.
  schema.index({ username: 1 }, { partialFilterExpression: { username: { $exists: true } } });
  return connection.model<StoredStaffAccount>('StaffAccount', schema);
}
