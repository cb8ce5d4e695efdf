import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HolderChange, PostEnd, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import type { DraftPost, RoutingTrial, RoutingTrialAnswer } from '@zhucantong/shared/staff/routing-trial';
import type { ApiProblem } from '../../api/problem';
import { appointPost, changeHolders, endPost, getPosts, tryRouting } from '../../api/responsibility';
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

/** A change of the list that answers with the list after it; what was tried before is tried anew. */
function useListChange<Change>(
  change: (change: Change) => Promise<ResponsibilityList>,
  words: (list: ResponsibilityList, change: Change) => string,
  onDone: () => void,
) {
  const client = useQueryClient();
  return useMutation<ResponsibilityList, ApiProblem, Change>({
    mutationFn: change,
    onSuccess(list, changed) {
      client.setQueryData(KEY, list);
      void client.invalidateQueries({ queryKey: ['routing-trial'] });
      announce(words(list, changed));
      onDone();
    },
  });
}

export const useHolderChange = (postId: string, onDone: () => void) =>
  useListChange<HolderChange>(
    (change) => changeHolders(postId, change),
    () => '岗位换人已保存',
    onDone,
  );

export const useNewPost = (onDone: () => void) =>
  useListChange<DraftPost>(
    appointPost,
    ({ gaps, today }, { effectiveFrom }) =>
      `岗位已加，${effectiveFrom > today ? `${effectiveFrom} 起生效` : '今天起生效'}。${
        gaps.length > 0 ? `还有 ${gaps.length} 处没有人接` : '各步都有人接'
      }`,
    onDone,
  );

export const usePostEnd = (postId: string, onDone: () => void) =>
  useListChange<PostEnd>(
    (end) => endPost(postId, end),
    ({ gaps }) => `岗位已停。${gaps.length > 0 ? `${gaps.length} 处没有人接` : '各步都有人接'}`,
    onDone,
  );

/** Who would get it; nothing is asked before there is something to ask for. */
export function useRoutingTrial(trial: RoutingTrial | null) {
  return useQuery<RoutingTrialAnswer, ApiProblem>({
    queryKey: ['routing-trial', trial],
    queryFn: ({ signal }) => tryRouting(trial!, signal),
    enabled: trial !== null,
  });
}
