import { dammCheckDigit } from './damm-check-digit';
import { numberPermutation } from './number-permutation';
import type { CounterBlocks } from './counter-blocks';
import type { Keyring } from './keyring';

/** A county as item numbers need it. */
export interface NumberedCounty {
  /** Six-digit code. */
  code: string;
  /** One character: 靖, 彭, 游, 南, 攸. */
  shortName: string;
}

export interface ItemNumbers {
  /** The next number of a county, never given before: `靖 4839-1752`. */
  next(county: NumberedCounty): Promise<string>;
}

/**
 * Item numbers that can be said over a telephone and tell nothing: neither how many there are nor which came first (DESIGN §5).
 *
 * @param keyring always the main store's, also for items of the restricted one: two permutations of one counter would meet.
 */
export function createItemNumbers(keyring: Keyring, counters: CounterBlocks): ItemNumbers {
  const permutations = new Map<string, (counter: number) => number>();

  function permutationOf(county: string) {
    const known = permutations.get(county);
    if (known) return known;
    const made = numberPermutation(keyring.itemNumbers, county);
    permutations.set(county, made);
    return made;
  }

  return {
    async next({ code, shortName }) {
      const counter = await counters.next(code, 'item-number');
      return formatItemNumber(shortName, permutationOf(code)(counter));
    },
  };
}

/** @param number 0…9,999,999; the check digit is added. */
export function formatItemNumber(shortName: string, number: number): string {
  const seven = String(number).padStart(7, '0');
  return spell(shortName, `${seven}${dammCheckDigit(seven)}`);
}

/**
 * Reads a number as people write it: with or without space and dash, full-width digits, any dash a Chinese keyboard gives.
 *
 * @returns the number as it is stored, or null when it is none or its check digit is wrong.
 */
export function parseItemNumber(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[\s\p{Dash}ー一]/gu, '');
  const parts = /^(\p{Script=Han})(\d{8})$/u.exec(plain);
  const [shortName, digits] = [parts?.[1], parts?.[2]];
  if (!shortName || !digits || dammCheckDigit(digits) !== 0) return null;
  return spell(shortName, digits);
}

const spell = (shortName: string, digits: string) => `${shortName} ${digits.slice(0, 4)}-${digits.slice(4)}`;
