import { Schema, type Connection, type Model } from 'mongoose';
import type { Claim } from './claims.repository';

/** Read by `_id` alone. @param collection `claims` or `restrictedClaims`. */
export function claimsModel(connection: Connection, collection: string): Model<Claim> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      county: { type: String, required: true },
      holder: { type: String, required: true },
      until: { type: String, default: null },
      claimedAt: { type: Date, required: true },
    },
    { collection, versionKey: false, strict: 'throw' },
  );
  return connection.model<Claim>(`Claim:${collection}`, schema as unknown as Schema<Claim>);
}
