import { Schema, type Connection, type Model } from 'mongoose';
import type { ApprovedProposal, ProposalDesk } from './proposal';

export interface ProposalModels {
  desks: Model<ProposalDesk>;
  approved: Model<ApprovedProposal>;
}

const id = { type: String, required: true } as const;
const loose = { versionKey: false, strict: false, minimize: false, _id: false } as const;

/** Proposed changes of the list, by county, and what was approved, by id. The shapes are the zod schemas of proposal.ts. */
export function proposalModels(connection: Connection): ProposalModels {
  const desks = new Schema(
    { _id: id, revision: { type: Number, required: true } },
    { collection: 'proposalDesks', ...loose },
  );
  const approved = new Schema({ _id: id, county: id }, { collection: 'approvedProposals', ...loose });
  return {
    desks: connection.model<ProposalDesk>('ProposalDesk', desks as unknown as Schema<ProposalDesk>),
    approved: connection.model<ApprovedProposal>(
      'ApprovedProposal',
      approved as unknown as Schema<ApprovedProposal>,
    ),
  };
}
