import type { ClientSession } from 'mongoose';
import { ProposalDesk, type ApprovedProposal } from './proposal';
import type { ProposalModels } from './proposals.model';

/** What a county has before its leaders. Who may see which of it is judged where it is presented. */
export interface ProposalsRepository {
  /** The desk of a county; an empty one where nobody proposed anything yet. */
  deskOf(county: string): Promise<ProposalDesk>;
  /** Makes the desk if it is not there yet: `save` compares with what is stored. */
  openDesk(county: string): Promise<ProposalDesk>;
  /** Compare-and-set: writes what is on the desk now. @returns false when somebody was first. */
  save(before: ProposalDesk, proposals: ProposalDesk['proposals'], session: ClientSession): Promise<boolean>;
  keepApproved(approved: ApprovedProposal, session: ClientSession): Promise<void>;
  isApproved(county: string, id: string): Promise<boolean>;
}

export function proposalsRepository({ desks, approved }: ProposalModels): ProposalsRepository {
  return {
    async deskOf(county) {
      const stored = await desks.findById(county).lean();
      return stored ? ProposalDesk.parse(stored) : { _id: county, revision: 0, proposals: [] };
    },
    async openDesk(county) {
      const stored = await desks
        .findOneAndUpdate(
          { _id: county },
          { $setOnInsert: { revision: 0, proposals: [] } },
          { upsert: true, returnDocument: 'after' },
        )
        .lean();
      return ProposalDesk.parse(stored);
    },
    async save({ _id, revision }, proposals, session) {
      const { matchedCount } = await desks.updateOne(
        { _id, revision },
        { $set: { revision: revision + 1, proposals } },
        { session },
      );
      return matchedCount === 1;
    },
    async keepApproved(proposal, session) {
      await approved.insertMany([proposal], { session });
    },
    async isApproved(county, id) {
      return (await approved.exists({ _id: id, county })) !== null;
    },
  };
}
