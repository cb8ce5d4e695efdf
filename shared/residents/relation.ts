import * as z from 'zod/mini';

/** On what footing somebody acts for another (FACTS §1.6). */
export const RelationBasis = z.enum(['guardian', 'family', 'authorised-agent', 'village-worker']);
export type RelationBasis = z.infer<typeof RelationBasis>;

export const RELATION_WORDS: Record<RelationBasis, string> = {
  guardian: '监护人',
  family: '家属代办',
  'authorised-agent': '受托人',
  'village-worker': '村（社区）专委',
};

/** Agent → beneficiary, with proof and end; the beneficiary can revoke it at any time. */
export const Relation = z.strictObject({
  _id: z.string(),
  county: z.string(),
  agent: z.string(),
  beneficiary: z.string(),
  basis: RelationBasis,
  /** What the beneficiary is to the agent, as people say it: 父亲, 女儿. */
  kinship: z.string(),
  status: z.enum(['pending', 'confirmed', 'revoked']),
  confirmedAt: z.nullable(z.date()),
  until: z.nullable(z.date()),
  revokedAt: z.nullable(z.date()),
});
export type Relation = z.infer<typeof Relation>;

/** Whether the agent may act now: confirmed, not revoked, not past its end. */
export function isRelationInForce(relation: Relation, now: Date): boolean {
  return relation.status === 'confirmed' && (relation.until === null || relation.until > now);
}
