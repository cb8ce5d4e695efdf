import { DomainError } from '@zhucantong/shared/errors';
import type { ListChangeRequest } from '@zhucantong/shared/staff/list-proposal';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { mayChangeOrganisation } from '../../staff/organisation.policy';
import { planListChange } from '../../staff/plan-list-change.rules';
import { answerable } from '../answerable';
import { changeDesk, signatureOf, type DeskFacts, type ProposalDeps } from './change-desk';
import { fillsGap } from './fills-gap';
import { judgeChanges, versionIdOf } from './judge-changes.rules';
import type { Proposal } from './proposal';

/**
 * Puts a change to those that are collected; sent again, it is there once. It is judged at once, on the list and what was
 * proposed before it.
 *
 * @throws DomainError not-allowed; proposal-waits while what was collected lies before the leaders; as planning the change.
 */
export async function proposeChange(
  deps: ProposalDeps,
  viewer: StaffViewer,
  { id, change }: ListChangeRequest,
  now: Date,
): Promise<void> {
  mustEdit(viewer);
  await changeDesk(deps, viewer, now, (facts) => {
    if (isKnown(facts, id)) return null;
    const others = facts.proposals.filter(({ state }) => state === 'in-force');
    const open = facts.proposals.find(({ state }) => state !== 'in-force');
    if (open?.state === 'submitted') throw new DomainError('proposal-waits');
    const changes = open?.changes ?? [];
    // What is only proposed is taken out and proposed anew: a post is known by what stands on the list.
    const isListed = 'post' in change || facts.organisation.posts.some(({ _id }) => _id === change.postId);
    if (!isListed) throw new DomainError('not-found');
    const { after } = judgeChanges(facts.organisation, changes, facts.today);
    planListChange(after, change, versionIdOf(viewer.county, id), facts.today);
    const proposal: Proposal = open ?? {
      ...{ _id: deps.newId(), version: 0, state: 'collecting', changes },
      ...{ submitted: null, returned: null },
    };
    return {
      proposals: [
        ...others,
        {
          ...proposal,
          version: proposal.version + 1,
          changes: [...changes, { id, change, proposed: signatureOf(viewer, now) }],
        },
      ],
    };
  });
}

/**
 * Names somebody, from today on, for what nobody answers for: in force at once, before the leaders afterwards (已生效，待补批).
 * Sent again, it is there once.
 *
 * @throws DomainError not-allowed; approval-needed when it does more than that; as planning the change.
 */
export async function fillGapAtOnce(
  deps: ProposalDeps,
  viewer: StaffViewer,
  { id, change }: ListChangeRequest,
  now: Date,
): Promise<void> {
  mustEdit(viewer);
  await changeDesk(deps, viewer, now, (facts) => {
    if (isKnown(facts, id)) return null;
    const { organisation, today, proposals } = facts;
    if (!fillsGap(organisation, change, answerable(facts))) throw new DomainError('approval-needed');
    const plan = planListChange(organisation, change, versionIdOf(viewer.county, id), today);
    const proposed = signatureOf(viewer, now);
    const by = { recordedBy: viewer.accountId, recordedAt: now };
    return {
      proposals: [
        ...proposals,
        {
          ...{ _id: deps.newId(), version: 1, state: 'in-force', returned: null },
          changes: [{ id, change, proposed }],
          submitted: proposed,
        },
      ],
      posts: [{ ...plan, witness: by, ending: { endedBy: viewer.accountId, endedAt: now } }],
    };
  });
}

/** Takes a change out again; one that is not there any more stays out. @throws DomainError not-allowed; proposal-waits as proposing. */
export async function takeOutChange(
  deps: ProposalDeps,
  viewer: StaffViewer,
  changeId: string,
  now: Date,
): Promise<void> {
  mustEdit(viewer);
  await changeDesk(deps, viewer, now, ({ proposals }) => {
    const holding = proposals.find(({ changes }) => changes.some(({ id }) => id === changeId));
    if (!holding) return null;
    if (holding.state !== 'collecting') throw new DomainError('proposal-waits');
    const changes = holding.changes.filter(({ id }) => id !== changeId);
    const left = { ...holding, changes, version: holding.version + 1 };
    return {
      proposals: proposals.flatMap((each) => (each !== holding ? [each] : changes.length > 0 ? [left] : [])),
    };
  });
}

/** In a proposal, or on the list already. */
const isKnown = ({ proposals, organisation }: DeskFacts, changeId: string): boolean =>
  proposals.some(({ changes }) => changes.some(({ id }) => id === changeId)) ||
  organisation.posts.some(({ _id }) => _id === versionIdOf(organisation.county, changeId));

function mustEdit(viewer: StaffViewer): void {
  if (!mayChangeOrganisation(viewer, viewer.county)) throw new DomainError('not-allowed');
}
