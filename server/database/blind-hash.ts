import { createHmac } from 'node:crypto';
import { DomainError } from '@zhucantong/shared/errors';
import type { Keyring } from './keyring';

const HASH_BYTES = 16;
const digits = (value: string) => value.replace(/\D/g, '');
const upperCaseWithoutGaps = (value: string) => value.replace(/[\s-]/g, '').toUpperCase();
const phoneDigits = (value: string) => digits(value).replace(/^(?:00)?86(?=1\d{10}$)/, '');

/** How each kind of value is written before it is hashed, so that 'ab-12x' and 'AB12X' are one. */
const NORMALISE = {
  'identity-number': upperCaseWithoutGaps,
  'certificate-number': upperCaseWithoutGaps,
  'vehicle-number': upperCaseWithoutGaps,
  'bank-account': digits,
  phone: phoneDigits,
  'phone-last-four': (value: string) => phoneDigits(value).slice(-4),
  'sign-in-code': digits,
  'open-id': (value: string) => value.trim(),
} as const satisfies Record<string, (value: string) => string>;

export type BlindPurpose = keyof typeof NORMALISE;

/**
 * A keyed hash for exact look-up of a value that is stored sealed.
 *
 * The purpose is part of the hash: the same digits as phone and as account number do not meet.
 *
 * @returns `<key id>.<22 characters base64url>`.
 * @throws DomainError `invalid-input` when nothing is left after normalising, or fewer than four digits of a phone.
 */
export function blind(keyring: Keyring, value: string, purpose: BlindPurpose): string {
  const normal = NORMALISE[purpose](value.normalize('NFKC'));
  if (normal === '' || (purpose === 'phone-last-four' && normal.length < 4))
    throw new DomainError('invalid-input');
  const hash = createHmac('sha256', keyring.blind.key)
    .update(JSON.stringify([purpose, normal]))
    .digest();
  return `${keyring.blind.id}.${hash.subarray(0, HASH_BYTES).toString('base64url')}`;
}
