import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RequestedAction } from '@zhucantong/shared/work-items/actions';
import type { BatchAnswer } from '@zhucantong/shared/work-items/batch';
import type { QueueRow } from '@zhucantong/shared/work-items/queue-view';
import { useRef } from 'react';
import { actOnBatch } from '../../api/batches';
import type { ApiProblem } from '../../api/problem';
import { announce } from '../../components/announcer';

/** Sends one action for many rows; tried again after a lost answer it is the same batch, so nothing is done twice. */
export function useBatch(rows: readonly Pick<QueueRow, 'id' | 'version'>[]) {
  const client = useQueryClient();
  const batchId = useRef(crypto.randomUUID());
  return useMutation<BatchAnswer, ApiProblem, RequestedAction>({
    mutationFn: (action) =>
      actOnBatch({
        batchId: batchId.current,
        action,
        items: rows.map(({ id, version }) => ({ id, seenVersion: version })),
      }),
    onSuccess: ({ done, failed }) => announce(resultSentence(done, failed)),
    onError: (problem) => announce(problem.message, 'alert'),
    onSettled: () => client.invalidateQueries({ queryKey: ['queue'] }),
  });
}

export const resultSentence = (done: number, failed: number) =>
  failed === 0 ? `${done} 件都办成了` : `${done + failed} 件里办成 ${done} 件`;
