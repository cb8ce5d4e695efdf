import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ViewChange } from '@zhucantong/shared/work-items/saved-view';
import type { ViewList } from '@zhucantong/shared/work-items/view-list';
import type { ApiProblem } from '../../api/problem';
import { changeViews, getViewCounts, getViews } from '../../api/views';
import { announce } from '../../components/announcer';

const viewsKey = ['views'] as const;
/** Beside the queues, so that an action on an item asks for them again. */
const countsKey = ['queue', 'views'] as const;
const pollMs = 30_000;

/** @param isHere at a desk apart there are no views, and nothing is asked. */
export const useViews = (isHere: boolean) =>
  useQuery({
    queryKey: viewsKey,
    queryFn: ({ signal }) => getViews(signal),
    enabled: isHere,
    staleTime: pollMs,
  });

export function useViewCounts(isAsked: boolean): Readonly<Record<string, number>> {
  const { data } = useQuery({
    queryKey: countsKey,
    queryFn: ({ signal }) => getViewCounts(signal),
    enabled: isAsked,
    refetchInterval: pollMs,
  });
  return data?.counts ?? {};
}

/** A change of one's views, and what is said when it is done. */
export function useChangeViews() {
  const client = useQueryClient();
  return useMutation<ViewList, ApiProblem, { change: ViewChange; said: string }>({
    mutationFn: ({ change }) =>
      changeViews({ seenVersion: client.getQueryData<ViewList>(viewsKey)?.version ?? 0, change }),
    onSuccess: (list, { said }) => {
      client.setQueryData(viewsKey, list);
      announce(said);
      void client.invalidateQueries({ queryKey: countsKey });
    },
    onError: () => client.invalidateQueries({ queryKey: viewsKey }),
  });
}
