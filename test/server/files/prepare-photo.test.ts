import sharp from 'sharp';
import { MAX_UPLOAD_BYTES, preparePhoto } from '../../../server/files/prepare-photo';
import { aPicture, lyingPhoto } from '../../factories/picture';

const codeAndAdvice = async (upload: Uint8Array) =>
  preparePhoto(upload).then(
    () => 'accepted',
    (error: { code: string; details: { errors: { message: string }[] } }) =>
      `${error.code}: ${error.details.errors[0]?.message}`,
  );

test('a photo taken with the phone on its side is turned upright and shrunk to 2,000 px', async () => {
  const { photo } = await preparePhoto(await lyingPhoto());
  expect([photo.width, photo.height]).toEqual([1333, 2000]);
  const { data } = await sharp(photo.data)
    .extract({ left: 600, top: 100, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  // The red half lay on the left; upright it is on top.
  expect(data[0]).toBeGreaterThan(200);
  expect(data[2]).toBeLessThan(60);
});

test('where it was taken, by which telephone, and every other trace is gone', async () => {
  const upload = await lyingPhoto();
  expect((await sharp(upload).metadata()).exif?.includes('ZhuPhone')).toBe(true);
  const { photo, thumbnail } = await preparePhoto(upload);
  for (const { data } of [photo, thumbnail]) {
    const { exif, icc, iptc, xmp, orientation, format } = await sharp(data).metadata();
    expect({ exif, icc, iptc, xmp, orientation, format }).toEqual({ format: 'jpeg' });
    expect(data.includes('ZhuPhone')).toBe(false);
  }
});

test('a thumbnail of 320 px is made with it', async () => {
  const { thumbnail } = await preparePhoto(await lyingPhoto());
  expect([thumbnail.width, thumbnail.height]).toEqual([213, 320]);
});

test('a small picture is not blown up', async () => {
  const { photo, thumbnail } = await preparePhoto(await aPicture(100, 80).jpeg().toBuffer());
  expect([photo.width, photo.height, thumbnail.width]).toEqual([100, 80, 100]);
});

test('PNG and WEBP become JPEG, transparent parts white', async () => {
  const empty = sharp({ create: { width: 20, height: 20, channels: 4, background: '#00000000' } });
  for (const upload of [await empty.clone().png().toBuffer(), await empty.clone().webp().toBuffer()]) {
    const { photo } = await preparePhoto(upload);
    const { data } = await sharp(photo.data).raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(250);
  }
});

test('more than 10 MB is refused before it is looked into', async () => {
  expect(await codeAndAdvice(Buffer.alloc(MAX_UPLOAD_BYTES + 1))).toMatch(/^file-too-large: .*10 MB.*再传/);
});

test('a small file that unpacks to a hundred million pixels is refused before it is unpacked', async () => {
  const bomb = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await codeAndAdvice(bomb)).toMatch(/^file-too-large: .*尺寸太大/);
});

test.each<[string, () => Promise<Uint8Array>]>([
  ['nothing', async () => Buffer.alloc(0)],
  ['text', async () => Buffer.from('我不是照片')],
  ['half a JPEG', async () => (await lyingPhoto()).subarray(0, 20_000)],
  [
    'a JPEG head with rubbish',
    async () => Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(500, 7)]),
  ],
])('%s cannot be opened, and the person reads what to do', async (_, upload) => {
  expect(await codeAndAdvice(await upload())).toMatch(/^file-unreadable: .*换一张再传/);
});

test('an iPhone’s HEIC says which setting to change', async () => {
  const heic = Buffer.concat([
    Buffer.from('00000018', 'hex'),
    Buffer.from('ftypheic\0\0\0\0heicmif1'),
    Buffer.alloc(64),
  ]);
  expect(await codeAndAdvice(heic)).toMatch(/^file-kind-refused: .*兼容性最佳/);
});

test.each<[string, Buffer]>([
  ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n')],
  ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;')],
  ['a program', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0', 'latin1')],
])('%s is refused whatever its name says', async (_, upload) => {
  expect(await codeAndAdvice(upload)).toMatch(/^file-kind-refused: .*拍成照片再传/);
});
