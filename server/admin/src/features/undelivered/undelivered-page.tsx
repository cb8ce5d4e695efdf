import { Button } from 'antd';
import type { UndeliveredRow } from '@zhucantong/shared/messages/undelivered-view';
import { useDesk } from '../../components/desk';
import { PageHeader } from '../../components/page-header';
import { EmptyState, ErrorState, LoadingState } from '../../components/page-state';
import { useSendAgain, useUndelivered } from './use-undelivered';

/** 没送到的: messages and consequences that failed again and again, why, and sending them again. */
export function UndeliveredPage() {
  const { apart } = useDesk();
  const { data, error, refetch } = useUndelivered(true);
  return (
    <>
      <PageHeader
        title={`${apart?.title ?? ''}没送到的`}
        sub="通知和后续事项送不到时，系统会自己再试，越试隔得越久。试了 4 次还不成的列在这里。"
      />
      {error && !data ? (
        <ErrorState title="没取到清单" onRetry={() => void refetch()}>
          {error.message}
        </ErrorState>
      ) : !data ? (
        <LoadingState label="没送到的" />
      ) : data.rows.length === 0 ? (
        <section className="card">
          <EmptyState title="都送到了">没有要您处理的。</EmptyState>
        </section>
      ) : (
        <Rows rows={data.rows} hasMore={data.hasMore} />
      )}
    </>
  );
}

function Rows({ rows, hasMore }: { rows: readonly UndeliveredRow[]; hasMore: boolean }) {
  const again = useSendAgain();
  return (
    <section className="card">
      <div className="body table-scroll">
        {again.error && (
          <p className="note danger sm" role="alert">
            没发成：{again.error.message}
          </p>
        )}
        <table className="rows undelivered">
          <caption className="sr">没送到的通知和后续事项</caption>
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">是什么</th>
              <th scope="col">给谁</th>
              <th scope="col">从哪天起</th>
              <th scope="col">为什么没送到</th>
              <th scope="col">
                <span className="sr">处理</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" className="nw">
                  {row.number}
                </th>
                <td>
                  {row.what}
                  <br />
                  <span className="muted sm">{row.service}</span>
                </td>
                <td>{row.to ?? '系统'}</td>
                <td className="nw">
                  {row.sinceWords}
                  <br />
                  <span className="muted sm">试了 {row.attempts} 次</span>
                </td>
                <td>{row.why}</td>
                <td>
                  <Button
                    loading={again.isPending && again.variables.itemId === row.itemId}
                    aria-label={`再送一次：${row.number}，${row.what}`}
                    onClick={() => again.mutate(row)}
                  >
                    再送一次
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {hasMore && <p className="muted">还有更多，先处理这些。</p>}
      </div>
    </section>
  );
}
