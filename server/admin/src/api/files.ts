import * as z from 'zod/mini';
import { request } from './request';

const Ticket = z.object({ url: z.string().check(z.startsWith('/api/')), expiresAt: z.string() });

/** An address that shows one picture for 60 seconds. @param api where the routes of the desk stand. */
export const getTicket = (api: string, fileId: string, size: 'full' | 'thumbnail') =>
  request(Ticket, 'POST', `${api}/files/${encodeURIComponent(fileId)}/ticket`, { body: { size } });

const Uploaded = z.object({ id: z.string() });

/**
 * Takes a photo in that a worker adds to an item.
 *
 * @param uploadId made once for each picture chosen: sent again, it answers with the same file.
 * @param paper code of the paper it shows.
 * @returns the file's id.
 */
export async function uploadPhoto(api: string, uploadId: string, paper: string, file: File): Promise<string> {
  const form = new FormData();
  form.append('uploadId', uploadId);
  form.append('purpose', 'record');
  form.append('paper', paper);
  form.append('file', file);
  return (await request(Uploaded, 'POST', `${api}/files`, { form })).id;
}
