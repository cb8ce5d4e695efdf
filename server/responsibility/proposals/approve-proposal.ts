import { DomainError } from '@zhucantong/shared/errors';
import type { ProposalReturn } from '@zhucantong/shared/staff/list-proposal';
import { postKey } from '@zhucantong/shared/staff/post';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { PostWrite } from '../../staff/organisations.repository';
import { changeDesk, signatureOf, type DeskChange, type DeskFacts, type ProposalDeps } from './change-desk';
import { judgeChanges, versionIdOf, type Verdict } from './judge-changes.rules';
import type { Proposal, Signature } from './proposal';
import { mayJudge } from './approvers';

interface Seen {
  id: string;
  seenVersion: number;
}

/**
 * A leader approves a proposal whole: every version that it makes, every last day, and what stands on the desk, in one
 * transaction. So a kill at any instant leaves all of it or nothing, and approving again finds it done. What filled a gap at once
 * is only marked as approved.
 *
 * @throws DomainError not-found; not-allowed for who is no leader of the county federation or proposed something in it;
 *   changed-meanwhile when it is not what was seen; wrong-state before it is submitted; post-conflict, with the changes that
 *   cannot be applied: nothing is applied then.
 */
export async function approveProposal(
  deps: ProposalDeps,
  viewer: StaffViewer,
  seen: Seen,
  now: Date,
): Promise<void> {
  if (await deps.proposals.isApproved(viewer.county, seen.id)) return;
  await changeDesk(deps, viewer, now, (facts) => {
    const proposal = findJudged(facts, viewer, seen);
    const approved = signatureOf(viewer, now);
    const record = { ...proposal, county: viewer.county, approved };
    const others = facts.proposals.filter((each) => each !== proposal);
    if (proposal.state === 'in-force')
      return { proposals: others, approved: record, approvedPosts: versionsMadeBy(proposal, facts) };
    return applied(proposal, others, facts, record);
  });
}

function applied(
  proposal: Proposal,
  others: Proposal[],
  facts: DeskFacts,
  approved: NonNullable<DeskChange['approved']>,
): DeskChange {
  const { after, verdicts } = judgeChanges(facts.organisation, proposal.changes, facts.today);
  sayFaults(verdicts);
  const touched = new Set(
    verdicts.flatMap(({ plan }) => [...plan!.added.map(({ _id }) => _id), ...plan!.lastDays.keys()]),
  );
  const keys = new Set(after.posts.filter(({ _id }) => touched.has(_id)).map(postKey));
  // What filled a gap of the same post needs no approval of its own any more: a leader decided who holds it.
  const isReplaced = (each: Proposal) =>
    versionsMadeBy(each, facts).some((made) =>
      facts.organisation.posts.some((post) => post._id === made && keys.has(postKey(post))),
    );
  return {
    proposals: others.filter((each) => each.state !== 'in-force' || !isReplaced(each)),
    posts: verdicts.map((verdict) => writeOf(verdict, approved.approved)),
    approved,
  };
}

function writeOf({ plan, proposed: { proposed } }: Verdict, by: Signature): PostWrite {
  return {
    ...plan!,
    witness: {
      ...{ recordedBy: proposed.accountId, recordedAt: proposed.at },
      ...{ approvedBy: by.accountId, approvedAt: by.at },
    },
    ending: { endedBy: proposed.accountId, endedAt: by.at, endApprovedBy: by.accountId },
  };
}

/**
 * A leader sends a proposal back with a reason: it is collected again. What filled a gap stays in force, since nobody would answer
 * otherwise, and says that it was not approved until other holders are.
 *
 * @throws DomainError as approving it.
 */
export async function returnProposal(
  deps: ProposalDeps,
  viewer: StaffViewer,
  { words, ...seen }: Seen & Pick<ProposalReturn, 'words'>,
  now: Date,
): Promise<void> {
  await changeDesk(deps, viewer, now, (facts) => {
    if (facts.proposals.some((each) => isReturnedBy(each, viewer, seen))) return null;
    const proposal = findJudged(facts, viewer, seen);
    const isInForce = proposal.state === 'in-force';
    const next: Proposal = {
      ...proposal,
      version: proposal.version + 1,
      state: isInForce ? 'in-force' : 'collecting',
      submitted: isInForce ? proposal.submitted : null,
      returned: { ...signatureOf(viewer, now), words },
    };
    return { proposals: facts.proposals.map((each) => (each === proposal ? next : each)) };
  });
}

/** Sent again after an answer that was lost. */
const isReturnedBy = ({ _id, version, returned }: Proposal, viewer: StaffViewer, seen: Seen): boolean =>
  _id === seen.id && version === seen.seenVersion + 1 && returned?.accountId === viewer.accountId;

function findJudged(facts: DeskFacts, viewer: StaffViewer, { id, seenVersion }: Seen): Proposal {
  const proposal = facts.proposals.find(({ _id }) => _id === id);
  if (!proposal) throw new DomainError('not-found');
  if (!mayJudge(viewer, proposal, facts)) throw new DomainError('not-allowed');
  if (proposal.state === 'collecting') throw new DomainError('wrong-state');
  if (proposal.version !== seenVersion) throw new DomainError('changed-meanwhile');
  return proposal;
}

const versionsMadeBy = ({ changes }: Proposal, { organisation }: DeskFacts): string[] =>
  changes.map(({ id }) => versionIdOf(organisation.county, id));

/** @throws DomainError post-conflict with one sentence for each change that cannot be applied. */
export function sayFaults(verdicts: readonly Verdict[]): void {
  const errors = verdicts.flatMap(({ proposed, fault }) =>
    fault === null ? [] : [{ field: proposed.id, message: fault }],
  );
  if (errors.length > 0) throw new DomainError('post-conflict', { errors });
}
