import { BatchAnswer, BatchRequest } from '@zhucantong/shared/work-items/batch';
import { defineRoute, type Route } from '../http/route';
import { actOnBatch, type ActOnBatchDeps } from './act-on-batch';

export interface BatchesDeps extends ActOnBatchDeps {
  /** Something was written: messages and effects may be delivered at once. */
  afterWrite(): void;
}

/** One action on many items of the desk. */
export function batchRoutes(deps: BatchesDeps): Route[] {
  return [
    defineRoute(
      {
        method: 'POST',
        path: '/api/staff/batches',
        door: 'staff',
        name: 'staff-act-on-batch',
        permission: 'work-items.act',
        summary: 'One action on up to 1,000 items, answered with a result for each in the order asked.',
        body: BatchRequest,
        response: BatchAnswer,
        rateLimit: 'batch',
      },
      async ({ viewer, body, now }) => {
        const answer = await actOnBatch(deps, viewer, body, now);
        deps.afterWrite();
        return answer;
      },
    ),
  ];
}
