import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ServiceSettingsList, SetService } from '@zhucantong/shared/service-catalogue/settings-view';
import type { ApiProblem } from '../../api/problem';
import { getServiceSettings, setService } from '../../api/service-settings';
import { announce } from '../../components/announcer';

const KEY = ['service-settings'];

export function useServiceSettings() {
  return useQuery<ServiceSettingsList, ApiProblem>({
    queryKey: KEY,
    queryFn: ({ signal }) => getServiceSettings(signal),
  });
}

/** Sets one thing of a service; a screen reader hears that it is kept. */
export function useSetService(code: string, onDone: () => void, onRefused: (problem: ApiProblem) => void) {
  const client = useQueryClient();
  return useMutation<ServiceSettingsList, ApiProblem, SetService>({
    mutationFn: (body) => setService(code, body),
    onSuccess(list) {
      client.setQueryData(KEY, list);
      announce('设置已保存');
      onDone();
    },
    // Somebody else was first: what they set is shown beside the refusal.
    onError(problem) {
      void client.invalidateQueries({ queryKey: KEY });
      onRefused(problem);
    },
  });
}
