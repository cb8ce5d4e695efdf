import { RecusalRecorded, Recusals, type RecordRecusal } from '@zhucantong/shared/staff/recusal';
import { request } from './request';

const RECUSALS = '/api/staff/recusals';

export const getRecusals = (signal: AbortSignal) => request(Recusals, 'GET', RECUSALS, { signal });

/** Sent again with the same id, it answers the same. */
export const recordRecusal = (body: RecordRecusal) => request(RecusalRecorded, 'POST', RECUSALS, { body });

export const endRecusal = (id: string) =>
  request(Recusals, 'POST', `${RECUSALS}/${encodeURIComponent(id)}/end`);
