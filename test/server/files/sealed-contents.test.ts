import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { createKeyring } from '../../../server/database/keyring';
import { createSealer, SealBroken } from '../../../server/database/sealed';
import { createFileStore } from '../../../server/gateways/file-store';
import { daughter, MASTER_KEY, read, useFileSlice } from '../../support/file-slice';

const slice = useFileSlice();

describe('what lies in the database', () => {
  const stored = async () => {
    const noise = await sharp(randomBytes(1200 * 1200 * 3), {
      raw: { width: 1200, height: 1200, channels: 3 },
    })
      .jpeg({ quality: 95 })
      .toBuffer();
    const { fileId } = await slice.receive('big', noise);
    const [file] = await slice.deps.files.findOwn(daughter, [fileId]);
    const content = file!.photo;
    const chunks = await slice.collectionOf('files.chunks').find().toArray();
    const own = chunks
      .filter(({ files_id }) => files_id.toHexString() === content.id)
      .sort((a, b) => a['n'] - b['n']);
    expect(own.length).toBeGreaterThan(2);
    return { content, own };
  };
  const set = (id: unknown, change: object) =>
    slice.collectionOf('files.chunks').updateOne({ _id: id as never }, { $set: change });

  test('a chunk missing at the end, its length corrected, does not open', async () => {
    const { content, own } = await stored();
    const last = own.at(-1)!;
    await slice.collectionOf('files.chunks').deleteOne({ _id: last._id });
    const length = own.slice(0, -1).reduce((sum, chunk) => sum + chunk['data'].length(), 0);
    await slice.collectionOf('files.files').updateOne({ _id: last['files_id'] }, { $set: { length } });
    await expect(read(slice.deps.store.read(content))).rejects.toThrow(SealBroken);
  });

  test('a chunk missing in the middle does not open', async () => {
    const { content, own } = await stored();
    await slice.collectionOf('files.chunks').deleteOne({ _id: own[1]!._id });
    await expect(read(slice.deps.store.read(content))).rejects.toThrow(SealBroken);
  });

  test('two chunks exchanged do not open', async () => {
    const { content, own } = await stored();
    await set(own[0]!._id, { data: own[1]!['data'] });
    await set(own[1]!._id, { data: own[0]!['data'] });
    await expect(read(slice.deps.store.read(content))).rejects.toThrow(SealBroken);
  });

  test('one changed byte does not open', async () => {
    const { content, own } = await stored();
    const data = Buffer.from(own[1]!['data'].buffer);
    data[1000]! ^= 1;
    await set(own[1]!._id, { data });
    await expect(read(slice.deps.store.read(content))).rejects.toThrow(SealBroken);
  });

  test('all contents gone do not open', async () => {
    const { content } = await stored();
    await slice.deps.store.remove(content.id);
    await expect(read(slice.deps.store.read(content))).rejects.toThrow(SealBroken);
  });

  test('the restricted store cannot read it, and sees none of it', async () => {
    const { content } = await stored();
    const restricted = slice.wire('restrictedFiles');
    expect(() => restricted.store.read(content)).toThrow(SealBroken);
    expect(
      await restricted.files.findOwn(daughter, [slice.deps.keyedId('upload', daughter.accountId, 'big')]),
    ).toEqual([]);
  });

  test('a rotated master key opens it, and the re-wrapped key needs the old one no more', async () => {
    const { content } = await stored();
    const [older, newer] = [MASTER_KEY, randomBytes(32)];
    const storeOf = (keys: Buffer[]) =>
      createFileStore(slice.db, 'files', createSealer(createKeyring(keys, 'files')));
    const moved = storeOf([newer, older]).rewrap(content);
    const whole = await read(slice.deps.store.read(content));
    expect(whole.equals(await read(storeOf([newer]).read(moved)))).toBe(true);
  });
});
