import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
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
          <EmptyState title="要找什么？">在上面的框里写办件号、姓名、整个证号或电话后四位。</EmptyState>
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
          {found.data.length === 0 ? '没有找到' : `找到 ${found.data.length} 件`}
        </p>
      )}
      {found.data && found.data.length > 0 && (
        <QueueTable
          caption={`搜索结果，${found.data.length} 件`}
          rows={found.data}
          onOpen={(id) => void navigate(`/items/${id}`)}
          onTake={() => undefined}
        />
      )}
      {found.data?.length === 0 && (
        <section className="card">
          <EmptyState title="没有找到">
            号码可能打错了，或者不在您能看的范围里。姓名至少写两个字，证号要写全。
          </EmptyState>
        </section>
      )}
    </>
  );
}
