import { createHmac } from 'node:crypto';
import type { Keyring } from '../database/keyring';
import type { AccessEntry } from './access-log';

/** The head of the chain before its first seal. */
export const NO_HEAD = '';

/** Makes the head of a seal. */
export type HeadMaker = (number: number, previousHead: string, entries: readonly AccessEntry[]) => string;

/** HMAC over the seal's number, the head before it and every entry in full, field by field. */
export function headMaker(keyring: Keyring): HeadMaker {
  return (number, previousHead, entries) => {
    const hmac = createHmac('sha256', keyring.logSeal.key);
    hmac.update(JSON.stringify([keyring.storeName, number, previousHead, entries.length]));
    for (const entry of entries) hmac.update(`\n${spell(entry)}`);
    return hmac.digest('base64url');
  };
}

function spell(entry: AccessEntry): string {
  const subject = Object.entries(entry.subject).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    entry._id,
    entry.county,
    entry.event,
    entry.door,
    entry.accountId,
    subject,
    entry.field ?? null,
    entry.reason ?? null,
    entry.requestId,
    entry.at.getTime(),
  ]);
}
