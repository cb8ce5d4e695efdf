import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Undelivered, UndeliveredRow } from '@zhucantong/shared/messages/undelivered-view';
import type { ApiProblem } from '../../api/problem';
import { getUndelivered, sendAgain } from '../../api/undelivered';
import { announce } from '../../components/announcer';
import { useDesk } from '../../components/desk';
import { focusPageHeading } from '../../components/focus-heading';

const keyOf = (api: string) => ['undelivered', api];

/** What did not arrive at this desk. @param isAsked false for who may not ask. */
export function useUndelivered(isAsked: boolean) {
  const { api } = useDesk();
  return useQuery<Undelivered, ApiProblem>({
    queryKey: keyOf(api),
    queryFn: ({ signal }) => getUndelivered(api, signal),
    enabled: isAsked,
    refetchInterval: 60_000,
  });
}

/** Tries again what an item owes, and says what came of it. */
export function useSendAgain() {
  const { api } = useDesk();
  const client = useQueryClient();
  return useMutation<Undelivered, ApiProblem, UndeliveredRow>({
    mutationFn: ({ itemId }) => sendAgain(api, itemId),
    onSuccess(left, { itemId, number }) {
      client.setQueryData(keyOf(api), left);
      const still = left.rows.find((row) => row.itemId === itemId);
      if (!still) focusPageHeading();
      announce(still ? `${number} 还是没送到：${still.why}` : `${number} 都送到了`);
    },
  });
}
