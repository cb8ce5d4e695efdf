import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { Heading } from '@/ui/heading';
import { Loading, NotFound } from '@/ui/states';
import type { StateAction } from '@/ui/states/types';
import type { Resource } from '../resource/use-resource';
import { sessionEnded } from '../session/session-store';
import { Page } from './page';
import { Troubles } from './troubles';

interface LoadedPageProps<T> {
  /** Title while there is nothing to show. */
  title: string;
  resource: Resource<T>;
  notFound?: { words?: string; action: StateAction };
  /** The whole page, once there is something to show; Troubles belong into it. */
  children: (data: T, troubles: ReactNode) => ReactNode;
}

const TO_ITEMS = { action: { words: '看我的办件', to: { page: 'items' }, way: 'reset' } } as const;

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

/** A 401 to any look means that nobody is signed in any more. */
export function useSessionEnd(resource: Resource<unknown>): void {
  const ended = resource.problem?.status === 401;
  useEffect(() => {
    if (ended) sessionEnded();
  }, [ended]);
}
