import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { aes256Gcm } from '../../../server/database/cipher';
import { openChunks, sealChunks, SEALED_CHUNK_BYTES } from '../../../server/database/sealed-chunks';
import { SealBroken } from '../../../server/database/sealed';

const PLAIN_CHUNK = SEALED_CHUNK_BYTES - aes256Gcm.tagBytes;
const secret = randomBytes(32);
const file = Buffer.from('file-1');

async function collect(stream: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return parts;
}

const seal = (plain: Uint8Array[], name = file) => collect(sealChunks(plain, secret, name, aes256Gcm));
const open = async (sealed: Uint8Array[], name = file) =>
  Buffer.concat(await collect(openChunks(sealed, secret, name, aes256Gcm)));

test.each([0, 1, PLAIN_CHUNK - 1, PLAIN_CHUNK, PLAIN_CHUNK + 1, 2 * PLAIN_CHUNK, 3 * PLAIN_CHUNK + 17])(
  'a file of %d bytes comes back whole',
  async (size) => {
    const plain = randomBytes(size);
    const sealed = await seal([plain]);
    expect(sealed).toHaveLength(Math.max(1, Math.ceil(size / PLAIN_CHUNK)));
    expect(plain.equals(await open(sealed))).toBe(true);
  },
);

test('it does not matter in which pieces the bytes arrive, either way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(300_000), { maxLength: 5 }),
      fc.integer({ min: 5_000, max: 400_000 }),
      async (sizes, cut) => {
        const parts = sizes.map((size) => randomBytes(size));
        const stored = Buffer.concat(await seal(parts));
        const arriving = Array.from({ length: Math.ceil(stored.length / cut) }, (_, at) =>
          stored.subarray(at * cut, (at + 1) * cut),
        );
        // Jest's own comparison of buffers takes seconds here.
        expect(Buffer.concat(parts).equals(await open(arriving))).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});

describe('a file of three chunks does not open', () => {
  const plain = randomBytes(2 * PLAIN_CHUNK + 100);
  const sealed = () => seal([plain]) as Promise<[Buffer, Buffer, Buffer]>;

  test.each<[string, (chunks: [Buffer, Buffer, Buffer]) => Buffer[]]>([
    ['without its last chunk', ([a, b]) => [a, b]],
    ['without its first chunk', ([, b, c]) => [b, c]],
    ['without its middle chunk', ([a, , c]) => [a, c]],
    ['with two chunks exchanged', ([a, b, c]) => [b, a, c]],
    ['with a chunk repeated', ([a, b, c]) => [a, b, b, c]],
    ['with something after its end', ([a, b, c]) => [a, b, c, Buffer.from('x')]],
    ['cut within its last chunk', ([a, b, c]) => [a, b, c.subarray(0, c.length - 1)]],
    ['as nothing at all', () => []],
  ])('%s', async (_, change) => {
    await expect(open(change(await sealed()))).rejects.toThrow(SealBroken);
  });

  test('under the name of another file', async () => {
    await expect(open(await sealed(), Buffer.from('file-2'))).rejects.toThrow(SealBroken);
  });
});

test('nothing of a changed chunk is given out', async () => {
  const [first, second] = (await seal([randomBytes(PLAIN_CHUNK + 10)])) as [Buffer, Buffer];
  first[1000]! ^= 1;
  const given: Buffer[] = [];
  const read = async () => {
    for await (const part of openChunks([first, second], secret, file, aes256Gcm)) given.push(part);
  };
  await expect(read()).rejects.toThrow(SealBroken);
  expect(given).toEqual([]);
});
