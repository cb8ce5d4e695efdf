import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Together } from '../../database/transactions';
import type { Organisations, PostWrite } from '../../staff/organisations.repository';
import type { ListPostsDeps } from '../list-posts';
import type { ApprovedProposal, Proposal, Signature } from './proposal';
import type { ProposalFacts } from './approvers';
import type { ProposalsRepository } from './proposals.repository';

export interface ProposalDeps extends Pick<ListPostsDeps, 'offered' | 'places'> {
  organisations: Organisations;
  proposals: ProposalsRepository;
  together: Together;
  newId(): string;
}

/** What a decision writes, all of it or nothing. */
export interface DeskChange {
  /** Everything that stands on the desk afterwards. */
  proposals: Proposal[];
  posts?: readonly PostWrite[];
  approved?: ApprovedProposal;
  /** Versions in force already that are approved with it. */
  approvedPosts?: readonly string[];
}

export interface DeskFacts extends ProposalFacts {
  proposals: readonly Proposal[];
  places: readonly { _id: string }[];
  now: Date;
}

const MOST_ATTEMPTS = 8;

/**
 * Decides on the county's desk and list as they are now, and writes what was decided in one transaction. Whoever was quicker
 * moved the revision: then everything is read and decided again.
 *
 * @param decide must only look at its facts; null changes nothing.
 * @throws DomainError changed-meanwhile when others were quicker again and again; whatever `decide` throws.
 */
export async function changeDesk(
  deps: ProposalDeps,
  { county }: StaffViewer,
  now: Date,
  decide: (facts: DeskFacts) => DeskChange | null,
): Promise<void> {
  const places = await deps.places(county);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    // The revision first: a list that changes after it was read makes the write fail.
    const desk = await deps.proposals.openDesk(county);
    deps.organisations.forget(county);
    const change = decide({
      organisation: await deps.organisations.get(county),
      offered: deps.offered(),
      proposals: desk.proposals,
      ...{ places, now, today: localDateOf(now) },
    });
    if (!change) return;
    const isSaved = await deps.together(async (session) => {
      if (!(await deps.proposals.save(desk, change.proposals, session))) return false;
      const { approved, posts = [], approvedPosts = [] } = change;
      await deps.organisations.changePosts(county, posts, session);
      if (!approved) return true;
      const approval = { approvedBy: approved.approved.accountId, approvedAt: approved.approved.at };
      for (const _id of approvedPosts)
        await deps.organisations.approvePost({ _id, county }, approval, session);
      await deps.proposals.keepApproved(approved, session);
      return true;
    });
    deps.organisations.forget(county);
    if (isSaved) return;
  }
  throw new DomainError('changed-meanwhile');
}

export const signatureOf = ({ staffId, accountId }: StaffViewer, at: Date): Signature => ({
  ...{ staffId, accountId, at },
});
