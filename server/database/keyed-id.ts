import { createHmac } from 'node:crypto';
import type { Keyring } from './keyring';

const ID_BYTES = 18;

/**
 * An id made from what a client sent, so that the same request sent again meets the same document and nobody can guess it
 * (DESIGN idea 3: an item's `_id` is HMAC(account id, submission id)).
 *
 * @param kind keeps submissions, uploads and so on apart.
 * @returns 24 characters, base64url.
 */
export function keyedId(keyring: Keyring, kind: string, accountId: string, clientId: string): string {
  return createHmac('sha256', keyring.keyedIds.key)
    .update(JSON.stringify([kind, accountId, clientId]))
    .digest()
    .subarray(0, ID_BYTES)
    .toString('base64url');
}
