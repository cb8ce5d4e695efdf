import { blind } from '../database/blind-hash';
import type { Keyring } from '../database/keyring';

/** One identity number, one person: the claim whose holder is the person's record, whatever county they live in. */
export function identityClaim(keyring: Keyring, identityNumber: string): string {
  return `identity:${blind(keyring, identityNumber, 'identity-number')}`;
}
