import * as z from 'zod/mini';
import { request } from './request';

const Ticket = z.object({ url: z.string().check(z.startsWith('/api/staff/files/')), expiresAt: z.string() });

/** An address that shows one picture for 60 seconds. */
export const getTicket = (fileId: string, size: 'full' | 'thumbnail') =>
  request(Ticket, 'POST', `/api/staff/files/${encodeURIComponent(fileId)}/ticket`, { body: { size } });

const StoredFile = z.object({ id: z.string() });

/** A picture the worker took: signature or hand-over. @param uploadId the same id again is the same file. */
export function uploadRecordFile(file: File, uploadId: string): Promise<{ id: string }> {
  const form = new FormData();
  form.set('uploadId', uploadId);
  form.set('purpose', 'record');
  form.set('file', file);
  return request(StoredFile, 'POST', '/api/staff/files', { body: form });
}
