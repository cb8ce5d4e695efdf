import type { ProposalView } from '@zhucantong/shared/staff/list-proposal';
import { Link } from 'react-router';
import { Icon } from '../../components/icon';

/** On every page of a leader while something of the list waits for them; what is in force already comes first. */
export function ProposalNotes({ judged }: { judged: readonly ProposalView[] }) {
  const inForce = judged.filter(({ state, returned }) => state === 'in-force' && !returned);
  const submitted = judged.filter(({ state }) => state === 'submitted');
  const words = [
    inForce.length > 0 && `岗位责任清单有 ${inForce.length} 处先生效的定人等您补批`,
    submitted.length > 0 && `岗位责任清单有 ${countOf(submitted)} 处改动等您审批`,
  ].filter(Boolean);
  if (words.length === 0) return null;
  const days = Math.max(...[...inForce, ...submitted].map(({ waiting }) => waiting?.days ?? 0));
  return (
    <div className="note warn alarm">
      <Icon name="bell" />
      <span>
        {words.join('；')}
        {days > 0 && `，最早的已等 ${days} 天`}。 <Link to="/responsibility">去看</Link>
      </span>
    </div>
  );
}

const countOf = (proposals: readonly ProposalView[]): number =>
  proposals.reduce((sum, { changes }) => sum + changes.length, 0);
