import { randomFillSync } from 'node:crypto';

/** Letters and digits that are not mistaken for one another when said over a telephone. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 10;

/** Random bytes are asked for in bulk: one call each would cost more than the rest of a small request's bookkeeping. */
const pool = Buffer.alloc(LENGTH * 400);
let used = pool.length;

/** A new request id, ten characters with 50 random bits. Ids from outside are never taken over. */
export function newRequestId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  let id = '';
  for (const end = used + LENGTH; used < end; used += 1) id += ALPHABET.charAt((pool[used] ?? 0) & 31);
  return id;
}
