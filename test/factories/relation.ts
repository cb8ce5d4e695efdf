import type { Relation } from '../../shared/residents/relation';

/** A confirmed relation between two residents of 靖州: the agent's father, unless given. */
export function aRelation(agent: string, beneficiary: string, over: Partial<Relation> = {}): Relation {
  return {
    _id: `relation-${agent}-${beneficiary}`,
    county: '431229',
    agent,
    beneficiary,
    basis: 'family',
    kinship: '父亲',
    status: 'confirmed',
    confirmedAt: new Date('2026-05-01T02:00:00Z'),
    until: new Date('2027-06-30T16:00:00Z'),
    revokedAt: null,
    ...over,
  };
}
