import { createHash } from 'node:crypto';
import type { FileTicketsRepository } from './file-tickets.repository';
import type { Uploader } from './files.repository';
import type { PhotoSize, ReadyFile } from './stored-file';

export interface IssueFileTicketsDeps {
  tickets: FileTicketsRepository;
  /** 128 random bits or more, as text that may stand in a URL. */
  newSecret(): string;
  /** System time. */
  systemNow(): Date;
}

export interface IssuedFileTicket {
  fileId: string;
  size: PhotoSize;
  /** Goes into the URL; kept nowhere. */
  ticket: string;
  /** Pixels of this size. */
  width: number;
  height: number;
  expiresAt: Date;
}

/** How long a ticket opens its file. */
export const TICKET_MS = 60_000;

/**
 * Tickets for files that the viewer may see: they come from a read scoped to this viewer (`FilesRepository.findOwn`, `findOfItem`),
 * and the caller has asked its policy (kind × step × role).
 */
export async function issueFileTickets(
  deps: IssueFileTicketsDeps,
  viewer: Uploader,
  files: readonly ReadyFile[],
  size: PhotoSize,
): Promise<IssuedFileTicket[]> {
  if (files.length === 0) return [];
  const expiresAt = new Date(deps.systemNow().getTime() + TICKET_MS);
  const issued = files.map((file) => ({ file, ticket: deps.newSecret() }));
  await deps.tickets.insert(
    issued.map(({ file, ticket }) => ({
      _id: ticketId(ticket),
      county: file.county,
      fileId: file._id,
      accountId: viewer.accountId,
      size,
      expiresAt,
    })),
  );
  return issued.map(({ file, ticket }) => ({
    fileId: file._id,
    size,
    ticket,
    width: file[size].width,
    height: file[size].height,
    expiresAt,
  }));
}

/** What is stored of a ticket: the collection alone opens nothing. */
export const ticketId = (ticket: string) => createHash('sha256').update(ticket).digest('base64url');
