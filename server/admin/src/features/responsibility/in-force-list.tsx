import type { ProposalView, Proposals } from '@zhucantong/shared/staff/list-proposal';
import { Tag } from '../../components/tag';
import { SayApprovers } from './proposal-card';

/** Gaps that were filled at once, as whoever filled them and other readers follow them: who waits for whom, and what a leader said. */
export function InForceList({ proposals }: { proposals: Proposals }) {
  const waiting = proposals.proposals.filter(
    ({ state, mayJudge, changes }) => state === 'in-force' && !mayJudge && changes.length > 0,
  );
  if (waiting.length === 0) return null;
  return (
    <section className="card proposal" aria-labelledby="in-force-title">
      <header>
        <h2 id="in-force-title">已生效，待补批：{waiting.length} 处</h2>
      </header>
      <ul className="body stack plain-list">
        {waiting.map((proposal) => (
          <Line key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </section>
  );
}

function Line({ proposal: { changes, waiting, returned, approvers } }: { proposal: ProposalView }) {
  const [change] = changes;
  if (!change) return null;
  return (
    <li>
      <b>{change.title}</b>{' '}
      <span className="muted sm">
        {change.serviceTitle} · {change.stepTitle} · {change.regionName}
      </span>
      <br />
      {[change.after?.holderA, change.after?.holderB].filter(Boolean).join('、')} 接
      {waiting && `，${waiting.by} ${waiting.on}定的`}
      {waiting && waiting.days > 0 && `，已等 ${waiting.days} 天`}。{' '}
      {returned ? (
        <>
          <Tag tone="danger" icon="redo">
            领导没批
          </Tag>{' '}
          {returned.by} {returned.on}：{returned.words}。请在这个岗位上换人，再提交审批。
        </>
      ) : (
        <span className="muted sm">
          <SayApprovers approvers={approvers} />
        </span>
      )}
    </li>
  );
}
