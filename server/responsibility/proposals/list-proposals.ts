import { dayAndWeekday } from '@zhucantong/shared/calendar/day-words';
import { daysBetween, localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import {
  MOST_COUNTED,
  type ProposalView,
  type Proposals,
  type ProposedChangeView,
} from '@zhucantong/shared/staff/list-proposal';
import type { Post } from '@zhucantong/shared/staff/post';
import type { JobViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Organisation } from '../../staff/organisation';
import { mayChangeOrganisation } from '../../staff/organisation.policy';
import type { WorkItemDeps } from '../../work-items/work-items.deps';
import type { ListPostsDeps } from '../list-posts';
import { wordsOf } from '../list-words';
import { compareChange } from './compare-change';
import { judgeChanges, versionIdOf, type Verdict } from './judge-changes.rules';
import type { Proposal, Signature } from './proposal';
import { approversOf, mayJudge, mayKnowChange, type ProposalFacts } from './approvers';
import type { ProposalsRepository } from './proposals.repository';

export interface ListProposalsDeps extends Omit<ListPostsDeps, 'calendar'> {
  proposals: Pick<ProposalsRepository, 'deskOf'>;
  items: Pick<WorkItemDeps['items'], 'heldOfPosts'>;
}

const JOB: JobViewer = { kind: 'job', name: 'count-moves' };

/** What is proposed for the county's list, beside what stands on it now; what only the named may know is counted for others. */
export async function listProposals(
  deps: ListProposalsDeps,
  viewer: StaffViewer,
  now: Date,
): Promise<Proposals> {
  const { county } = viewer;
  const [organisation, { proposals }, places] = await Promise.all([
    deps.organisation(county),
    deps.proposals.deskOf(county),
    deps.places(county),
  ]);
  const offered = deps.offered();
  const today = localDateOf(now);
  const facts = { organisation, offered, today };
  const words = wordsOf(county, organisation, places, offered);
  const say = (day: Date) => dayAndWeekday(localDateOf(day), yearOf(today));
  const sign = ({ staffId, at }: Signature) => ({ by: words.person(staffId), on: say(at) });
  const mayEdit = mayChangeOrganisation(viewer, county);
  const names = (post: Post | null) =>
    post && {
      holderA: post.holderA && words.person(post.holderA),
      holderB: post.holderB && words.person(post.holderB),
    };

  async function viewOf(verdict: Verdict, proposal: Proposal): Promise<ProposedChangeView | undefined> {
    const { proposed, change, plan, fault } = verdict;
    const compared = compareChange(verdict);
    if (!compared) return undefined;
    const { post, before, after, day, warnings, leaving } = compared;
    const held = leaving && { ...leaving, county };
    return {
      id: proposed.id,
      what: change.what,
      title: post.title,
      serviceTitle: words.service(post.service),
      stepTitle: words.step(post.service, post.step),
      regionName: words.place(post.region),
      postId: change.what === 'new' ? null : change.postId,
      versionId: plan?.added[0]?._id ?? null,
      before: names(before),
      after: names(after),
      day,
      isLate: proposal.state !== 'in-force' && change !== proposed.change,
      proposedBy: words.person(proposed.proposed.staffId),
      proposedOn: say(proposed.proposed.at),
      mayTakeOut: mayEdit && proposal.state === 'collecting',
      ...{ fault, warnings },
      moves: held ? (await deps.items.heldOfPosts(JOB, held, MOST_COUNTED)).length : 0,
    };
  }

  async function present(proposal: Proposal): Promise<ProposalView> {
    const isJudge = mayJudge(viewer, proposal, facts);
    const verdicts = verdictsOn(proposal, facts);
    const known = verdicts.filter(({ proposed }) => isJudge || mayKnowChange(viewer, proposed, facts));
    const changes = await Promise.all(known.map((verdict) => viewOf(verdict, proposal)));
    const { submitted, returned } = proposal;
    return {
      id: proposal._id,
      version: proposal.version,
      state: proposal.state,
      changes: changes.filter((each) => each !== undefined),
      hidden: verdicts.length - known.length,
      waiting: submitted && { ...sign(submitted), days: daysBetween(localDateOf(submitted.at), today) },
      returned: returned && { ...sign(returned), words: returned.words },
      approvers: known.length < verdicts.length ? null : approversOf(proposal, facts).map(({ name }) => name),
      mayJudge: isJudge && proposal.state !== 'collecting',
      mayEdit: mayEdit && proposal.state !== 'in-force',
    };
  }
  return { proposals: await Promise.all(proposals.map(present)) };
}

/** What filled a gap is on the list already: looked at as it was before. */
function verdictsOn({ state, changes }: Proposal, { organisation, today }: ProposalFacts): Verdict[] {
  if (state !== 'in-force') return judgeChanges(organisation, changes, today).verdicts;
  return changes.map((proposed): Verdict => {
    const { change } = proposed;
    const made = versionIdOf(organisation.county, proposed.id);
    const added = organisation.posts.filter(({ _id }) => _id === made);
    return {
      ...{ proposed, change, fault: null, after: organisation, before: without(organisation, made) },
      plan: { added, lastDays: new Map() },
    };
  });
}

const without = (organisation: Organisation, id: string): Organisation => ({
  ...organisation,
  posts: organisation.posts.filter(({ _id }) => _id !== id),
});

/** The list as it would be with everything that is proposed and can be applied. */
export async function proposedOrganisation(
  deps: Pick<ListProposalsDeps, 'organisation' | 'proposals'>,
  county: string,
  now: Date,
): Promise<Organisation> {
  const [organisation, { proposals }] = await Promise.all([
    deps.organisation(county),
    deps.proposals.deskOf(county),
  ]);
  const changes = proposals.flatMap((each) => (each.state === 'in-force' ? [] : each.changes));
  return judgeChanges(organisation, changes, localDateOf(now)).after;
}
