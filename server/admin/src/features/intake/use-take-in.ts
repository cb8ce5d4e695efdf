import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import type { IntakeRequest, Receipt } from '@zhucantong/shared/work-items/intake';
import { takeIn } from '../../api/intake';
import type { ApiProblem } from '../../api/problem';
import { announce } from '../../components/announcer';
import type { FieldProblem } from '../../components/missing-list.rules';
import { intakeRequest, serverProblems } from './intake-request';
import type { Intake } from './intake-typing';
import { servicesToTakeInKey } from './use-services-to-take-in';

/** Sends the form once under its own id; what is typed goes only when the server has taken it. */
export function useTakeIn(typing: Intake, onTaken: (receipt: Receipt) => void) {
  const client = useQueryClient();
  const sending = useMutation<Receipt, ApiProblem, IntakeRequest>({
    mutationFn: takeIn,
    onSuccess: async (receipt) => {
      announce(`收下了，编号 ${receipt.number}`);
      await typing.clear();
      onTaken(receipt);
      void client.invalidateQueries({ queryKey: ['queue'] });
    },
  });
  return {
    isPending: sending.isPending,
    error: sending.error,
    reset: sending.reset,
    /** @param onFaults is told what the server says about single fields. */
    send(guide: ServiceGuide, onFaults: (said: FieldProblem[]) => void): void {
      sending.mutate(intakeRequest(typing.value, guide), {
        onError: (problem) => {
          onFaults(serverProblems(problem.problem.errors ?? []));
          if (problem.code === 'service-version-old')
            void client.invalidateQueries({ queryKey: servicesToTakeInKey });
        },
      });
    },
  };
}
