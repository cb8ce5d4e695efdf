import type { ProposalView, Proposals, ProposedChangeView } from '@zhucantong/shared/staff/list-proposal';
import type { PostRow } from '@zhucantong/shared/staff/responsibility-list';

/** What is proposed for a row, or in force on it without its approval yet. */
export interface Pending {
  change: ProposedChangeView;
  proposal: ProposalView;
}

export function pendingOf({ id }: PostRow, proposals: Proposals | undefined): Pending | undefined {
  const found = (proposals?.proposals ?? []).flatMap((proposal) =>
    proposal.changes
      .filter(({ postId, versionId }) => (proposal.state === 'in-force' ? versionId : postId) === id)
      .map((change) => ({ change, proposal })),
  );
  // What is proposed says more than that what stands there still waits for its approval.
  return found.find(({ proposal }) => proposal.state !== 'in-force') ?? found[0];
}

/** Who would be new there; undefined where nobody is. */
export function newHolder({ change, proposal }: Pending, which: 'holderA' | 'holderB'): string | undefined {
  const { what, before, after } = change;
  if (
    proposal.state === 'in-force' ||
    what !== 'holders' ||
    !after ||
    after[which] === (before?.[which] ?? null)
  )
    return undefined;
  return after[which] ?? '没有人';
}

/** What stands beside the day, in few words. */
export function sayPending({ change, proposal }: Pending): string {
  if (proposal.state === 'in-force') return proposal.returned ? '已生效，领导没批' : '已生效，待补批';
  const waits = proposal.state === 'submitted' ? '待审批' : '没提交';
  if (change.what === 'withdraw') return `要撤销，${waits}`;
  if (change.what === 'end') return `${sayDay(change)}止，${waits}`;
  return `${sayDay(change)}起，${waits}`;
}

/** '2026-12-01 '; what waited too long holds from its approval. */
const sayDay = ({ day, isLate }: ProposedChangeView): string => (isLate ? '批准那天' : `${day ?? ''} `);
