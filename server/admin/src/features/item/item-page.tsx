import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, type ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { getItem } from '../../api/items';
import { hasCode, isProblem } from '../../api/problem';
import { useDesk } from '../../components/desk';
import { ErrorState, LoadingState, NotFoundState } from '../../components/page-state';
import { usePageTitle } from '../../components/page-header';
import { GonePage } from './gone-page';
import { ItemDesk } from './item-desk';
import { itemKey } from './use-item-actions';

/** Reads the item of the address. Not found and not allowed to see look alike. */
export function ItemPage() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { api, path } = useDesk();
  const item = useQuery({
    queryKey: itemKey(api, id),
    queryFn: ({ signal }) => getItem(api, id, signal),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const { refetch } = item;
  const refresh = useCallback(() => void refetch(), [refetch]);
  const isGone = hasCode(item.error, 'not-found');
  if (item.data && isGone) return <GonePage />;
  if (item.data) return <ItemDesk key={id} item={item.data} onRefresh={refresh} />;
  if (item.isPending) {
    return (
      <Waiting title="办件">
        <LoadingState label="办件" onRetry={() => void item.refetch()} />
      </Waiting>
    );
  }
  if (isGone) {
    return (
      <Waiting title="没有找到">
        <NotFoundState action={<Button onClick={() => void navigate(`${path}/queue`)}>回办件列表</Button>} />
      </Waiting>
    );
  }
  return (
    <Waiting title="没取到这一件">
      <ErrorState
        title="没取到这一件"
        {...(isProblem(item.error) && item.error.requestId ? { code: item.error.requestId } : {})}
        onRetry={() => void item.refetch()}
      >
        {item.error.message}
      </ErrorState>
    </Waiting>
  );
}

function Waiting({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <>
      <h1 className="sr">{title}</h1>
      <section className="card">
        <div className="body">{children}</div>
      </section>
    </>
  );
}
