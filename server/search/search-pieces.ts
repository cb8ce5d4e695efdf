import { isCertificateNumber } from '@zhucantong/shared/residents/disability-certificate';
import type { Caller } from '@zhucantong/shared/residents/caller';
import type { ResidentProfile } from '@zhucantong/shared/residents/resident';
import { blind } from '../database/blind-hash';
import { parseItemNumber } from '../database/item-number';
import type { Keyring } from '../database/keyring';
import { namePieces, queryPieces } from '../database/name-pieces';

/** The item number stands in clear: it tells nothing. Within one county its eight digits say all. */
const numberPiece = (number: string) => `number:${number.replace(/\D/g, '')}`;

/** Of a person in the register all of it; of a caller what they said. */
export type Findable = Caller & Partial<Pick<ResidentProfile, 'identityNumber' | 'certificate'>>;

/** Everything an item of this person can be found by. */
export function entryPieces(
  keyring: Keyring,
  number: string,
  { name, phone, identityNumber, certificate }: Findable,
): string[] {
  const hasEnd = phone && phone.replace(/\D/g, '').length >= 4;
  return [
    numberPiece(number),
    ...(identityNumber ? [blind(keyring, identityNumber, 'identity-number')] : []),
    ...(certificate ? [blind(keyring, certificate.number, 'certificate-number')] : []),
    ...(hasEnd ? [blind(keyring, phone, 'phone-last-four')] : []),
    ...(name ? namePieces(keyring, name) : []),
  ];
}

/**
 * The pieces a search text asks for: an item number, four digits of a telephone, a whole identity or certificate number,
 * or a name. A text that is none of these finds nothing.
 */
export function searchPieces(keyring: Keyring, text: string): string[] {
  const plain = text.trim();
  // Over the telephone the county's short name is often left out; any one lets the check digit be tried.
  const number = parseItemNumber(/^\d/.test(plain) ? `靖${plain}` : plain);
  if (number) return [numberPiece(number)];
  if (/^\d{4}$/.test(plain)) return [blind(keyring, plain, 'phone-last-four')];
  if (/^\d{17}[\dXx]$/.test(plain)) return [blind(keyring, plain, 'identity-number')];
  if (isCertificateNumber(plain)) return [blind(keyring, plain, 'certificate-number')];
  return /^[\d\s-]*$/.test(plain) ? [] : queryPieces(keyring, plain);
}
