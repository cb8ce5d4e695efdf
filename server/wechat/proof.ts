import { DomainError } from '@zhucantong/shared/errors';
import type { Resident } from '@zhucantong/shared/residents/resident';
import type { WeChatBinding } from '@zhucantong/shared/residents/wechat-sign-in';
import { blind } from '../database/blind-hash';
import type { Keyring } from '../database/keyring';
import type { WeChat } from '../gateways/wechat';

export interface ProofDeps {
  /** Null where this server has no mini-program of its own. */
  weChat: WeChat | null;
  /** Uses the code up where it is the one that a worker gave this person. */
  redeemSignInCode(personId: string, code: string, systemNow: Date): Promise<boolean>;
  keyring: Keyring;
  systemNow(): Date;
}

/**
 * Whether somebody is this person: WeChat has verified the number that stands in the register, or a worker who had them there
 * gave them the code. A number typed in is no proof.
 *
 * @throws DomainError what WeChat refuses (gateways/wechat.ts).
 */
export async function isProven(
  { weChat, redeemSignInCode, keyring, systemNow }: ProofDeps,
  proof: WeChatBinding['proof'],
  person: Resident,
): Promise<boolean> {
  if (proof.by === 'sign-in-code') return redeemSignInCode(person._id, proof.code, systemNow());
  if (!weChat) throw new DomainError('wechat-not-set-up');
  const verified = blind(keyring, await weChat.phoneOf(proof.code), 'phone');
  return verified === blind(keyring, person.profile.phone, 'phone');
}
