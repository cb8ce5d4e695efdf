import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import type { OrganisationModels, Recusable, Recusal } from './organisation.model';

/** What the office has recorded of whose cases whom does not concern, beside the members of staff. */
export interface Recusals {
  /** With whose it is, in the order in which they were recorded. Read on one page only, so never kept. */
  listOf(county: string): Promise<readonly OwnRecusal[]>;
  /** Adds it and makes it hold in one write. @returns false when this id, or a relation of the two that holds, is there already. */
  add(member: Pick<StaffMember, '_id' | 'county'>, recusal: Recusal): Promise<boolean>;
  /** Ends it in one write; nothing where it has ended already. */
  end(
    county: string,
    recusal: OwnRecusal,
    ending: Required<Pick<Recusal, 'endedBy' | 'endedAt'>>,
  ): Promise<void>;
}

export interface OwnRecusal extends Recusal {
  staffId: string;
}

/** @param forget what is known of the county's organisation: who may not handle whose cases is part of it. */
export function recusalsRepository(
  model: OrganisationModels['staff'],
  forget: (county: string) => void,
): Recusals {
  const write = async (county: string, filter: object, update: object) => {
    try {
      return (await model.updateOne({ county, ...filter } as never, update as never)).matchedCount === 1;
    } finally {
      forget(county);
    }
  };
  const holds = { endedAt: { $exists: false } };
  return {
    async listOf(county) {
      const members = await model
        .find({ county, recusals: { $exists: true } }, { recusals: 1 })
        .lean<(Pick<StaffMember, '_id'> & Recusable)[]>();
      return members
        .flatMap(({ _id: staffId, recusals = [] }) => recusals.map((each) => ({ ...each, staffId })))
        .sort((one, other) => one.at.getTime() - other.at.getTime());
    },
    add({ _id, county }, recusal) {
      const { personId } = recusal;
      const there = { $or: [{ _id: recusal._id }, { personId, ...holds }] };
      return write(
        county,
        { _id, recusals: { $not: { $elemMatch: there } } },
        { $addToSet: { interests: personId }, $push: { recusals: recusal } },
      );
    },
    async end(county, { _id, staffId, personId }, ending) {
      await write(
        county,
        { _id: staffId, recusals: { $elemMatch: { _id, ...holds } } },
        {
          $pull: { interests: personId },
          $set: { 'recusals.$.endedBy': ending.endedBy, 'recusals.$.endedAt': ending.endedAt },
        },
      );
    },
  };
}
