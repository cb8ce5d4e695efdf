import type { Model } from 'mongoose';
import type { PhotoSize } from './stored-file';

/** The right to read one size of one file for a minute. `_id` is the SHA-256 of what the client holds. */
export interface FileTicket {
  _id: string;
  county: string;
  fileId: string;
  /** Account it was given to. */
  accountId: string;
  size: PhotoSize;
  expiresAt: Date;
}

/** No viewer: a ticket is what makes somebody a reader of one file. */
export interface FileTicketsRepository {
  insert(tickets: readonly FileTicket[]): Promise<void>;
  find(id: string): Promise<FileTicket | null>;
}

export function fileTicketsRepository(model: Model<FileTicket>): FileTicketsRepository {
  return {
    async insert(tickets) {
      await model.insertMany(tickets, { ordered: false });
    },
    find: (id) => model.findById(id).lean<FileTicket>(),
  };
}
