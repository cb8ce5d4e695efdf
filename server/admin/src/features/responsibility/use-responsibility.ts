import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HolderChange, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import type { RoutingTrial, RoutingTrialAnswer } from '@zhucantong/shared/staff/routing-trial';
import type { ApiProblem } from '../../api/problem';
import { changeHolders, getPosts, tryRouting } from '../../api/responsibility';
import { announce } from '../../components/announcer';

const KEY = ['posts'];

/** The county's list; asked for who may read it only. */
export function useResponsibilityList(mayRead: boolean) {
  return useQuery<ResponsibilityList, ApiProblem>({
    queryKey: KEY,
    queryFn: ({ signal }) => getPosts(signal),
    enabled: mayRead,
    refetchInterval: 60_000,
  });
}

/** Other holders of a post; what was tried before is tried anew. */
export function useHolderChange(postId: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation<ResponsibilityList, ApiProblem, HolderChange>({
    mutationFn: (change) => changeHolders(postId, change),
    onSuccess(list) {
      client.setQueryData(KEY, list);
      void client.invalidateQueries({ queryKey: ['routing-trial'] });
      announce('岗位换人已保存');
      onDone();
    },
  });
}

/** Who would get it; nothing is asked before there is something to ask for. */
export function useRoutingTrial(trial: RoutingTrial | null) {
  return useQuery<RoutingTrialAnswer, ApiProblem>({
    queryKey: ['routing-trial', trial],
    queryFn: ({ signal }) => tryRouting(trial!, signal),
    enabled: trial !== null,
  });
}

/** Every sentence that the server sent, in one. */
export const sayProblem = (problem: ApiProblem): string =>
  problem.problem.errors?.map(({ message }) => message).join('') ?? problem.message;
