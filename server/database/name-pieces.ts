import { createHmac } from 'node:crypto';
import type { Keyring } from './keyring';

const PIECE_BYTES = 9;

/** Two-character pieces in writing order; a text of one character is its own piece. Spaces and the dot of 阿卜杜拉·买买提 do not count. */
function piecesOf(text: string): string[] {
  const characters = Array.from(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s·•・‧.,，。]/g, ''),
  );
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function keyedPieces(keyring: Keyring, text: string): string[] {
  const keyed = piecesOf(text).map((piece) =>
    createHmac('sha256', keyring.searchPieces.key)
      .update(piece)
      .digest()
      .subarray(0, PIECE_BYTES)
      .toString('base64url'),
  );
  return [...new Set(keyed)];
}

/** What `searchEntries.pieces` holds for a name. The order of the name is not kept. */
export function namePieces(keyring: Keyring, name: string): string[] {
  return keyedPieces(keyring, name);
}

/**
 * The pieces an entry must all hold to match a search text.
 *
 * One character finds names of one character only: an index over every surname would tell their frequencies.
 *
 * @returns an empty list when the text holds nothing to search for; the caller then answers "nothing found".
 */
export function queryPieces(keyring: Keyring, text: string): string[] {
  return keyedPieces(keyring, text);
}
