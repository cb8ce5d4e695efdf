import { createCipheriv, createHmac } from 'node:crypto';
import type { NamedKey } from './keyring';

const HALF_BITS = 12;
const HALF = 1 << HALF_BITS;
const ROUNDS = 10;

/** Seven decimal digits. */
export const PERMUTED_NUMBERS = 10_000_000;

/**
 * Round functions as tables of random numbers, drawn at once from a key stream: 80 KB a county, and afterwards a number costs no cryptography.
 */
function roundTables(key: NamedKey, label: string): Uint16Array[] {
  const seed = createHmac('sha256', key.key).update(label).digest();
  const cipher = createCipheriv('aes-256-ctr', seed, Buffer.alloc(16));
  return Array.from({ length: ROUNDS }, () => {
    const bytes = cipher.update(Buffer.alloc(HALF * 2));
    return Uint16Array.from({ length: HALF }, (_, index) => bytes.readUInt16LE(index * 2) & (HALF - 1));
  });
}

/**
 * A keyed permutation of 0…9,999,999: a balanced Feistel network over 24 bits, walked on until it lands inside (1.7 steps on average).
 *
 * @param label names the permutation; every county has its own.
 * @returns a function that throws RangeError outside of 0…9,999,999.
 */
export function numberPermutation(key: NamedKey, label: string): (counter: number) => number {
  const tables = roundTables(key, label);

  function feistel(value: number): number {
    let left = value >>> HALF_BITS;
    let right = value & (HALF - 1);
    for (const table of tables) {
      const next = left ^ (table[right] ?? 0);
      left = right;
      right = next;
    }
    return (left << HALF_BITS) | right;
  }

  return (counter) => {
    if (!Number.isInteger(counter) || counter < 0 || counter >= PERMUTED_NUMBERS) {
      throw new RangeError('The counter is outside of the permutation.');
    }
    let value = feistel(counter);
    while (value >= PERMUTED_NUMBERS) value = feistel(value);
    return value;
  };
}
