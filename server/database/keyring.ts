import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** A secret with a name that may be stored beside what it made. */
export interface NamedKey {
  id: string;
  key: KeyObject;
}

/** Everything one store can do with its secrets. Two stores never share a key (DESIGN idea 6). */
export interface Keyring {
  storeName: string;
  /** Wraps the data keys of new documents. */
  wrap: NamedKey;
  /** Unwraps: the current key and every older one, by key id. */
  unwrap: ReadonlyMap<string, KeyObject>;
  /** Exact look-up of personal values (`blind`). */
  blind: NamedKey;
  /** Two-character pieces of names (`namePieces`). */
  searchPieces: NamedKey;
  /** The permutation behind item numbers. */
  itemNumbers: NamedKey;
  /** Ids made from what a client sent, so that sending again makes the same id. */
  keyedIds: NamedKey;
  /** Seals of the access log. */
  logSeal: NamedKey;
}

const MASTER_KEY_BYTES = 32;
const KEY_ID_BYTES = 6;

function derive(masterKey: Uint8Array, storeName: string, purpose: string): NamedKey {
  const secret = (info: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', masterKey, storeName, `zhucantong/1/${info}`, bytes));
  return {
    id: secret(`${purpose}/id`, KEY_ID_BYTES).toString('base64url'),
    key: createSecretKey(secret(purpose, MASTER_KEY_BYTES)),
  };
}

/**
 * The keys of one store, all derived (HKDF-SHA-256) from the master keys.
 *
 * Rotation puts a new key in front of the list; documents are then re-wrapped (`Sealer.rewrap`) at leisure. What cannot change without
 * losing its meaning (blind hashes in claims, item numbers, log seals) derives from the last key of the list, the founding one:
 * it stays listed, although after the re-wrap it opens nothing any more.
 *
 * @param masterKeys one key of 32 bytes, or the current one followed by older ones, the founding one last.
 * @param storeName `main` or `restricted`; part of every derivation.
 * @throws TypeError when a key is not 32 bytes long or none is given.
 */
export function createKeyring(masterKeys: Uint8Array | readonly Uint8Array[], storeName: string): Keyring {
  const keys = masterKeys instanceof Uint8Array ? [masterKeys] : masterKeys;
  const current = keys[0];
  const founding = keys.at(-1);
  if (!current || !founding) throw new TypeError('A keyring needs a master key.');
  if (keys.some((key) => key.length !== MASTER_KEY_BYTES)) {
    throw new TypeError(`A master key has ${MASTER_KEY_BYTES} bytes.`);
  }

  const wrapping = keys.map((key) => derive(key, storeName, 'wrap'));
  return {
    storeName,
    wrap: derive(current, storeName, 'wrap'),
    unwrap: new Map(wrapping.map(({ id, key }) => [id, key])),
    blind: derive(founding, storeName, 'blind'),
    searchPieces: derive(founding, storeName, 'search pieces'),
    itemNumbers: derive(founding, storeName, 'item numbers'),
    keyedIds: derive(founding, storeName, 'keyed ids'),
    logSeal: derive(founding, storeName, 'log seal'),
  };
}
