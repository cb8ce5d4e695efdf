import { randomBytes } from 'node:crypto';
import { createKeyring } from '../../../server/database/keyring';
import { issueTicket, readTicket } from '../../../server/wechat/binding-ticket';

const keyring = createKeyring(randomBytes(32), 'main');
const ISSUED = new Date('2026-06-03T02:00:00Z');
const after = (minutes: number) => new Date(ISSUED.getTime() + minutes * 60_000);
const EXPIRED = expect.objectContaining({ code: 'wechat-sign-in-expired' });

it('stands for the WeChat it was made for, for a quarter of an hour', () => {
  const ticket = issueTicket(keyring, 'k1.hash', ISSUED);
  expect(readTicket(keyring, ticket, after(14.9))).toBe('k1.hash');
  expect(() => readTicket(keyring, ticket, after(15))).toThrow(EXPIRED);
});

it('of another server it is worth nothing', () => {
  const other = createKeyring(randomBytes(32), 'main');
  const ticket = issueTicket(other, 'k1.hash', ISSUED);
  expect(() => readTicket(keyring, ticket, ISSUED)).toThrow(EXPIRED);
});
