import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { ListChange } from '@zhucantong/shared/staff/list-proposal';
import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { isForTheNamed, mayKnowTheNamed } from '../../routing/named-services.rules';
import { getCountyUnit, type Organisation } from '../../staff/organisation';
import type { Proposal, ProposedChange } from './proposal';

/** What the judgement of who may see and approve looks at. */
export interface ProposalFacts {
  organisation: Organisation;
  offered: readonly ServiceDefinition[];
  today: PlainDate;
}

/**
 * Leaders of the county federation, without those who proposed something in it or put it forward: nobody approves their own.
 * Where it names people whom only the named may know, those among the leaders who are named; if no leader is, somebody must
 * decide who will be, and that is any of them. @source FACTS §10.3 (岗位分离)
 */
export function approversOf(proposal: Proposal, facts: ProposalFacts): StaffMember[] {
  const { organisation } = facts;
  const federation = getCountyUnit(organisation)._id;
  const own = [proposal.submitted, ...proposal.changes.map(({ proposed }) => proposed)].map(
    (signature) => signature?.staffId,
  );
  const leaders = [...organisation.staff.values()].filter(
    ({ _id, unit, roles }) => unit === federation && roles.includes('leader') && !own.includes(_id),
  );
  const named = leaders.filter(({ _id, roles }) =>
    proposal.changes.every((each) => mayKnowChange({ staffId: _id, roles }, each, facts)),
  );
  return named.length > 0 ? named : leaders;
}

export const mayJudge = ({ staffId }: StaffViewer, proposal: Proposal, facts: ProposalFacts): boolean =>
  approversOf(proposal, facts).some(({ _id }) => _id === staffId);

/** Whether the viewer may know whom a change names. */
export function mayKnowChange(
  viewer: Pick<StaffViewer, 'staffId' | 'roles'>,
  { change }: ProposedChange,
  { organisation, offered, today }: ProposalFacts,
): boolean {
  const place = workOf(change, organisation);
  const definition = offered.find(({ code }) => code === place?.service);
  if (!place || !definition || !isForTheNamed(definition, place.step)) return true;
  return mayKnowTheNamed(viewer, place.service, organisation.posts, today);
}

function workOf(change: ListChange, { posts }: Organisation): { service: string; step: string } | undefined {
  return change.what === 'new' ? change.post : posts.find(({ _id }) => _id === change.postId);
}
