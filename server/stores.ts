import type { Connection } from 'mongoose';
import { accessLogModel, accessSealsModel } from './audit/access-log.model';
import { accessLogRepository, type AccessLogRepository } from './audit/access-log.repository';
import { createKeyring, type Keyring } from './database/keyring';
import { createSealer, type Sealer } from './database/sealed';
import { createLookupPool, type LookupPool } from './database/shared-lookups';
import { fileTicketsModel } from './files/file-tickets.model';
import { fileTicketsRepository, type FileTicketsRepository } from './files/file-tickets.repository';
import { filesModel } from './files/files.model';
import { filesRepository, type FilesRepository } from './files/files.repository';
import { createFileStore, type FileStore } from './gateways/file-store';
import { messagesModel } from './messages/messages.model';
import { messagesRepository, type MessagesRepository } from './messages/messages.repository';
import { movedDatesModel } from './work-items/moved-dates.model';
import { movedDatesRepository, type MovedDatesRepository } from './work-items/moved-dates.repository';
import { workItemsModel } from './work-items/work-items.model';
import { workItemsRepository, type WorkItemsRepository } from './work-items/work-items.repository';

/** Items with everything that belongs to them: files, messages, log and key of their own. */
export interface ItemStore {
  keyring: Keyring;
  sealer: Sealer;
  lookups: LookupPool;
  items: WorkItemsRepository;
  files: FilesRepository;
  fileStore: FileStore;
  fileTickets: FileTicketsRepository;
  messages: MessagesRepository;
  accessLog: AccessLogRepository;
  movedDates: MovedDatesRepository;
}

const COLLECTIONS = {
  main: {
    items: 'workItems',
    files: 'files',
    fileTickets: 'fileTickets',
    messages: 'messages',
    accessLog: 'accessLog',
    accessSeals: 'accessSeals',
    movedDates: 'movedDates',
  },
  restricted: {
    items: 'restrictedItems',
    files: 'restrictedFiles',
    fileTickets: 'restrictedFileTickets',
    messages: 'restrictedMessages',
    accessLog: 'restrictedAccessLog',
    accessSeals: 'restrictedAccessSeals',
    movedDates: 'restrictedMovedDates',
  },
} as const;

/**
 * One of the two stores, from the same code. A use case is handed exactly one; nothing queries both (DESIGN idea 6).
 * @throws Error when the connection is not open.
 */
export function createItemStore(
  connection: Connection,
  masterKeys: readonly Uint8Array[],
  name: keyof typeof COLLECTIONS,
): ItemStore {
  if (!connection.db) throw new Error('a store needs an open connection');
  const collections = COLLECTIONS[name];
  const keyring = createKeyring(masterKeys, name);
  const sealer = createSealer(keyring);
  const lookups = createLookupPool(connection);
  return {
    keyring,
    sealer,
    lookups,
    items: workItemsRepository(workItemsModel(connection, collections.items), sealer, lookups),
    files: filesRepository(filesModel(connection, collections.files), lookups),
    fileStore: createFileStore(connection.db, collections.files, sealer),
    fileTickets: fileTicketsRepository(fileTicketsModel(connection, collections.fileTickets)),
    messages: messagesRepository(messagesModel(connection, collections.messages)),
    movedDates: movedDatesRepository(movedDatesModel(connection, collections.movedDates)),
    accessLog: accessLogRepository(
      accessLogModel(connection, collections.accessLog),
      accessSealsModel(connection, collections.accessSeals),
    ),
  };
}
