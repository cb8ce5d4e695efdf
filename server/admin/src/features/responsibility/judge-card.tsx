import { Button } from 'antd';
import type { ProposalView } from '@zhucantong/shared/staff/list-proposal';
import { useState } from 'react';
import { focusPageHeading } from '../../components/focus-heading';
import { SaveProblem } from '../../components/save-problem';
import { Tag } from '../../components/tag';
import { ChangeTable } from './change-table';
import { ReturnDialog } from './return-dialog';
import { useProposalMove } from './use-proposals';

/** What a leader approves whole, or sends back: a proposal, or a gap that was filled at once. */
export function JudgeCard({ proposal }: { proposal: ProposalView }) {
  const [isReturning, setReturning] = useState(false);
  const move = useProposalMove(focusPageHeading);
  const { id, version, state, changes, waiting, returned } = proposal;
  const isInForce = state === 'in-force';
  const hasFaults = changes.some(({ fault }) => fault !== null);
  const title = isInForce
    ? `已生效，等您补批：${changes[0]?.title ?? ''}`
    : `等您审批：${changes.length} 处改动`;
  const approve = isInForce ? '补批' : `批准这 ${changes.length} 处改动`;
  return (
    <section className="card proposal" aria-labelledby={`judge-${id}`}>
      <header>
        <h2 id={`judge-${id}`}>{title}</h2>
        {waiting && (
          <span className="sm">
            {waiting.by} {waiting.on}
            {isInForce ? '定人' : '提交'}
            {waiting.days > 0 && `，已等 ${waiting.days} 天`}
          </span>
        )}
      </header>
      <div className="body stack">
        {isInForce && <p className="sm">这里当天没有人接，先定了人，来件已经派给他。</p>}
        {returned && (
          <p>
            <Tag tone="danger" icon="redo">
              没有批准
            </Tag>{' '}
            {returned.by} {returned.on}：{returned.words}。换人的改动批准以前，还由现在的人接。
          </p>
        )}
        <ChangeTable proposal={proposal} title={title} />
        {hasFaults && (
          <p className="t-danger">清单在提交以后变过，标红的改不成。请退回，由管理员改好再提交。</p>
        )}
        <SaveProblem problem={move.error} />
        <div className="row wrap">
          <Button
            type="primary"
            loading={move.isPending}
            disabled={hasFaults}
            {...(isInForce ? { 'aria-label': `补批：${changes[0]?.title ?? ''}` } : {})}
            onClick={() => move.mutate({ id, how: 'approve', seenVersion: version })}
          >
            {approve}
          </Button>
          {!returned && (
            <Button
              {...(isInForce ? { 'aria-label': `不同意：${changes[0]?.title ?? ''}` } : {})}
              onClick={() => setReturning(true)}
            >
              {isInForce ? '不同意' : '退回'}
            </Button>
          )}
        </div>
      </div>
      {isReturning && <ReturnDialog proposal={proposal} onClose={() => setReturning(false)} />}
    </section>
  );
}
