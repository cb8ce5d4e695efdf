import { randomBytes } from 'node:crypto';
import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import sharp from 'sharp';
import { createKeyring } from '../../../server/database/keyring';
import { keyedId } from '../../../server/database/keyed-id';
import { createSealer, SealBroken } from '../../../server/database/sealed';
import { dropUnattachedFiles } from '../../../server/files/drop-unattached-files';
import { filesModel } from '../../../server/files/files.model';
import { filesRepository } from '../../../server/files/files.repository';
import { fileTicketsModel } from '../../../server/files/file-tickets.model';
import { fileTicketsRepository } from '../../../server/files/file-tickets.repository';
import { issueFileTickets } from '../../../server/files/issue-file-tickets';
import { openFile } from '../../../server/files/open-file';
import { preparePhoto } from '../../../server/files/prepare-photo';
import { receivePhoto } from '../../../server/files/receive-photo';
import { createFileStore } from '../../../server/gateways/file-store';
import { aPicture, lyingPhoto } from '../../factories/picture';
import { startTestDatabase } from '../../support/database';

const daughter: ResidentViewer = {
  kind: 'resident',
  accountId: 'account-1',
  personId: 'person-1',
  county: '431229',
  actsFor: [],
};
const stranger: ResidentViewer = { ...daughter, accountId: 'account-2', personId: 'person-2' };
const worker: StaffViewer = {
  kind: 'staff',
  accountId: 'account-3',
  staffId: 'staff-1',
  county: '431229',
  unit: 'u1',
  roles: [],
};
const MINUTE = 60_000;

let database: Awaited<ReturnType<typeof startTestDatabase>>;
let now = new Date('2026-11-23T01:00:00Z');
const systemNow = () => now;
const later = (milliseconds: number) => (now = new Date(now.getTime() + milliseconds));

/** The slice as main.ts wires it for one store. */
function wire(bucket: string) {
  const keyring = createKeyring(Buffer.alloc(32, 5), bucket);
  const store = createFileStore(database.connection.db!, bucket, createSealer(keyring));
  const files = filesRepository(filesModel(database.connection, bucket));
  const tickets = fileTicketsRepository(fileTicketsModel(database.connection, `${bucket}Tickets`));
  const newSecret = () => randomBytes(24).toString('base64url');
  const makeId = (kind: string, account: string, client: string) => keyedId(keyring, kind, account, client);
  return { store, files, tickets, newSecret, systemNow, preparePhoto, keyedId: makeId };
}

let deps: ReturnType<typeof wire>;
let upright: Buffer;
const collectionOf = (name: string) => database.connection.db!.collection(name);
const chunksLeft = () => collectionOf('files.chunks').countDocuments();
const receive = (uploadId: string, bytes = upright, viewer = daughter) =>
  receivePhoto(deps, viewer, { uploadId, bytes, paper: 'home-photo' });

async function read(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

beforeAll(async () => {
  database = await startTestDatabase();
  deps = wire('files');
  upright = await aPicture(900, 600).jpeg().toBuffer();
}, 60_000);

afterAll(async () => {
  await database.stop();
});

beforeEach(async () => {
  for (const name of ['files', 'files.files', 'files.chunks', 'filesTickets'])
    await collectionOf(name).deleteMany({});
});

describe('receiving', () => {
  test('a photo goes in sealed and comes out upright by its ticket', async () => {
    const received = await receive('a', await lyingPhoto());
    expect(received).toMatchObject({ width: 1333, height: 2000 });
    const [file] = await deps.files.findOwn(daughter, [received.fileId]);
    const [ticket] = await issueFileTickets(deps, daughter, [file!], 'photo');
    const opened = await openFile(deps, ticket!.ticket, daughter.accountId);
    const bytes = await read(opened.stream);
    expect(bytes).toHaveLength(opened.length);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1333, height: 2000 });
  });

  test('nothing in the database looks like a picture', async () => {
    await receive('a');
    for await (const chunk of collectionOf('files.chunks').find()) {
      expect(Buffer.from(chunk['data'].buffer).subarray(0, 3).toString('hex')).not.toBe('ffd8ff');
      expect(Buffer.from(chunk['data'].buffer).includes('JFIF')).toBe(false);
    }
  });

  test('sent again after the network went away it is the same file, stored once', async () => {
    const first = await receive('a');
    const chunks = await chunksLeft();
    expect(await receive('a')).toEqual(first);
    expect(await chunksLeft()).toBe(chunks);
  });

  test('sent five times at once it is one file, and the losers leave nothing behind', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => receive('a')));
    expect(new Set(all.map(({ fileId }) => fileId)).size).toBe(1);
    expect(await collectionOf('files').countDocuments()).toBe(1);
    expect(await collectionOf('files.files').countDocuments()).toBe(2);
    expect(await chunksLeft()).toBe(2);
    const [file] = await deps.files.findOwn(daughter, [all[0]!.fileId]);
    expect(await read(deps.store.read(file!.photo))).toHaveLength(all[0]!.bytes);
  });

  test('another picture under the same upload id is refused; another account may use the id', async () => {
    const mine = await receive('a');
    const other = await aPicture(50, 50).jpeg().toBuffer();
    await expect(receive('a', other)).rejects.toThrow('upload-id-reused');
    expect((await receive('a', upright, stranger)).fileId).not.toBe(mine.fileId);
  });

  test('an upload broken off in the middle is tried again and succeeds', async () => {
    const cut = { ...deps, store: { ...deps.store, write: async () => Promise.reject(new Error('cut')) } };
    await expect(receivePhoto(cut, daughter, { uploadId: 'a', bytes: upright })).rejects.toThrow('cut');
    expect(await deps.files.findOwn(daughter, [deps.keyedId('upload', 'account-1', 'a')])).toEqual([]);
    expect((await receive('a')).width).toBe(900);
  });
});

describe('what lies in the database', () => {
  const stored = async () => {
    const noise = await sharp(randomBytes(1200 * 1200 * 3), {
      raw: { width: 1200, height: 1200, channels: 3 },
    })
      .jpeg({ quality: 95 })
      .toBuffer();
    const { fileId } = await receive('big', noise);
    const [file] = await deps.files.findOwn(daughter, [fileId]);
    const content = file!.photo;
    const chunks = await collectionOf('files.chunks').find().toArray();
    const own = chunks
      .filter(({ files_id }) => files_id.toHexString() === content.id)
      .sort((a, b) => a['n'] - b['n']);
    expect(own.length).toBeGreaterThan(2);
    return { content, own };
  };
  const set = (id: unknown, change: object) =>
    collectionOf('files.chunks').updateOne({ _id: id as never }, { $set: change });

  test('a chunk missing at the end, its length corrected, does not open', async () => {
    const { content, own } = await stored();
    const last = own.at(-1)!;
    await collectionOf('files.chunks').deleteOne({ _id: last._id });
    const length = own.slice(0, -1).reduce((sum, chunk) => sum + chunk['data'].length(), 0);
    await collectionOf('files.files').updateOne({ _id: last['files_id'] }, { $set: { length } });
    await expect(read(deps.store.read(content))).rejects.toThrow(SealBroken);
  });

  test('a chunk missing in the middle does not open', async () => {
    const { content, own } = await stored();
    await collectionOf('files.chunks').deleteOne({ _id: own[1]!._id });
    await expect(read(deps.store.read(content))).rejects.toThrow(SealBroken);
  });

  test('two chunks exchanged do not open', async () => {
    const { content, own } = await stored();
    await set(own[0]!._id, { data: own[1]!['data'] });
    await set(own[1]!._id, { data: own[0]!['data'] });
    await expect(read(deps.store.read(content))).rejects.toThrow(SealBroken);
  });

  test('one changed byte does not open', async () => {
    const { content, own } = await stored();
    const data = Buffer.from(own[1]!['data'].buffer);
    data[1000]! ^= 1;
    await set(own[1]!._id, { data });
    await expect(read(deps.store.read(content))).rejects.toThrow(SealBroken);
  });

  test('all contents gone do not open', async () => {
    const { content } = await stored();
    await deps.store.remove(content.id);
    await expect(read(deps.store.read(content))).rejects.toThrow(SealBroken);
  });

  test('the restricted store cannot read it, and sees none of it', async () => {
    const { content } = await stored();
    const restricted = wire('restrictedFiles');
    expect(() => restricted.store.read(content)).toThrow(SealBroken);
    expect(await restricted.files.findOwn(daughter, [deps.keyedId('upload', 'account-1', 'big')])).toEqual(
      [],
    );
  });

  test('a rotated master key opens it, and the re-wrapped key needs the old one no more', async () => {
    const { content } = await stored();
    const [older, newer] = [Buffer.alloc(32, 5), randomBytes(32)];
    const storeOf = (keys: Buffer[]) =>
      createFileStore(database.connection.db!, 'files', createSealer(createKeyring(keys, 'files')));
    const moved = storeOf([newer, older]).rewrap(content);
    const whole = await read(deps.store.read(content));
    expect(whole.equals(await read(storeOf([newer]).read(moved)))).toBe(true);
  });
});

describe('who may read', () => {
  test('a stranger and the public see nothing of an own file', async () => {
    const { fileId } = await receive('a');
    expect(await deps.files.findOwn(daughter, [fileId])).toHaveLength(1);
    expect(await deps.files.findOwn(stranger, [fileId])).toEqual([]);
    expect(await deps.files.findOwn({ kind: 'public', address: '127.0.0.1' }, [fileId])).toEqual([]);
  });

  test('once on an item, only who sees the item sees it', async () => {
    const { fileId } = await receive('a');
    expect(await deps.files.attachToItem(daughter, [fileId], 'item-1')).toBe(1);
    expect(await deps.files.findOwn(daughter, [fileId])).toEqual([]);
    expect(await deps.files.findOfItem(worker, 'item-1', [fileId])).toHaveLength(1);
    expect(await deps.files.findOfItem(worker, 'item-2', [fileId])).toEqual([]);
  });

  test('nobody attaches another’s file, nor takes a file from an item; doing it again is harmless', async () => {
    const { fileId } = await receive('a');
    expect(await deps.files.attachToItem(stranger, [fileId], 'item-2')).toBe(0);
    await deps.files.attachToItem(daughter, [fileId], 'item-1');
    expect(await deps.files.attachToItem(daughter, [fileId], 'item-1')).toBe(1);
    expect(await deps.files.attachToItem(daughter, [fileId], 'item-2')).toBe(0);
    expect(await deps.files.keepForDraft(daughter, [fileId], 'draft-1', now)).toBe(0);
  });
});

describe('tickets', () => {
  const ticketFor = async (size: 'photo' | 'thumbnail' = 'photo') => {
    const { fileId } = await receive('a');
    const [ticket] = await issueFileTickets(
      deps,
      daughter,
      await deps.files.findOwn(daughter, [fileId]),
      size,
    );
    return ticket!;
  };

  test('a ticket is good for a minute, as often as needed, and not a moment longer', async () => {
    const { ticket } = await ticketFor();
    later(MINUTE - 1);
    await read((await openFile(deps, ticket)).stream);
    await read((await openFile(deps, ticket)).stream);
    later(1);
    await expect(openFile(deps, ticket)).rejects.toThrow('ticket-expired');
  });

  test('it opens one size of one file', async () => {
    const { ticket, width } = await ticketFor('thumbnail');
    expect(width).toBe(320);
    const bytes = await read((await openFile(deps, ticket)).stream);
    expect((await sharp(bytes).metadata()).width).toBe(320);
  });

  test('another account cannot use it, a made-up one opens nothing, and the stored form is no ticket', async () => {
    const { ticket } = await ticketFor();
    await expect(openFile(deps, ticket, stranger.accountId)).rejects.toThrow('ticket-expired');
    await expect(openFile(deps, 'made-up')).rejects.toThrow('ticket-expired');
    const stored = await collectionOf('filesTickets').findOne();
    await expect(openFile(deps, String(stored!._id))).rejects.toThrow('ticket-expired');
  });
});

describe('the sweep', () => {
  const DAY = 24 * 60 * MINUTE;

  test('drops after a day what nothing holds, contents and all', async () => {
    await receive('a');
    later(DAY - 1);
    expect(await dropUnattachedFiles(deps, now)).toBe(0);
    later(1);
    expect(await dropUnattachedFiles(deps, now)).toBe(1);
    expect([await collectionOf('files').countDocuments(), await chunksLeft()]).toEqual([0, 0]);
  });

  test('keeps a draft’s files until the draft expires, an item’s for ever', async () => {
    const [draft, item] = [await receive('a'), await receive('b')];
    await deps.files.keepForDraft(daughter, [draft.fileId], 'draft-1', new Date(now.getTime() + 30 * DAY));
    await deps.files.attachToItem(daughter, [item.fileId], 'item-1');
    later(29 * DAY);
    expect(await dropUnattachedFiles(deps, now)).toBe(0);
    later(DAY);
    expect(await dropUnattachedFiles(deps, now)).toBe(1);
    expect(await deps.files.findOfItem(worker, 'item-1', [item.fileId])).toHaveLength(1);
  });

  test('forgets an upload that never finished, with the half that was written', async () => {
    const { store } = deps;
    let written = 0;
    const write: typeof store.write = async (id, content) => {
      if (written++ > 0) throw new Error('cut');
      return store.write(id, content);
    };
    await expect(
      receivePhoto({ ...deps, store: { ...store, write } }, daughter, { uploadId: 'a', bytes: upright }),
    ).rejects.toThrow('cut');
    expect(await chunksLeft()).toBe(1);
    later(60 * MINUTE);
    expect(await dropUnattachedFiles(deps, now)).toBe(1);
    expect([await collectionOf('files').countDocuments(), await chunksLeft()]).toEqual([0, 0]);
  });

  test('clears what a broken-off first attempt left of a file that an item holds', async () => {
    const { store } = deps;
    let written = 0;
    const write: typeof store.write = async (id, content) => {
      if (written++ > 0) throw new Error('cut');
      return store.write(id, content);
    };
    const cut = { ...deps, store: { ...store, write } };
    await receivePhoto(cut, daughter, { uploadId: 'a', bytes: upright }).catch(() => undefined);
    const { fileId } = await receive('a');
    await deps.files.attachToItem(daughter, [fileId], 'item-1');
    expect(await chunksLeft()).toBe(3);
    later(DAY);
    expect(await dropUnattachedFiles(deps, now)).toBe(0);
    expect(await chunksLeft()).toBe(2);
    const [file] = await deps.files.findOfItem(worker, 'item-1', [fileId]);
    await read(deps.store.read(file!.photo));
    expect(await deps.files.dueForSweep({ kind: 'job', name: 'test' }, later(DAY), 10)).toEqual([]);
  });

  test('costs what is due, not what exists', async () => {
    for (let upload = 0; upload < 6; upload++) await receive(`held-${upload}`);
    await deps.files.attachToItem(
      daughter,
      Array.from({ length: 6 }, (_, upload) => deps.keyedId('upload', 'account-1', `held-${upload}`)),
      'item-1',
    );
    await receive('due');
    const due = collectionOf('files').find({ sweepAt: { $lte: later(DAY) } });
    const { executionStats } = await due.sort({ sweepAt: 1 }).limit(100).explain('executionStats');
    expect(executionStats).toMatchObject({ nReturned: 1, totalKeysExamined: 1, totalDocsExamined: 1 });
  });
});
