import type { Cipher } from './cipher';
import { SealBroken } from './sealed';

/** A sealed chunk is exactly one GridFS chunk of its usual size. */
export const SEALED_CHUNK_BYTES = 255 * 1024;

const LAST_MARK = 1;

/**
 * A file's bytes as sealed chunks. The nonce of a chunk is its number and a mark on the last one (the STREAM construction), so a chunk
 * that was cut off, moved, repeated or taken from another file does not open.
 *
 * @param secret the file's own data key: one key, one file, written once.
 * @param authenticated what the file is; the same bytes are needed to open it.
 */
export async function* sealChunks(
  plain: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  secret: Uint8Array,
  authenticated: Uint8Array,
  cipher: Cipher,
): AsyncGenerator<Buffer> {
  for await (const { bytes, number, isLast } of numbered(plain, SEALED_CHUNK_BYTES - cipher.tagBytes)) {
    yield cipher.encrypt(secret, chunkNonce(cipher, number, isLast), bytes, authenticated);
  }
}

/**
 * The way back. Each chunk is authenticated before its bytes are given out; that the file ends early shows at its end.
 *
 * @throws SealBroken
 */
export async function* openChunks(
  sealed: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  secret: Uint8Array,
  authenticated: Uint8Array,
  cipher: Cipher,
): AsyncGenerator<Buffer> {
  for await (const { bytes, number, isLast } of numbered(sealed, SEALED_CHUNK_BYTES)) {
    if (bytes.length < cipher.tagBytes) throw new SealBroken();
    yield openChunk(cipher, secret, chunkNonce(cipher, number, isLast), bytes, authenticated);
  }
}

function openChunk(
  cipher: Cipher,
  secret: Uint8Array,
  nonce: Uint8Array,
  bytes: Uint8Array,
  authenticated: Uint8Array,
): Buffer {
  try {
    return cipher.decrypt(secret, nonce, bytes, authenticated);
  } catch {
    throw new SealBroken();
  }
}

function chunkNonce(cipher: Cipher, number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(cipher.nonceBytes);
  nonce.writeUInt32BE(number, cipher.nonceBytes - 5);
  nonce[cipher.nonceBytes - 1] = isLast ? LAST_MARK : 0;
  return nonce;
}

/** Cuts a stream into pieces of one size; the last is shorter, and of an empty stream it is empty. */
async function* numbered(stream: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, size: number) {
  let parts: Uint8Array[] = [];
  let held = 0;
  let number = 0;
  for await (const part of stream) {
    parts.push(part);
    held += part.length;
    // A whole piece waits until more arrives: only then is it known not to be the last.
    if (held <= size) continue;
    let bytes = Buffer.concat(parts);
    for (; bytes.length > size; bytes = bytes.subarray(size)) {
      yield { bytes: bytes.subarray(0, size), number: number++, isLast: false };
    }
    parts = [bytes];
    held = bytes.length;
  }
  yield { bytes: Buffer.concat(parts), number, isLast: true };
}
