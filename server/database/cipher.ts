import { createCipheriv, createDecipheriv, randomFillSync, type KeyObject } from 'node:crypto';

/** An authenticated cipher. SM4-GCM can stand beside AES-256-GCM: the format byte says which one made a value. */
export interface Cipher {
  /** First byte of everything it made; never used twice. */
  format: number;
  keyBytes: number;
  nonceBytes: number;
  tagBytes: number;
  /** @returns cipher text followed by the tag. */
  encrypt(
    key: Uint8Array | KeyObject,
    nonce: Uint8Array,
    plain: Uint8Array,
    authenticated: Uint8Array,
  ): Buffer;
  /** @throws whatever the library throws when tag, key, nonce or authenticated data are wrong; callers turn it into `SealBroken`. */
  decrypt(
    key: Uint8Array | KeyObject,
    nonce: Uint8Array,
    sealed: Uint8Array,
    authenticated: Uint8Array,
  ): Buffer;
}

export const aes256Gcm: Cipher = {
  format: 1,
  keyBytes: 32,
  nonceBytes: 12,
  tagBytes: 16,
  encrypt(key, nonce, plain, authenticated) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
    cipher.setAAD(authenticated);
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  decrypt(key, nonce, sealed, authenticated) {
    const end = sealed.length - 16;
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
    decipher.setAAD(authenticated);
    decipher.setAuthTag(sealed.subarray(end));
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
  },
};

const POOL_BYTES = 8192;
const pool = Buffer.alloc(POOL_BYTES);
let used = POOL_BYTES;

/** Random bytes, each handed out once. Asking the system for 8 KB at a time costs a tenth of asking for each nonce. */
export function randomSecret(bytes: number): Buffer {
  if (used + bytes > POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  const secret = Buffer.from(pool.subarray(used, used + bytes));
  pool.fill(0, used, used + bytes);
  used += bytes;
  return secret;
}
