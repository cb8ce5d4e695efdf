import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RecordRecusal, RecusalRecorded, RecusalRow, Recusals } from '@zhucantong/shared/staff/recusal';
import type { ApiProblem } from '../../api/problem';
import { endRecusal, getRecusals, recordRecusal } from '../../api/recusals';

const KEY = ['recusals'];

export function useRecusals() {
  return useQuery<Recusals, ApiProblem>({
    queryKey: KEY,
    queryFn: ({ signal }) => getRecusals(signal),
  });
}

/** A change whose answer is the list as it is then; who would get what is asked anew. */
function useRecusalChange<Answer extends Recusals, Input>(
  change: (input: Input) => Promise<Answer>,
  onDone: (answer: Answer) => void,
  onRefused?: (problem: ApiProblem) => void,
) {
  const client = useQueryClient();
  return useMutation<Answer, ApiProblem, Input>({
    mutationFn: change,
    onSuccess(answer) {
      client.setQueryData(KEY, { rows: answer.rows, people: answer.people });
      void client.invalidateQueries({ queryKey: ['routing-trial'] });
      onDone(answer);
    },
    ...(onRefused ? { onError: onRefused } : {}),
  });
}

export const useRecordRecusal = (
  onDone: (answer: RecusalRecorded) => void,
  onRefused: (problem: ApiProblem) => void,
) => useRecusalChange<RecusalRecorded, RecordRecusal>(recordRecusal, onDone, onRefused);

export const useEndRecusal = (onDone: () => void) =>
  useRecusalChange<Recusals, RecusalRow>(({ id }) => endRecusal(id), onDone);
