import { randomBytes } from 'node:crypto';
import { createKeyring } from '../../server/database/keyring';
import { keyedId } from '../../server/database/keyed-id';
import { createSealer } from '../../server/database/sealed';
import { createLookupPool } from '../../server/database/shared-lookups';
import { filesModel } from '../../server/files/files.model';
import { filesRepository } from '../../server/files/files.repository';
import { fileTicketsModel } from '../../server/files/file-tickets.model';
import { fileTicketsRepository } from '../../server/files/file-tickets.repository';
import { preparePhoto } from '../../server/files/prepare-photo';
import { receivePhoto } from '../../server/files/receive-photo';
import { createFileStore } from '../../server/gateways/file-store';
import { aPicture } from '../factories/picture';
import { aResidentViewer, aStaffViewer } from '../factories/viewer';
import { startTestDatabase, type TestDatabase } from './database';

/** The master key of every store here; only the purpose tells the stores' keys apart. */
export const MASTER_KEY = Buffer.alloc(32, 5);
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export const daughter = aResidentViewer('daughter');
export const stranger = aResidentViewer('stranger');
export const worker = aStaffViewer('worker');

/** Files on a real database for all tests of a file, emptied before each; the clock is in the test's hand. */
export function useFileSlice() {
  const start = new Date('2026-11-23T01:00:00Z');
  let database: TestDatabase;
  let deps: ReturnType<typeof wire>;
  let upright: Buffer;
  let now = start;
  const owed = new Set<string>();

  beforeAll(async () => {
    database = await startTestDatabase();
    deps = wire('files');
    upright = await aPicture(900, 600).jpeg().toBuffer();
  }, 60_000);
  afterAll(() => database.stop());
  beforeEach(async () => {
    now = start;
    owed.clear();
    for (const name of ['files', 'files.files', 'files.chunks', 'filesTickets'])
      await collectionOf(name).deleteMany({});
  });

  const collectionOf = (name: string) => database.connection.db!.collection(name);

  /** The slice as main.ts wires it for one store. */
  function wire(bucket: string) {
    const keyring = createKeyring(MASTER_KEY, bucket);
    return {
      store: createFileStore(database.connection.db!, bucket, createSealer(keyring)),
      files: filesRepository(filesModel(database.connection, bucket), createLookupPool(database.connection)),
      isOwed: async (fileId: string) => owed.has(fileId),
      tickets: fileTicketsRepository(fileTicketsModel(database.connection, `${bucket}Tickets`)),
      newSecret: () => randomBytes(24).toString('base64url'),
      systemNow: () => now,
      preparePhoto,
      keyedId: (kind: string, account: string, client: string) => keyedId(keyring, kind, account, client),
    };
  }

  return {
    get deps() {
      return deps;
    },
    /** A photo of 900 × 600. */
    get upright() {
      return upright;
    },
    get db() {
      return database.connection.db!;
    },
    now: () => now,
    later: (milliseconds: number) => (now = new Date(now.getTime() + milliseconds)),
    wire,
    /** Says that an item was acknowledged with this file. */
    owe: (fileId: string) => void owed.add(fileId),
    collectionOf,
    chunksLeft: () => collectionOf('files.chunks').countDocuments(),
    receive: (uploadId: string, bytes = upright, viewer = daughter) =>
      receivePhoto(deps, viewer, { uploadId, bytes, paper: 'home-photo' }),
    /** The slice with a store that breaks off when it has written `whole` contents. */
    breakingAfter(whole: number): typeof deps {
      let written = 0;
      const write: typeof deps.store.write = async (id, content) => {
        if (written++ >= whole) throw new Error('cut');
        return deps.store.write(id, content);
      };
      return { ...deps, store: { ...deps.store, write } };
    },
  };
}

/** All that a stream holds. */
export async function read(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
