import { Schema, type Connection, type Model } from 'mongoose';
import type { QuotaLedger } from '@zhucantong/shared/work-items/quota-ledger';

/** The ledger of one service in one county. A handful of documents per county, so the job that gives turns reads them all. */
export interface StoredQuotaLedger extends QuotaLedger {
  /** '431229/home-accessibility'. */
  _id: string;
}

export function quotaLedgersModel(connection: Connection): Model<StoredQuotaLedger> {
  const schema = new Schema<StoredQuotaLedger>(
    {
      _id: { type: String, required: true },
      county: { type: String, required: true },
      service: { type: String, required: true },
      version: { type: Number, required: true },
      taken: { type: [Schema.Types.Mixed] as never, required: true },
      waiting: { type: [Schema.Types.Mixed] as never, required: true },
    },
    { collection: 'quotaLedgers', versionKey: false, strict: 'throw', minimize: false },
  );
  // What a county's services have given so far: find({ county }).
  schema.index({ county: 1 });
  return connection.model<StoredQuotaLedger>('QuotaLedger', schema);
}
