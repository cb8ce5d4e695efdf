import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Undelivered, UndeliveredRow } from '@zhucantong/shared/messages/undelivered-view';
import type { ApiProblem } from '../../api/problem';
import { getUndelivered, sendAgain } from '../../api/undelivered';
import { announce } from '../../components/announcer';
import { focusPageHeading } from '../../components/focus-heading';

const KEY = ['undelivered'];

/** What did not arrive; asked for administrators only. */
export function useUndelivered(isAdministrator: boolean) {
  return useQuery<Undelivered, ApiProblem>({
    queryKey: KEY,
    queryFn: ({ signal }) => getUndelivered(signal),
    enabled: isAdministrator,
    refetchInterval: 60_000,
  });
}

/** Tries again what an item owes, and says what came of it. */
export function useSendAgain() {
  const client = useQueryClient();
  return useMutation<Undelivered, ApiProblem, UndeliveredRow>({
    mutationFn: ({ itemId }) => sendAgain(itemId),
    onSuccess(left, { itemId, number }) {
      client.setQueryData(KEY, left);
      const still = left.rows.find((row) => row.itemId === itemId);
      if (!still) focusPageHeading();
      announce(still ? `${number} 还是没送到：${still.why}` : `${number} 都送到了`);
    },
  });
}
