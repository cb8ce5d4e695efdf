import * as z from 'zod/mini';
import { ListChange } from '@zhucantong/shared/staff/list-proposal';

/** Who did something to a proposal, and when. */
export const Signature = z.strictObject({ staffId: z.string(), accountId: z.string(), at: z.date() });
export type Signature = z.infer<typeof Signature>;

export const ProposedChange = z.strictObject({ id: z.string(), change: ListChange, proposed: Signature });
export type ProposedChange = z.infer<typeof ProposedChange>;

/** Changes of the responsibility list that a leader approves together, or sends back. */
export const Proposal = z.strictObject({
  _id: z.string(),
  /** Moves with every change of it. */
  version: z.int(),
  /** 'in-force': one change that filled a gap at once and waits for its approval afterwards. */
  state: z.enum(['collecting', 'submitted', 'in-force']),
  changes: z.array(ProposedChange),
  submitted: z.nullable(Signature),
  returned: z.nullable(z.strictObject({ ...Signature.shape, words: z.string() })),
});
export type Proposal = z.infer<typeof Proposal>;

/**
 * What a county has before its leaders: at most one proposal that is collected or submitted, and gaps that were filled at once.
 * `revision` moves with every write here and with every change of the list, so that none is judged on a list that is gone.
 */
export const ProposalDesk = z.strictObject({
  _id: z.string(),
  revision: z.int(),
  proposals: z.array(Proposal),
});
export type ProposalDesk = z.infer<typeof ProposalDesk>;

/** A proposal that a leader approved, as it was then. */
export const ApprovedProposal = z.strictObject({
  ...Proposal.shape,
  county: z.string(),
  approved: Signature,
});
export type ApprovedProposal = z.infer<typeof ApprovedProposal>;
