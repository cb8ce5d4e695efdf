import type { Binary } from 'mongodb';

/** Bytes as they are written (Buffer) or come back from the database (Binary). */
export type StoredBytes = Uint8Array | Binary;

export function bytesOf(stored: StoredBytes): Uint8Array {
  return stored instanceof Uint8Array ? stored : stored.buffer.subarray(0, stored.position);
}
