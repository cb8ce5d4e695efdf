import type { KeyObject } from 'node:crypto';
import { DomainError } from '@zhucantong/shared/errors';
import { aes256Gcm, randomSecret, type Cipher } from './cipher';
import { bytesOf, type StoredBytes } from './stored-bytes';
import type { Keyring } from './keyring';

/** What a data key belongs to: one document or one file. */
export interface SealScope {
  collection: string;
  id: string;
}

/** Where a sealed value stands. All of it is authenticated: a value moved elsewhere does not open. */
export interface SealContext extends SealScope {
  field: string;
  version: number;
}

/** A data key as stored: the id of the master key (query it to find what a rotation still has to re-wrap) and the wrapped bytes. */
export interface SealedKey {
  k: string;
  w: StoredBytes;
}

declare const sealedField: unique symbol;
declare const sealed: unique symbol;

/** One field of a document, sealed under the document's data key: format, nonce, cipher text, tag. */
export type SealedField = StoredBytes & { readonly [sealedField]: true };

/** A sealed value that carries its own data key. */
export type Sealed = SealedKey & { b: StoredBytes; readonly [sealed]: true };

/** Authentication failed: changed, moved, cut, or sealed by an unknown key. Says nothing of the contents. */
export class SealBroken extends DomainError {
  constructor() {
    super('seal-broken');
    this.name = 'SealBroken';
  }
}

/** The seals of one document: many fields, one wrapped key. */
export interface DocumentSeal {
  /** Store it in the document. */
  key: SealedKey;
  /** @param value plain JSON; `undefined` is a TypeError. */
  seal(value: unknown, field: string, version: number): SealedField;
  /** @throws SealBroken */
  open(value: SealedField, field: string, version: number): unknown;
}

/** A data key in the open, with the wrapped form that is stored. What it seals is sealed by `cipher`, which also wrapped it. */
export interface DataKey {
  key: SealedKey;
  secret: Uint8Array;
  cipher: Cipher;
}

/** The one codec through which everything sensitive passes (DESIGN idea 7). */
export interface Sealer {
  storeName: string;
  seal(value: unknown, context: SealContext): Sealed;
  /** @throws SealBroken */
  open(value: Sealed, context: SealContext): unknown;
  /** A new data key for a document that will seal several fields. */
  newDocument(scope: SealScope): DocumentSeal;
  /** @throws SealBroken */
  openDocument(key: SealedKey, scope: SealScope): DocumentSeal;
  newDataKey(scope: SealScope): DataKey;
  /** @throws SealBroken */
  openDataKey(key: SealedKey, scope: SealScope): DataKey;
  /** True when an older master key wraps it. */
  needsRewrap(key: SealedKey): boolean;
  /** The same data key under the current master key; what it sealed stays untouched. @throws SealBroken */
  rewrap(key: SealedKey, scope: SealScope): SealedKey;
}

/**
 * @param cipher seals new values; everything is read by the cipher its format byte names.
 */
export function createSealer(keyring: Keyring, cipher: Cipher = aes256Gcm): Sealer {
  const readable = new Map([aes256Gcm, cipher].map((each) => [each.format, each]));

  function encrypt(key: Uint8Array | KeyObject, plain: Uint8Array, authenticated: Uint8Array): Buffer {
    const nonce = randomSecret(cipher.nonceBytes);
    return Buffer.concat([Buffer.of(cipher.format), nonce, cipher.encrypt(key, nonce, plain, authenticated)]);
  }

  function makerOf(bytes: Uint8Array): Cipher {
    const maker = readable.get(bytes[0] ?? 0);
    if (!maker) throw new SealBroken();
    return maker;
  }

  function decrypt(key: Uint8Array | KeyObject, stored: StoredBytes, authenticated: Uint8Array): Buffer {
    const bytes = bytesOf(stored);
    const maker = makerOf(bytes);
    if (bytes.length < 1 + maker.nonceBytes + maker.tagBytes) throw new SealBroken();
    const body = 1 + maker.nonceBytes;
    try {
      return maker.decrypt(key, bytes.subarray(1, body), bytes.subarray(body), authenticated);
    } catch {
      throw new SealBroken();
    }
  }

  function wrap(secret: Uint8Array, scope: SealScope): SealedKey {
    return { k: keyring.wrap.id, w: encrypt(keyring.wrap.key, secret, scopeBytes(scope)) };
  }

  function openDataKey(key: SealedKey, scope: SealScope): DataKey {
    const master = keyring.unwrap.get(key.k);
    if (!master) throw new SealBroken();
    return { key, secret: decrypt(master, key.w, scopeBytes(scope)), cipher: makerOf(bytesOf(key.w)) };
  }

  function newDataKey(scope: SealScope): DataKey {
    const secret = randomSecret(cipher.keyBytes);
    return { secret, key: wrap(secret, scope), cipher };
  }

  function sealJson(secret: Uint8Array, value: unknown, context: SealContext): Buffer {
    const json = JSON.stringify(value) as string | undefined;
    if (json === undefined) throw new TypeError('Only plain JSON values can be sealed.');
    return encrypt(secret, Buffer.from(json), contextBytes(context));
  }

  function openJson(secret: Uint8Array, stored: StoredBytes, context: SealContext): unknown {
    return JSON.parse(decrypt(secret, stored, contextBytes(context)).toString()) as unknown;
  }

  function documentSeal({ key, secret }: DataKey, scope: SealScope): DocumentSeal {
    return {
      key,
      seal: (value, field, version) =>
        sealJson(secret, value, { ...scope, field, version }) as Buffer & SealedField,
      open: (stored, field, version) => openJson(secret, stored, { ...scope, field, version }),
    };
  }

  return {
    storeName: keyring.storeName,
    seal(value, context) {
      const { key, secret } = newDataKey(context);
      const own: SealedKey & Pick<Sealed, 'b'> = { ...key, b: sealJson(secret, value, context) };
      return own as Sealed;
    },
    open: (value, context) => openJson(openDataKey(value, context).secret, value.b, context),
    newDocument: (scope) => documentSeal(newDataKey(scope), scope),
    openDocument: (key, scope) => documentSeal(openDataKey(key, scope), scope),
    newDataKey,
    openDataKey,
    needsRewrap: (key) => key.k !== keyring.wrap.id,
    rewrap: (key, scope) => (key.k === keyring.wrap.id ? key : wrap(openDataKey(key, scope).secret, scope)),
  };
}

// JSON arrays, so that no two different contexts can spell the same bytes.
const scopeBytes = ({ collection, id }: SealScope) => Buffer.from(JSON.stringify(['key', collection, id]));
const contextBytes = ({ collection, id, field, version }: SealContext) =>
  Buffer.from(JSON.stringify(['value', collection, id, field, version]));
