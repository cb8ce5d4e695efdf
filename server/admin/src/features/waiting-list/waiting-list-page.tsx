import { useQuery } from '@tanstack/react-query';
import type { WaitingList } from '@zhucantong/shared/work-items/waiting-list-view';
import { Link, useParams } from 'react-router';
import type { ApiProblem } from '../../api/problem';
import { getWaitingList } from '../../api/waiting-lists';
import { PageHeader } from '../../components/page-header';
import { EmptyState, ErrorState, LoadingState } from '../../components/page-state';

/** 轮候名单: who waits for a place of the year, in the order in which the places come. */
export function WaitingListPage() {
  const { service = '' } = useParams();
  const { data, error, refetch } = useQuery<WaitingList, ApiProblem>({
    queryKey: ['waiting-list', service],
    queryFn: ({ signal }) => getWaitingList(service, signal),
  });
  return (
    <>
      <PageHeader
        title={data ? `轮候名单：${data.title}` : '轮候名单'}
        sub="按收件先后排，谁也不能插队。有名额了，系统按这个顺序自动接着办，并且告诉本人。"
      />
      {error && !data ? (
        <ErrorState title="没取到轮候名单" onRetry={() => void refetch()}>
          {error.message}
        </ErrorState>
      ) : !data ? (
        <LoadingState label="轮候名单" />
      ) : (
        <List list={data} />
      )}
    </>
  );
}

function List({ list }: { list: WaitingList }) {
  const { year, cap, taken, waiting, unit, rows } = list;
  const others = waiting - rows.length;
  return (
    <section className="card" aria-label="轮候名单">
      <div className="body table-scroll">
        <p>
          {year}年{cap === null ? '不限名额' : `名额 ${cap} ${unit}`}，已用 {taken} {unit}，轮候 {waiting}{' '}
          {unit}。
        </p>
        {waiting === 0 ? (
          <EmptyState title="没有人在轮候">批准了就有名额。</EmptyState>
        ) : (
          <table className="rows">
            <caption className="sr">轮候的人，按先后</caption>
            <thead>
              <tr>
                <th scope="col">第几位</th>
                <th scope="col">申请人</th>
                <th scope="col">在哪里</th>
                <th scope="col">收件</th>
                <th scope="col">批准</th>
                <th scope="col">编号</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td className="nw">第 {row.position} 位</td>
                  <th scope="row" className="nw">
                    {row.applicant}
                  </th>
                  <td>{row.place}</td>
                  <td className="nw">{row.received}</td>
                  <td className="nw">{row.since}</td>
                  <td className="nw">
                    <Link to={`/items/${row.id}`}>{row.number}</Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {others > 0 && (
          <p className="muted">
            另有 {others} {unit}不在您的管辖里，名次照算。
          </p>
        )}
      </div>
    </section>
  );
}
