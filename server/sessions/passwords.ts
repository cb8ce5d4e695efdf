import { hash, verify } from '@node-rs/argon2';

export interface Passwords {
  /**
   * @param storedHash null when there is no such account: the same work is done, and the answer is false.
   */
  verify(storedHash: string | null, password: string): Promise<boolean>;
}

/** argon2id with the library's defaults (19 MiB, 2 passes), about 50 ms here. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Checks passwords in the same time whether the account exists or not. */
export async function createPasswords(): Promise<Passwords> {
  const nobody = await hashPassword('nobody signs in with this');
  return {
    async verify(storedHash, password) {
      const isRight = await verify(storedHash ?? nobody, password);
      return isRight && storedHash !== null;
    },
  };
}
