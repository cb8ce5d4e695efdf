import type { ClaimsRepository } from '../work-items/claims.repository';
import type { ResidentAccount, ResidentAccountsRepository } from '../residents/resident-accounts.repository';

export interface WeChatAccountDeps {
  claims: Pick<ClaimsRepository, 'find'>;
  residentAccounts: Pick<ResidentAccountsRepository, 'find'>;
}

/** One openid, one account (DESIGN idea 3). @param openId blind hash of it. */
export const openIdClaim = (openId: string): string => `open-id:${openId}`;

/**
 * The account that this WeChat opens. The claim says which account it was given to last; only what stands in the account
 * counts, so that a newer WeChat of the same person ends the older one in one write.
 */
export async function accountOf(
  { claims, residentAccounts }: WeChatAccountDeps,
  openId: string,
): Promise<ResidentAccount | null> {
  const claim = await claims.find(openIdClaim(openId));
  const account = claim && (await residentAccounts.find(claim.holder));
  return account?.openId === openId ? account : null;
}
