import sharp from 'sharp';
import { issueFileTickets } from '../../../server/files/issue-file-tickets';
import { openFile } from '../../../server/files/open-file';
import { receivePhoto } from '../../../server/files/receive-photo';
import { aPicture, lyingPhoto } from '../../factories/picture';
import { daughter, read, stranger, useFileSlice } from '../../support/file-slice';

const slice = useFileSlice();

describe('receiving', () => {
  test('a photo goes in sealed and comes out upright by its ticket', async () => {
    const received = await slice.receive('a', await lyingPhoto());
    expect(received).toMatchObject({ width: 1333, height: 2000 });
    const [file] = await slice.deps.files.findOwn(daughter, [received.fileId]);
    const [ticket] = await issueFileTickets(slice.deps, daughter, [file!], 'photo');
    const opened = await openFile(slice.deps, ticket!.ticket, daughter.accountId);
    const bytes = await read(opened.stream);
    expect(bytes).toHaveLength(opened.length);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1333, height: 2000 });
  });

  test('nothing in the database looks like a picture', async () => {
    await slice.receive('a');
    for await (const chunk of slice.collectionOf('files.chunks').find()) {
      expect(Buffer.from(chunk['data'].buffer).subarray(0, 3).toString('hex')).not.toBe('ffd8ff');
      expect(Buffer.from(chunk['data'].buffer).includes('JFIF')).toBe(false);
    }
  });

  test('sent again after the network went away it is the same file, stored once', async () => {
    const first = await slice.receive('a');
    const chunks = await slice.chunksLeft();
    expect(await slice.receive('a')).toEqual(first);
    expect(await slice.chunksLeft()).toBe(chunks);
  });

  test('sent five times at once it is one file, and the losers leave nothing behind', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => slice.receive('a')));
    expect(new Set(all.map(({ fileId }) => fileId)).size).toBe(1);
    expect(await slice.collectionOf('files').countDocuments()).toBe(1);
    expect(await slice.collectionOf('files.files').countDocuments()).toBe(2);
    expect(await slice.chunksLeft()).toBe(2);
    const [file] = await slice.deps.files.findOwn(daughter, [all[0]!.fileId]);
    expect(await read(slice.deps.store.read(file!.photo))).toHaveLength(all[0]!.bytes);
  });

  test('another picture under the same upload id is refused; another account may use the id', async () => {
    const mine = await slice.receive('a');
    const other = await aPicture(50, 50).jpeg().toBuffer();
    await expect(slice.receive('a', other)).rejects.toThrow('upload-id-reused');
    expect((await slice.receive('a', slice.upright, stranger)).fileId).not.toBe(mine.fileId);
  });

  test('an upload broken off in the middle is tried again and succeeds', async () => {
    await expect(
      receivePhoto(slice.breakingAfter(0), daughter, { uploadId: 'a', bytes: slice.upright }),
    ).rejects.toThrow('cut');
    expect(
      await slice.deps.files.findOwn(daughter, [slice.deps.keyedId('upload', daughter.accountId, 'a')]),
    ).toEqual([]);
    expect((await slice.receive('a')).width).toBe(900);
  });
});
