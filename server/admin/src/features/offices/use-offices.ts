import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OfficesView } from '@zhucantong/shared/staff/offices-view';
import type { ChangeUnitReach } from '@zhucantong/shared/staff/unit-reach';
import { changeUnitReach, getOffices } from '../../api/offices';
import type { ApiProblem } from '../../api/problem';
import { announce } from '../../components/announcer';

const KEY = ['offices'];

export function useOffices() {
  return useQuery<OfficesView, ApiProblem>({ queryKey: KEY, queryFn: ({ signal }) => getOffices(signal) });
}

/** Corrects one office; a screen reader hears that it is kept. */
export function useChangeReach(unit: string, onDone: () => void, onRefused: (problem: ApiProblem) => void) {
  const client = useQueryClient();
  return useMutation<OfficesView, ApiProblem, ChangeUnitReach>({
    mutationFn: (body) => changeUnitReach(unit, body),
    onSuccess(view) {
      client.setQueryData(KEY, view);
      announce('改好了，从现在起用新的。');
      onDone();
    },
    onError(problem) {
      void client.invalidateQueries({ queryKey: KEY });
      onRefused(problem);
    },
  });
}
