import { Schema, type Connection, type Model } from 'mongoose';

/** A sign-in code at rest: neither whose it is nor what it is can be read from it. */
export interface StoredSignInCode {
  /** Keyed id of the person: each has one code at a time. */
  _id: string;
  county: string;
  /** Blind hash of the code. */
  hash: string;
  /** Member of staff who gave it. */
  by: string;
  /** System time. */
  expiresAt: Date;
  triesLeft: number;
}

export function signInCodesModel(connection: Connection): Model<StoredSignInCode> {
  const schema = new Schema<StoredSignInCode>(
    {
      _id: { type: String, required: true },
      county: { type: String, required: true },
      hash: { type: String, required: true },
      by: { type: String, required: true },
      expiresAt: { type: Date, required: true },
      triesLeft: { type: Number, required: true },
    },
    { collection: 'signInCodes', versionKey: false, strict: 'throw' },
  );
  // Old codes vanish by themselves; the check on `expiresAt` does not wait for that.
  schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
  return connection.model<StoredSignInCode>('SignInCode', schema);
}
