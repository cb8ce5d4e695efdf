import type { Connection } from 'mongoose';
import { accessLogModel, accessSealsModel } from './audit/access-log.model';
import { accessLogRepository, type AccessLogRepository } from './audit/access-log.repository';
import { createKeyring, type Keyring } from './database/keyring';
import { createSealer, type Sealer } from './database/sealed';
import { createLookupPool, type LookupPool } from './database/shared-lookups';
import { draftsModel } from './drafts/drafts.model';
import { draftsRepository, type DraftsRepository } from './drafts/drafts.repository';
import { fileTicketsModel } from './files/file-tickets.model';
import { fileTicketsRepository, type FileTicketsRepository } from './files/file-tickets.repository';
import { filesModel } from './files/files.model';
import { filesRepository, type FilesRepository } from './files/files.repository';
import { createFileStore, type FileStore } from './gateways/file-store';
import { messagesModel } from './messages/messages.model';
import { messagesRepository, type MessagesRepository } from './messages/messages.repository';
import { presencesModel } from './presence/presences.model';
import { presencesRepository, type PresencesRepository } from './presence/presences.repository';
import { claimsModel } from './work-items/claims.model';
import { claimsRepository, type ClaimsRepository } from './work-items/claims.repository';
import { itemMoves, type ItemMoves } from './work-items/item-moves.repository';
import { sightByName } from './work-items/named-readers.scope';
import { movedDatesModel } from './work-items/moved-dates.model';
import { movedDatesRepository, type MovedDatesRepository } from './work-items/moved-dates.repository';
import { workItemsModel } from './work-items/work-items.model';
import { workItemsRepository, type WorkItemsRepository } from './work-items/work-items.repository';
import { sightByLine } from './work-items/work-items.scope';

/** Items with everything that belongs to them: claims, files, messages, drafts, log and key of their own. */
export interface ItemStore {
  keyring: Keyring;
  sealer: Sealer;
  lookups: LookupPool;
  items: WorkItemsRepository;
  moves: ItemMoves;
  claims: ClaimsRepository;
  drafts: DraftsRepository;
  files: FilesRepository;
  fileStore: FileStore;
  fileTickets: FileTicketsRepository;
  messages: MessagesRepository;
  presences: PresencesRepository;
  accessLog: AccessLogRepository;
  movedDates: MovedDatesRepository;
}

const COLLECTIONS = {
  main: {
    items: 'workItems',
    claims: 'claims',
    drafts: 'drafts',
    files: 'files',
    fileTickets: 'fileTickets',
    messages: 'messages',
    presences: 'presences',
    accessLog: 'accessLog',
    accessSeals: 'accessSeals',
    movedDates: 'movedDates',
  },
  restricted: {
    items: 'restrictedItems',
    claims: 'restrictedClaims',
    drafts: 'restrictedDrafts',
    files: 'restrictedFiles',
    fileTickets: 'restrictedFileTickets',
    messages: 'restrictedMessages',
    presences: 'restrictedPresences',
    accessLog: 'restrictedAccessLog',
    accessSeals: 'restrictedAccessSeals',
    movedDates: 'restrictedMovedDates',
  },
} as const;

/** Who sees what in each store. */
const SIGHTS = { main: sightByLine, restricted: sightByName };

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
  const sight = SIGHTS[name];
  const itemsModel = workItemsModel(connection, collections.items);
  return {
    keyring,
    sealer,
    lookups,
    items: workItemsRepository(itemsModel, sealer, lookups, sight),
    moves: itemMoves(itemsModel, sealer, sight),
    claims: claimsRepository(claimsModel(connection, collections.claims)),
    drafts: draftsRepository(draftsModel(connection, collections.drafts), { sealer, keyring }),
    files: filesRepository(filesModel(connection, collections.files), lookups),
    fileStore: createFileStore(connection.db, collections.files, sealer),
    fileTickets: fileTicketsRepository(fileTicketsModel(connection, collections.fileTickets)),
    messages: messagesRepository(messagesModel(connection, collections.messages)),
    presences: presencesRepository(presencesModel(connection, collections.presences)),
    movedDates: movedDatesRepository(movedDatesModel(connection, collections.movedDates)),
    accessLog: accessLogRepository(
      accessLogModel(connection, collections.accessLog),
      accessSealsModel(connection, collections.accessSeals),
    ),
  };
}
