import { DomainError } from '@zhucantong/shared/errors';
import { isRelationInForce, type Relation } from '@zhucantong/shared/residents/relation';
import type { Viewer } from '@zhucantong/shared/staff/viewer';
import type { Model } from 'mongoose';
import { nativeCollection } from '../database/native-collection';
import { sharedGroups } from '../database/shared-groups';
import { maySeeRelation } from './relations.policy';
import type { StoredRelation } from './relations.model';

export interface Relations {
  /** For whom the agent may act at this instant: what makes a viewer, hence without one. */
  findInForce(agent: string, now: Date): Promise<Relation[]>;
  /** @throws DomainError `not-found` */
  get(viewer: Viewer, id: string): Promise<Relation>;
  /** Relations in which the person stands on either side. */
  listOf(viewer: Viewer, personId: string): Promise<Relation[]>;
  /** Inserts; one already there under this id is left alone. */
  insert(relation: Relation, requested: { by: string; at: Date }): Promise<void>;
  /** Who acts for a person is the office's of the county where that person's household is; again is harmless. */
  moveTo(beneficiary: string, county: string): Promise<void>;
  /** @returns false when the relation was not in `from` any more. */
  move(id: string, from: Relation['status'], change: Partial<Relation>, by: string): Promise<boolean>;
}

const WITHOUT_WITNESS = { requestedBy: 0, requestedAt: 0, decidedBy: 0 } as const;

export function relationsRepository(model: Model<StoredRelation>): Relations {
  const confirmedOf = sharedGroups(nativeCollection(model), {
    by: 'agent',
    filter: { status: 'confirmed' },
    without: WITHOUT_WITNESS,
  });

  return {
    async findInForce(agent, now) {
      const confirmed: Relation[] = await confirmedOf.findAll(agent);
      return confirmed.filter((relation) => isRelationInForce(relation, now));
    },
    async get(viewer, id) {
      const relation = await model.findById(id, WITHOUT_WITNESS).lean<Relation>();
      if (!relation || !maySeeRelation(viewer, relation)) throw new DomainError('not-found');
      return relation;
    },
    async listOf(viewer, personId) {
      const relations = await model
        .find({ $or: [{ agent: personId }, { beneficiary: personId }] }, WITHOUT_WITNESS)
        .lean<Relation[]>();
      return relations.filter((relation) => maySeeRelation(viewer, relation));
    },
    async insert(relation, requested) {
      await model.updateOne(
        { _id: relation._id },
        {
          $setOnInsert: {
            ...relation,
            requestedBy: requested.by,
            requestedAt: requested.at,
            decidedBy: null,
          },
        },
        { upsert: true },
      );
    },
    async moveTo(beneficiary, county) {
      await model.updateMany({ beneficiary, county: { $ne: county } }, { $set: { county } });
    },
    async move(id, from, change, by) {
      const { modifiedCount } = await model.updateOne(
        { _id: id, status: from },
        { $set: { ...change, decidedBy: by } },
      );
      return modifiedCount === 1;
    },
  };
}
