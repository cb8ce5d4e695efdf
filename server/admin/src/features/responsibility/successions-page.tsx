import { sayProblem } from '../../api/problem';
import { Button } from 'antd';
import type { SuccessionView } from '@zhucantong/shared/staff/succession-view';
import { useId } from 'react';
import { Link } from 'react-router';
import { PageHeader } from '../../components/page-header';
import { EmptyState, ErrorState, LoadingState } from '../../components/page-state';
import { Tag } from '../../components/tag';
import { useConfirmSuccession, useSuccessions } from './use-successions';

/** 移交清单: what went from whom to whom when a post changed hands; both sides read the same and confirm it. */
export function SuccessionsPage() {
  const { data, error, refetch } = useSuccessions(true);
  return (
    <>
      <PageHeader
        title="移交清单"
        sub="岗位换人时，手上的件交给了谁。交的人和接的人看到的一样，各确认一次。"
      />
      {error && !data ? (
        <ErrorState title="没取到移交清单" onRetry={() => void refetch()}>
          {error.message}
        </ErrorState>
      ) : !data ? (
        <LoadingState label="移交清单" />
      ) : data.lists.length === 0 ? (
        <section className="card">
          <EmptyState title="没有移交">岗位换人、有件要交接时，清单会列在这里。</EmptyState>
        </section>
      ) : (
        <div className="stack">
          {data.lists.map((list) => (
            <List key={list.id} list={list} />
          ))}
        </div>
      )}
    </>
  );
}

function List({ list }: { list: SuccessionView }) {
  const titleId = useId();
  const confirm = useConfirmSuccession();
  return (
    <section className="card" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>
          {list.title}，{list.since}起
        </h2>
        <span className="sm">
          {list.leavers.join('、')} 交给 {list.holders.join('、') || '岗位撤了，重新分派'}
        </span>
        <span className="end">
          {list.isMoving ? (
            <Tag tone="warn">还在移交</Tag>
          ) : list.mayConfirm ? (
            <Button
              type="primary"
              loading={confirm.isPending}
              aria-label={`确认这 ${list.lines.length} 件：${list.title}，${list.since}起`}
              onClick={() => confirm.mutate(list.id)}
            >
              确认这 {list.lines.length} 件
            </Button>
          ) : null}
        </span>
      </header>
      <div className="body stack">
        {confirm.error && (
          <p className="t-danger" role="alert">
            没有确认成：{sayProblem(confirm.error)}
          </p>
        )}
        <div className="table-scroll">
          <table className="rows">
            <caption className="sr">
              {list.title}，{list.since}起移交的件
            </caption>
            <thead>
              <tr>
                <th scope="col">编号</th>
                <th scope="col">申请人</th>
                <th scope="col">事项和步骤</th>
                <th scope="col">期限</th>
                <th scope="col">谁交的</th>
                <th scope="col">现在归谁</th>
              </tr>
            </thead>
            <tbody>
              {list.lines.map((line) => (
                <tr key={line.item}>
                  <th scope="row">
                    <Link to={`/items/${line.item}`}>{line.number}</Link>
                  </th>
                  <td>{line.applicant}</td>
                  <td>
                    {line.service} · {line.step}
                  </td>
                  <td className="nw">{line.due}</td>
                  <td>{line.from}</td>
                  <td>{line.to}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="muted sm">
          {list.confirmed.map(({ name, when }) => `${name} ${when}已确认`).join('，') || '还没有人确认'}
          {list.awaited.length > 0 && `；等 ${list.awaited.join('、')} 确认`}
        </p>
      </div>
    </section>
  );
}
