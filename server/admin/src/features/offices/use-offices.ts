import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OfficesView } from '@zhucantong/shared/staff/offices-view';
import type { ChangeReach } from '@zhucantong/shared/staff/reach';
import { getOffices } from '../../api/offices';
import type { ApiProblem } from '../../api/problem';
import { announce } from '../../components/announcer';
import type { Reached } from './reached';

export function useOffices() {
  return useQuery<OfficesView, ApiProblem>({
    queryKey: ['offices'],
    queryFn: ({ signal }) => getOffices(signal),
  });
}

/** Corrects one of them; whatever the page shows may say the number, so all of it is asked again. */
export function useChangeReach(
  { send }: Reached,
  onDone: () => void,
  onRefused: (problem: ApiProblem) => void,
) {
  const client = useQueryClient();
  return useMutation<unknown, ApiProblem, ChangeReach>({
    mutationFn: send,
    async onSuccess() {
      await client.invalidateQueries();
      announce('改好了，从现在起用新的。');
      onDone();
    },
    onError(problem) {
      if (problem.code === 'changed-meanwhile') void client.invalidateQueries();
      onRefused(problem);
    },
  });
}
