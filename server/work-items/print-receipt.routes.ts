import * as z from 'zod/mini';
import { defineRoute, type Route, type StreamBody } from '../http/route';
import { printReceipt, type PrintReceiptDeps } from './print-receipt';

const facts = {
  params: z.strictObject({ id: z.string().check(z.maxLength(64)) }),
  /** Large type for who reads it with difficulty. */
  query: z.strictObject({ type: z.optional(z.enum(['normal', 'large'])) }),
  permission: 'work-items.read',
  audit: 'receipt-printed',
  response: { stream: true },
} as const;

/** The slip on paper, for who was taken in at the counter and for who applied themselves. */
export function printReceiptRoutes(deps: PrintReceiptDeps): Route[] {
  return [
    defineRoute(
      {
        ...facts,
        method: 'GET',
        path: '/api/staff/items/:id/receipt.pdf',
        door: 'staff',
        name: 'staff-print-receipt',
        summary: 'The slip of an item as of now, as a tagged PDF to be printed.',
      },
      async ({ viewer, params, query, now, requestId }) =>
        sheet(await printReceipt(deps, viewer, params.id, query.type ?? 'normal', { now, requestId })),
    ),
    defineRoute(
      {
        ...facts,
        method: 'GET',
        path: '/api/resident/items/:id/receipt.pdf',
        door: 'resident',
        name: 'print-receipt',
        summary: 'The slip of my item as of now, as a tagged PDF.',
      },
      async ({ viewer, params, query, now, requestId }) =>
        sheet(await printReceipt(deps, viewer, params.id, query.type ?? 'normal', { now, requestId })),
    ),
  ];
}

/** Shown in place: the browser prints it, and no name of a file tells whose it is. */
const sheet = (bytes: Buffer): StreamBody => ({
  stream: bytes,
  contentType: 'application/pdf',
  length: bytes.length,
});
