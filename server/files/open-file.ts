import type { Readable } from 'node:stream';
import { DomainError } from '@zhucantong/shared/errors';
import type { FileStore } from '../gateways/file-store';
import type { FileTicket, FileTicketsRepository } from './file-tickets.repository';
import type { FilesRepository } from './files.repository';
import { TICKET_MS, ticketId } from './issue-file-tickets';

export interface OpenFileDeps {
  tickets: FileTicketsRepository;
  files: FilesRepository;
  store: FileStore;
  /** System time. */
  systemNow(): Date;
}

/** An answer of `server/http` (StreamBody); to be sent with `no-store`. */
export interface OpenedFile {
  stream: Readable;
  contentType: 'image/jpeg';
  /** Bytes. */
  length: number;
}

/**
 * The file a ticket names, opened while it streams. A ticket may be used again within its minute (pictures load twice).
 *
 * @param accountId who asks, where that is known; the image element of the mini-program sends no session, the ticket alone speaks.
 * @throws DomainError `ticket-expired` for a ticket that is old, unknown or another account's. The stream itself fails with
 * SealBroken when the contents were tampered with: break the connection off then.
 */
export async function openFile(deps: OpenFileDeps, ticket: string, accountId?: string): Promise<OpenedFile> {
  const known = await deps.tickets.find(ticketId(ticket));
  if (!known || !isInForce(known, deps.systemNow())) throw new DomainError('ticket-expired');
  if (accountId !== undefined && accountId !== known.accountId) throw new DomainError('ticket-expired');
  const file = await deps.files.findForTicket(known.fileId);
  if (!file) throw new DomainError('ticket-expired');
  const content = file[known.size];
  return { stream: deps.store.read(content), contentType: 'image/jpeg', length: content.bytes };
}

/** A ticket lives its minute and no longer, also where the clock was set back after it was issued. */
function isInForce({ expiresAt }: FileTicket, now: Date): boolean {
  const left = expiresAt.getTime() - now.getTime();
  return left > 0 && left <= TICKET_MS;
}
