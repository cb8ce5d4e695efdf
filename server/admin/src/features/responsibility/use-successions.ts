import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SuccessionLists } from '@zhucantong/shared/staff/succession-view';
import type { ApiProblem } from '../../api/problem';
import { confirmSuccession, getSuccessions } from '../../api/responsibility';
import { announce } from '../../components/announcer';
import { focusPageHeading } from '../../components/focus-heading';

const KEY = ['successions'];

/** What moved when posts changed hands, as far as it is the viewer's business. */
export function useSuccessions(maySee: boolean) {
  return useQuery<SuccessionLists, ApiProblem>({
    queryKey: KEY,
    queryFn: ({ signal }) => getSuccessions(signal),
    enabled: maySee,
    refetchInterval: 60_000,
  });
}

/** The viewer's side confirms a list; its button is gone then, so the heading takes the focus. */
export function useConfirmSuccession() {
  const client = useQueryClient();
  return useMutation<SuccessionLists, ApiProblem, string>({
    mutationFn: confirmSuccession,
    onSuccess(lists) {
      client.setQueryData(KEY, lists);
      focusPageHeading();
      announce('已确认移交清单');
    },
  });
}
