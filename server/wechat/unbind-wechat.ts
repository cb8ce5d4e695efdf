import type { ResidentViewer } from '@zhucantong/shared/staff/viewer';
import type { Access } from '../audit/record-access';
import type { ResidentAccountsRepository } from '../residents/resident-accounts.repository';
import type { Sessions } from '../sessions/sessions';

export interface UnbindWeChatDeps {
  residentAccounts: Pick<ResidentAccountsRepository, 'setOpenId'>;
  sessions: Pick<Sessions, 'endAllOf'>;
  recordAccess(access: Access): Promise<void>;
}

/**
 * The person's WeChat opens their account no more, and they are signed out everywhere: a telephone that is given away, or a WeChat
 * that was bound to the wrong person. Everything else stays, and binding again opens the same account. @source FACTS §7.1 (Art. 15)
 */
export async function unbindWeChat(
  { residentAccounts, sessions, recordAccess }: UnbindWeChatDeps,
  { accountId, county, personId }: ResidentViewer,
  { now, requestId }: { now: Date; requestId: string },
): Promise<void> {
  await recordAccess({
    ...{ event: 'wechat-unbound', door: 'resident', accountId, county },
    ...{ params: { person: personId }, requestId, at: now },
  });
  await residentAccounts.setOpenId(accountId, null);
  await sessions.endAllOf('resident', accountId);
}
