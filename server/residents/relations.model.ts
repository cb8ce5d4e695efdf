import type { Relation } from '@zhucantong/shared/residents/relation';
import { Schema, type Connection, type Model } from 'mongoose';

/** A relation with who entered and who ended it. */
export interface StoredRelation extends Relation {
  requestedBy: string;
  requestedAt: Date;
  decidedBy: string | null;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, default: null } as const;

export function relationsModel(connection: Connection): Model<StoredRelation> {
  const schema = new Schema<StoredRelation>(
    {
      _id: text,
      county: text,
      agent: text,
      beneficiary: text,
      basis: text,
      kinship: text,
      status: text,
      confirmedAt: instant,
      until: instant,
      revokedAt: instant,
      requestedBy: text,
      requestedAt: { type: Date, required: true },
      decidedBy: { type: String, default: null },
    },
    { collection: 'relations', versionKey: false, strict: 'throw' },
  );
  // Whom an account acts for, with every session: find({ agent, status: 'confirmed' }).
  schema.index({ agent: 1, status: 1 });
  // Who acts for a person: find({ beneficiary }).
  schema.index({ beneficiary: 1 });
  return connection.model<StoredRelation>('Relation', schema);
}
