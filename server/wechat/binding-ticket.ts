import { timingSafeEqual } from 'node:crypto';
import { DomainError } from '@zhucantong/shared/errors';
import { keyedId } from '../database/keyed-id';
import type { Keyring } from '../database/keyring';

/** Long enough to look for the identity card. */
const VALID_MS = 15 * 60_000;

/**
 * A ticket that stands for a WeChat while its person says who they are. Nothing is stored: it carries the blind hash of the
 * openid and its own end, and a mark that nobody else can make.
 *
 * @param openId blind hash of the openid.
 */
export function issueTicket(keyring: Keyring, openId: string, systemNow: Date): string {
  const until = String(systemNow.getTime() + VALID_MS);
  return [openId, until, markOf(keyring, openId, until)].join('~');
}

/** @returns the blind hash of the openid. @throws DomainError `wechat-sign-in-expired` for one too old, or not made here. */
export function readTicket(keyring: Keyring, ticket: string, systemNow: Date): string {
  const [openId = '', until = '', mark = ''] = ticket.split('~');
  const isOurs = equals(mark, markOf(keyring, openId, until));
  if (!isOurs || Number(until) <= systemNow.getTime()) throw new DomainError('wechat-sign-in-expired');
  return openId;
}

const markOf = (keyring: Keyring, openId: string, until: string): string =>
  keyedId(keyring, 'wechat-ticket', openId, until);

function equals(given: string, made: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(made)];
  return one.length === other.length && timingSafeEqual(one, other);
}
