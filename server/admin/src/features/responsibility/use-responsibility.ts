import { useQuery } from '@tanstack/react-query';
import type { ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import type { RoutingTrial, RoutingTrialAnswer } from '@zhucantong/shared/staff/routing-trial';
import type { ApiProblem } from '../../api/problem';
import { getPosts, tryRouting } from '../../api/responsibility';

/** The county's list; asked for who may read it only. */
export function useResponsibilityList(mayRead: boolean) {
  return useQuery<ResponsibilityList, ApiProblem>({
    queryKey: ['posts'],
    queryFn: ({ signal }) => getPosts(signal),
    enabled: mayRead,
    refetchInterval: 60_000,
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
