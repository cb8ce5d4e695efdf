import * as z from 'zod/mini';
import { readStored, removeStored, writeStored } from '@/platform/storage';

const TOKEN = 'session-token';

/** Where the server stands, seen from the mini-program. */
export const origin: string = API_ORIGIN;

/** The mini-program shows its session as a token, and says what it is so that signing in gives it one. */
export function sessionHeaders(): Record<string, string> {
  const token = readStored(TOKEN, z.string());
  return token ? { 'X-Client': 'weapp', Authorization: `Bearer ${token}` } : { 'X-Client': 'weapp' };
}

/** Keeps the token the server issued at sign-in. */
export function keepSession(token: string): void {
  writeStored(TOKEN, token);
}

/** Forgets the session on this phone; the server ends its own half. */
export function dropSession(): void {
  removeStored(TOKEN);
}
