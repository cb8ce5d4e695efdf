import { BatchAnswer, type BatchRequest } from '@zhucantong/shared/work-items/batch';
import { request } from './request';

/** One action on many items, answered with a result for each. The same `batchId` sent again does nothing twice. */
export const actOnBatch = (body: BatchRequest) =>
  request(BatchAnswer, 'POST', '/api/staff/batches', { body });
