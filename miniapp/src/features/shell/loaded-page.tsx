import type { ReactNode } from 'react';
import { Heading } from '@/ui/heading';
import { Loading, NotFound } from '@/ui/states';
import type { NotFoundProps } from '@/ui/states/types';
import type { Resource } from '../resource/use-resource';
import { useSessionEnd } from '../session/use-session-end';
import { Page } from './page';
import { Troubles } from './troubles';

interface LoadedPageProps<T> {
  /** Title while there is nothing to show. */
  title: string;
  resource: Resource<T>;
  notFound?: NotFoundProps;
  /** The whole page, once there is something to show; Troubles belong in it. */
  children: (data: T, troubles: ReactNode) => ReactNode;
}

const TO_ITEMS: NotFoundProps = { action: { words: '看我的办件', to: { page: 'items' }, way: 'reset' } };

/** A page about one fetched thing, with everything that can stand in its place. */
export function LoadedPage<T>({ title, resource, notFound = TO_ITEMS, children }: LoadedPageProps<T>) {
  useSessionEnd(resource);
  const troubles = <Troubles of={resource} />;
  if (resource.data !== undefined) return <>{children(resource.data, troubles)}</>;
  return (
    <Page title={title} focusKey={resource.problem?.code ?? 'loading'}>
      <Heading level={1} sr>
        {resource.problem?.status === 404 ? '没有找到' : title}
      </Heading>
      {resource.loading && <Loading />}
      {resource.problem?.status === 404 && <NotFound {...notFound} />}
      {troubles}
    </Page>
  );
}
