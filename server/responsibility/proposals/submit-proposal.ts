import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { mayChangeOrganisation } from '../../staff/organisation.policy';
import { changeDesk, signatureOf, type ProposalDeps } from './change-desk';
import { judgeChanges } from './judge-changes.rules';
import { sayFaults } from './approve-proposal';

/**
 * Puts what was collected before the leaders; nothing is added or taken out any more. Sent again, it changes nothing.
 * @throws DomainError not-allowed; not-found; changed-meanwhile when it is not what was seen; post-conflict, with the changes that
 *   cannot be applied to the list as it is by now.
 */
export async function submitProposal(
  deps: ProposalDeps,
  viewer: StaffViewer,
  { id, seenVersion }: { id: string; seenVersion: number },
  now: Date,
): Promise<void> {
  if (!mayChangeOrganisation(viewer, viewer.county)) throw new DomainError('not-allowed');
  if (await deps.proposals.isApproved(viewer.county, id)) return;
  await changeDesk(deps, viewer, now, ({ proposals, organisation, today }) => {
    const proposal = proposals.find(({ _id }) => _id === id);
    if (!proposal) throw new DomainError('not-found');
    if (proposal.state === 'submitted' && proposal.version === seenVersion + 1) return null;
    if (proposal.version !== seenVersion) throw new DomainError('changed-meanwhile');
    if (proposal.state !== 'collecting') throw new DomainError('wrong-state');
    sayFaults(judgeChanges(organisation, proposal.changes, today).verdicts);
    const submitted = signatureOf(viewer, now);
    return {
      proposals: proposals.map((each) =>
        each === proposal
          ? { ...each, state: 'submitted', version: each.version + 1, submitted, returned: null }
          : each,
      ),
    };
  });
}

/** Takes it back from the leaders, to be changed; what is not there any more stays so. @throws DomainError not-allowed; wrong-state */
export async function takeBackProposal(
  deps: ProposalDeps,
  viewer: StaffViewer,
  id: string,
  now: Date,
): Promise<void> {
  if (!mayChangeOrganisation(viewer, viewer.county)) throw new DomainError('not-allowed');
  await changeDesk(deps, viewer, now, ({ proposals }) => {
    const proposal = proposals.find(({ _id }) => _id === id);
    if (!proposal) throw new DomainError('not-found');
    if (proposal.state === 'collecting') return null;
    if (proposal.state !== 'submitted') throw new DomainError('wrong-state');
    return {
      proposals: proposals.map((each) =>
        each === proposal
          ? { ...each, state: 'collecting', version: each.version + 1, submitted: null }
          : each,
      ),
    };
  });
}
