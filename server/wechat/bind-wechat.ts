import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import type { Resident } from '@zhucantong/shared/residents/resident';
import type { WeChatBinding } from '@zhucantong/shared/residents/wechat-sign-in';
import { ageOn } from '@zhucantong/shared/service-catalogue/eligibility-rules';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { Access } from '../audit/record-access';
import { keyedId } from '../database/keyed-id';
import { identityClaim } from '../residents/identity-claim';
import { openResidentAccount } from '../residents/open-resident-account';
import type { ResidentAccountsRepository } from '../residents/resident-accounts.repository';
import type { Residents } from '../residents/residents.repository';
import type { IssuedSession } from '../sessions/session';
import type { Sessions } from '../sessions/sessions';
import type { SignInThrottle } from '../sessions/sign-in-throttle';
import type { ClaimsRepository } from '../work-items/claims.repository';
import { readTicket } from './binding-ticket';
import { isProven, type ProofDeps } from './proof';
import type { SignInWithWeChatDeps } from './sign-in-with-wechat';
import { accountOf, openIdClaim } from './wechat-account';

export interface BindWeChatDeps extends SignInWithWeChatDeps, ProofDeps {
  claims: Pick<ClaimsRepository, 'find' | 'claim' | 'takeOver'>;
  residentAccounts: ResidentAccountsRepository;
  residents: Residents;
  sessions: Pick<Sessions, 'start' | 'endAllOf'>;
  throttle: SignInThrottle;
  recordAccess(access: Access): Promise<void>;
}

/** The register is searched for whoever is not signed in yet; what is found is told to nobody. */
const JOB: JobViewer = { kind: 'job', name: 'bind-wechat' };
/** Under fourteen a guardian acts, signed in as themselves. @source FACTS §7.1 (PIPL Art. 31) */
const OWN_ACCOUNT_FROM_AGE = 14;

/**
 * Binds a WeChat to the person whose it is: the identity number names the record, the proof (proof.ts) says that it is theirs.
 * A person has one account and one WeChat; a newer one signs the older one out. A WeChat that opens the account of somebody
 * else stays theirs.
 *
 * @throws DomainError `wechat-not-set-up`, `wechat-sign-in-expired`, `too-many-attempts`, `wechat-taken`; `binding-refused`
 *   whichever of number and proof is wrong; `sign-in-failed` for a closed account.
 */
export async function bindWeChat(
  deps: BindWeChatDeps,
  { ticket, identityNumber, proof }: WeChatBinding,
  { now, requestId }: { now: Date; requestId: string },
): Promise<IssuedSession<'resident'>> {
  const { keyring, sessions, residentAccounts } = deps;
  if (!deps.weChat) throw new DomainError('wechat-not-set-up');
  const openId = readTicket(keyring, ticket, deps.systemNow());
  const identity = identityClaim(keyring, identityNumber);
  await deps.throttle.attempt(openIdClaim(openId), '');
  await deps.throttle.attempt(identity, openId);

  const [person, holder] = await Promise.all([personOf(deps, identity), accountOf(deps, openId)]);
  if (holder && holder.personId !== person?._id) throw new DomainError('wechat-taken');
  if (!person || !(await isProven(deps, proof, person))) throw new DomainError('binding-refused');
  requireOwnAccount(person, now);

  const { county, _id: personId } = person;
  const existing = await residentAccounts.findOf(county, personId);
  const accountId = existing?.accountId ?? keyedId(keyring, 'resident-account', personId, '');
  if (!existing) await openResidentAccount(deps, JOB, { accountId, personId, demo: null }, now);
  await takeOpenId(deps, openId, { county, accountId }, now);
  await residentAccounts.setOpenId(accountId, openId);
  await sessions.endAllOf('resident', accountId);
  await deps.recordAccess({
    ...{ event: 'wechat-bound', door: 'resident', accountId, county },
    ...{ params: { person: personId }, reason: proof.by, requestId, at: now },
  });
  return sessions.start('resident', accountId);
}

async function personOf({ claims, residents }: BindWeChatDeps, identity: string): Promise<Resident | null> {
  const claim = await claims.find(identity);
  return claim && residents.find(JOB, claim.holder);
}

function requireOwnAccount({ profile }: Resident, now: Date): void {
  const age = ageOn(profile.identityNumber, localDateOf(now));
  if (age !== undefined && age < OWN_ACCOUNT_FROM_AGE) {
    const message = '不满 14 岁的孩子，由监护人用自己的身份登录，再在“我的亲友”里换成替孩子办。';
    throw new DomainError('binding-refused', { errors: [{ field: 'identityNumber', message }] });
  }
}

/** The claim of an openid that opens nothing passes on; of two who bind it at one moment it is the later one's. */
async function takeOpenId(
  { claims }: BindWeChatDeps,
  openId: string,
  { county, accountId }: { county: string; accountId: string },
  now: Date,
): Promise<void> {
  const claim = { id: openIdClaim(openId), county, holder: accountId };
  const outcome = await claims.claim(claim, now, localDateOf(now));
  if (typeof outcome === 'string') return;
  if (!(await claims.takeOver(outcome.heldBy, accountId, now))) throw new DomainError('wechat-taken');
}
