import { randomBytes } from 'node:crypto';

/** Letters and digits that are not mistaken for one another when said over a telephone. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A new request id, ten characters with 50 random bits. Ids from outside are never taken over. */
export function newRequestId(): string {
  return Array.from(randomBytes(10), (byte) => ALPHABET[byte & 31]).join('');
}
