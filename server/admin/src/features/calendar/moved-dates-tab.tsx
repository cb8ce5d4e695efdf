import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { CalendarChanges, MovedDatesReport } from '@zhucantong/shared/calendar/calendar-view';
import { useState } from 'react';
import { getCalendarChanges, getMovedDates } from '../../api/calendar';
import type { ApiProblem } from '../../api/problem';
import { EmptyState, ErrorState, LoadingState } from '../../components/page-state';

/** 期限变动: every change of the calendar that touched items, and item by item which day it moved and why. */
export function MovedDatesTab() {
  const changes = useQuery<CalendarChanges, ApiProblem>({
    queryKey: ['calendar-changes'],
    queryFn: getCalendarChanges,
    refetchInterval: ({ state }) => (state.data?.isRunning ? 2_000 : 15_000),
  });
  const [chosen, setChosen] = useState<string | null>(null);
  if (changes.error && !changes.data)
    return (
      <ErrorState title="没取到期限变动" onRetry={() => void changes.refetch()}>
        {changes.error.message}
      </ErrorState>
    );
  if (!changes.data) return <LoadingState label="期限变动" />;
  const { changes: all, isRunning } = changes.data;
  const edition = chosen ?? all[0]?.edition;
  return (
    <>
      <p role="status" className={isRunning ? 'note info' : 'sr'}>
        {isRunning ? '正在重新算在办的件，还没有算完。断电、重启都会接着算。' : '都算完了。'}
      </p>
      {!edition ? (
        <EmptyState title="还没有因为日历改过期限">
          发布或更正一年的放假安排、改本县的一天以后，改了期限的件会一条一条列在这里。
        </EmptyState>
      ) : (
        <>
          <fieldset className="change-list">
            <legend>哪一次改动</legend>
            {all.map((change) => (
              <label key={change.edition} className="check">
                <input
                  type="radio"
                  name="change"
                  checked={change.edition === edition}
                  onChange={() => setChosen(change.edition)}
                />
                <span>
                  {change.what}
                  <span className="muted">
                    {' '}
                    · {change.moved} 件改了日子 · {change.certain} 件日子没变
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
          <Report key={edition} edition={edition} />
        </>
      )}
    </>
  );
}

function Report({ edition }: { edition: string }) {
  const pages = useInfiniteQuery<MovedDatesReport, ApiProblem>({
    queryKey: ['calendar-changes', 'moved', edition],
    queryFn: ({ pageParam }) => getMovedDates(edition, pageParam as string | null),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
  });
  if (pages.error && !pages.data)
    return (
      <ErrorState title="没取到清单" onRetry={() => void pages.refetch()}>
        {pages.error.message}
      </ErrorState>
    );
  if (!pages.data) return <LoadingState label="清单" />;
  const rows = pages.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <p>这一次没有一件改日子，只是暂定的变成了确定的。</p>;
  return (
    <section className="card">
      <div className="body table-scroll">
        <table className="rows moved-dates">
          <caption className="sr">改了期限的件</caption>
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">哪个期限</th>
              <th scope="col">原来</th>
              <th scope="col">现在</th>
              <th scope="col">为什么</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.number}</th>
                <td>{row.clock}</td>
                <td className="nw">{row.fromWords}</td>
                <td className="nw">
                  <b>{row.toWords}</b> <span className="muted">{row.to > row.from ? '往后' : '提前'}</span>
                </td>
                <td>{row.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {pages.hasNextPage && (
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            再看 50 件
          </Button>
        )}
      </div>
    </section>
  );
}
