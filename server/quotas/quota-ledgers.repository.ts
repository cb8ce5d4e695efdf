import type { ClientSession } from 'mongodb';
import type { Connection, Model } from 'mongoose';
import { emptyLedger, QuotaLedger } from '@zhucantong/shared/work-items/quota-ledger';
import { isDuplicateKey } from '../database/mongo-errors';
import { quotaLedgersModel, type StoredQuotaLedger } from './quota-ledgers.model';

/** Who has a place and who waits, by ids. No viewer: whoever asks is told numbers; whose they are, the items say to who may see them. */
export interface QuotaLedgersRepository {
  /** Empty where nothing was taken yet. */
  find(county: string, service: string, session?: ClientSession): Promise<QuotaLedger>;
  /** By service. */
  ofCounty(county: string): Promise<ReadonlyMap<string, QuotaLedger>>;
  withWaiting(): Promise<QuotaLedger[]>;
  /** Compare-and-set. @returns false when somebody wrote since `before`. */
  replace(before: QuotaLedger, after: QuotaLedger, session?: ClientSession): Promise<boolean>;
}

export function quotaLedgersOn(connection: Connection): QuotaLedgersRepository {
  return quotaLedgersRepository(quotaLedgersModel(connection));
}

function quotaLedgersRepository(model: Model<StoredQuotaLedger>): QuotaLedgersRepository {
  return {
    async find(county, service, session) {
      const stored = await model
        .findById(idOf(county, service))
        .session(session ?? null)
        .lean<StoredQuotaLedger>();
      return stored ? ledgerOf(stored) : emptyLedger(county, service);
    },
    async ofCounty(county) {
      const stored = await model.find({ county }).lean<StoredQuotaLedger[]>();
      return new Map(stored.map((each) => [each.service, ledgerOf(each)]));
    },
    async withWaiting() {
      const stored = await model
        .find({ county: { $gt: '' }, 'waiting.0': { $exists: true } })
        .lean<StoredQuotaLedger[]>();
      return stored.map(ledgerOf);
    },
    async replace(before, after, session) {
      const { county, service, version, taken, waiting } = { ...after, version: before.version + 1 };
      const filter = { _id: idOf(county, service), version: before.version };
      const change = { $set: { taken, waiting, version }, $setOnInsert: { county, service } };
      // Only the first write may make the document; a later one that meets another version makes none.
      const upsert = before.version === 0;
      try {
        const written = await model.updateOne(filter, change, { upsert, ...(session ? { session } : {}) });
        return written.matchedCount + written.upsertedCount === 1;
      } catch (error) {
        if (!session && isDuplicateKey(error)) return false;
        throw error;
      }
    },
  };
}

const idOf = (county: string, service: string) => `${county}/${service}`;

function ledgerOf({ _id, ...ledger }: StoredQuotaLedger): QuotaLedger {
  return QuotaLedger.parse(ledger);
}
