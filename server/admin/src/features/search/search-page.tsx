import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { SearchAnswer } from '@zhucantong/shared/work-items/queue-view';
import { searchItems } from '../../api/search';
import { isProblem } from '../../api/problem';
import { EmptyState, ErrorState, LoadingState } from '../../components/page-state';
import { PageHeader } from '../../components/page-header';
import { QueueTable } from '../queue/queue-table';

/** What was found for the words in the header box; the words live in memory, never in the address. */
export function SearchPage({ text }: { text: string }) {
  const navigate = useNavigate();
  const found = useQuery({
    queryKey: ['search', text],
    queryFn: () => searchItems(text),
    enabled: text !== '',
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  return (
    <>
      <PageHeader title="搜索" sub="按办件号、姓名、整个证号、电话后四位找；只在您能看的范围里找" />
      {text === '' && (
        <section className="card">
          <EmptyState title="要找什么？" isDone={false}>
            在上面的框里写办件号、姓名、整个证号或电话后四位。
          </EmptyState>
        </section>
      )}
      {found.isLoading && <LoadingState label="搜索结果" onRetry={() => void found.refetch()} />}
      {found.error && (
        <ErrorState
          title="没搜成"
          {...(isProblem(found.error) && found.error.requestId ? { code: found.error.requestId } : {})}
          onRetry={() => void found.refetch()}
        >
          {found.error.message}
        </ErrorState>
      )}
      {found.data && (
        <p className="sm muted search-count" role="status">
          {inWords(found.data)}
        </p>
      )}
      {found.data && found.data.rows.length > 0 && (
        <QueueTable
          caption={`搜索结果，${found.data.rows.length} 件`}
          rows={found.data.rows}
          onOpen={(id) => void navigate(`/items/${id}`)}
          onTake={() => undefined}
        />
      )}
      {found.data?.isAll && found.data.rows.length === 0 && (
        <section className="card">
          <EmptyState title="没有找到" isDone={false}>
            号码可能打错了，或者不在您能看的范围里。姓名至少写两个字，证号要写全。
          </EmptyState>
        </section>
      )}
    </>
  );
}

/** How many, and what to do where there may be more. */
function inWords({ rows, isAll }: SearchAnswer): string {
  if (isAll) return rows.length === 0 ? '没有找到' : `找到 ${rows.length} 件`;
  const soFar = rows.length === 0 ? '同样的太多，没能看完' : `先列出 ${rows.length} 件，还有更多`;
  return `${soFar}。请写全姓名，或者写办件号、整个证号。`;
}
