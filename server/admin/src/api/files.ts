import * as z from 'zod/mini';
import { request } from './request';

const Ticket = z.object({ url: z.string().check(z.startsWith('/api/')), expiresAt: z.string() });

/** An address that shows one picture for 60 seconds. */
export const getTicket = (fileId: string, size: 'full' | 'thumbnail') =>
  request(Ticket, 'POST', `/api/staff/files/${encodeURIComponent(fileId)}/ticket`, { body: { size } });
