import type { ClientSession } from 'mongodb';
import type { Model } from 'mongoose';
import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { isDuplicateKey } from '../database/mongo-errors';
import { nativeCollection } from '../database/native-collection';
import { sharedInserts } from '../database/shared-inserts';

/** One person–thing–period (or one identity number): the document's _id is the claim, so no other unique index is needed. */
export interface Claim {
  _id: string;
  county: string;
  /** Internal id of what holds it: an item or a person. */
  holder: string;
  /** Last day of the period; null while the holder is open. */
  until: PlainDate | null;
  claimedAt: Date;
}

export type ClaimOutcome = 'claimed' | 'held-by-me' | { heldBy: Claim };

export interface ClaimsRepository {
  /** @param today a claim whose period is over before this day is taken over by compare-and-set. */
  claim(
    claim: { id: string; county: string; holder: string },
    now: Date,
    today: PlainDate,
  ): Promise<ClaimOutcome>;
  find(id: string): Promise<Claim | null>;
  /** Takes a claim from a holder that turned out not to exist. @returns false when somebody else was first. */
  takeOver(from: Claim, holder: string, now: Date): Promise<boolean>;
  /** Again is harmless; a claim held by another is left alone. */
  hold(id: string, holder: string, until: PlainDate | null): Promise<void>;
  release(id: string, holder: string): Promise<void>;
  /** Takes away, inside a transaction, what this holder holds of these. */
  take(ids: readonly string[], holder: string, session: ClientSession): Promise<Claim[]>;
  /** Brings them in, inside a transaction; one that somebody holds here already stays theirs. */
  put(claims: readonly Claim[], session: ClientSession): Promise<void>;
}

export function claimsRepository(model: Model<Claim>): ClaimsRepository {
  const inserts = sharedInserts(nativeCollection(model));

  async function takeOver(from: Claim, holder: string, now: Date): Promise<boolean> {
    const { matchedCount } = await model.updateOne(
      { _id: from._id, holder: from.holder, until: from.until },
      { $set: { holder, until: null, claimedAt: now } },
    );
    return matchedCount === 1;
  }

  return {
    async claim({ id, county, holder }, now, today) {
      try {
        await inserts.insert({ _id: id, county, holder, until: null, claimedAt: now });
        return 'claimed';
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      const held = await model.findById(id).lean<Claim>();
      if (!held) return this.claim({ id, county, holder }, now, today);
      if (held.holder === holder) return 'held-by-me';
      if (held.until !== null && held.until <= today && (await takeOver(held, holder, now))) return 'claimed';
      return { heldBy: held };
    },
    find: (id) => model.findById(id).lean<Claim>(),
    takeOver,
    async hold(id, holder, until) {
      await model.updateOne({ _id: id, holder }, { $set: { until } });
    },
    async release(id, holder) {
      await model.deleteOne({ _id: id, holder });
    },
    async take(ids, holder, session) {
      const held = { _id: { $in: [...ids] }, holder };
      const claims = await model.find(held).session(session).lean<Claim[]>();
      await model.deleteMany(held).session(session);
      return claims;
    },
    async put(claims, session) {
      for (const { _id, ...claim } of claims)
        await model.updateOne({ _id }, { $setOnInsert: claim }, { upsert: true, session });
    },
  };
}
