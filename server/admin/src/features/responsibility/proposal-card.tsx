import { Button } from 'antd';
import type { ProposalView, Proposals } from '@zhucantong/shared/staff/list-proposal';
import { focusPageHeading } from '../../components/focus-heading';
import { SaveProblem } from '../../components/save-problem';
import { Tag } from '../../components/tag';
import { ChangeTable } from './change-table';
import { collectedOf, useProposalMove, useTakeOut } from './use-proposals';

/** What an administrator has collected, or what lies before the leaders; others read it. */
export function ProposalCard({ proposals }: { proposals: Proposals }) {
  const takeOut = useTakeOut(focusPageHeading);
  const move = useProposalMove(focusPageHeading);
  const proposal = collectedOf(proposals);
  if (!proposal || proposal.mayJudge) return null;
  const { id, version, state, changes, hidden, returned, waiting, approvers, mayEdit } = proposal;
  const count = changes.length + hidden;
  return (
    <section className="card proposal" aria-labelledby="proposal-title">
      <header>
        <h2 id="proposal-title">
          {state === 'submitted' ? `等领导审批：${count} 处改动` : `还没提交：${count} 处改动`}
        </h2>
        {state === 'submitted' && waiting && (
          <span className="sm">
            {waiting.by} {waiting.on}提交{waiting.days > 0 && `，已等 ${waiting.days} 天`}
          </span>
        )}
        <span className="end">
          {state === 'submitted' && mayEdit && (
            <Button
              loading={move.isPending}
              onClick={() => move.mutate({ id, how: 'take-back', seenVersion: version })}
            >
              收回再改
            </Button>
          )}
        </span>
      </header>
      <div className="body stack">
        {returned && (
          <p>
            <Tag tone="danger" icon="redo">
              领导退回
            </Tag>{' '}
            {returned.by} {returned.on}：{returned.words}
          </p>
        )}
        <ChangeTable
          proposal={proposal}
          title="提出的改动"
          {...(mayEdit && state === 'collecting' ? { onTakeOut: (change) => takeOut.mutate(change.id) } : {})}
        />
        <SaveProblem problem={takeOut.error ?? move.error} />
        <p className="muted sm">
          {state === 'collecting' ? '现在都没生效，提交、批准以后才按这些派件。' : '批准以后才按这些派件。'}
          <SayApprovers approvers={approvers} />
        </p>
      </div>
    </section>
  );
}

/** Who may approve it; where nobody may, what the office has to do. */
export function SayApprovers({ approvers }: Pick<ProposalView, 'approvers'>) {
  if (!approvers) return <>由被指定的领导审批。</>;
  return approvers.length > 0 ? (
    <>能审批的领导：{approvers.join('、')}。</>
  ) : (
    <b className="t-danger">
      现在没有能审批的领导：提出改动的人不能自己批。请由另一位管理员来提，或者在名册上再设一位县残联领导。
    </b>
  );
}
