import type { ClientSession } from 'mongodb';
import type { Model } from 'mongoose';
import { blind } from '../database/blind-hash';
import { keyedId } from '../database/keyed-id';
import type { Keyring } from '../database/keyring';
import type { StoredSignInCode } from './sign-in-codes.model';

export interface NewSignInCode {
  personId: string;
  county: string;
  /** Eight digits. */
  code: string;
  /** Member of staff who gives it. */
  by: string;
}

/** Codes with which people open their account. No viewer: a code is what makes somebody one. All times are system time. */
export interface SignInCodes {
  /**
   * Keeps a new code; the one before opens nothing any more.
   * @returns the instant until which it opens.
   */
  issue(code: NewSignInCode, systemNow: Date, session?: ClientSession): Promise<Date>;
  /** Whether it is the person's code, which has ended then. Each question is a try, and after five the code has ended too. */
  redeem(personId: string, code: string, systemNow: Date): Promise<boolean>;
}

const VALID_MS = 7 * 86_400_000;
/** A stranger hits one of 10^8 codes in five tries once in twenty million. */
const TRIES = 5;

export function signInCodesRepository(model: Model<StoredSignInCode>, keyring: Keyring): SignInCodes {
  const idOf = (personId: string) => keyedId(keyring, 'sign-in-code', personId, '');

  return {
    async issue({ personId, county, code, by }, systemNow, session) {
      const expiresAt = new Date(systemNow.getTime() + VALID_MS);
      const hash = blind(keyring, code, 'sign-in-code');
      await model.updateOne(
        { _id: idOf(personId) },
        { $set: { county, hash, by, expiresAt, triesLeft: TRIES } },
        { upsert: true, ...(session && { session }) },
      );
      return expiresAt;
    },
    async redeem(personId, code, systemNow) {
      const _id = idOf(personId);
      // Counted before it is looked at: tries made at once are tries each.
      const tried = await model
        .findOneAndUpdate(
          { _id, expiresAt: { $gt: systemNow }, triesLeft: { $gt: 0 } },
          { $inc: { triesLeft: -1 } },
        )
        .lean<StoredSignInCode>();
      if (tried?.hash !== blind(keyring, code, 'sign-in-code')) return false;
      const { hash, expiresAt } = tried;
      const { deletedCount } = await model.deleteOne({ _id, hash, expiresAt });
      return deletedCount === 1;
    },
  };
}
