import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import type { Viewer } from '@zhucantong/shared/staff/viewer';
import type { Claiming } from './claims-port';
import { mayChangeOrganisation } from './organisation.policy';
import type { Organisations } from './organisations.repository';
import type { StaffAccountsRepository } from './staff-accounts.repository';

export interface CreateStaffAccountDeps {
  organisations: Organisations;
  staffAccounts: StaffAccountsRepository;
  claims: Claiming;
}

export interface NewStaffAccount {
  accountId: string;
  county: string;
  staffId: string;
  /** 工号, three to twenty letters, digits and hyphens; case does not matter. */
  username: string;
  /** argon2id in PHC form, made by whoever saw the password. */
  passwordHash: string;
  totpSecret: string | null;
  demoLabel: string | null;
}

const USERNAME = /^[a-z0-9-]{3,20}$/;

/**
 * Gives a member of staff an account. Safe to repeat with the same account id.
 *
 * @throws DomainError `not-allowed` unless the viewer administers the county; `invalid-input` for a name of another shape, one
 *   that somebody else has, or somebody who is not on the staff.
 */
export async function createStaffAccount(
  { organisations, staffAccounts, claims }: CreateStaffAccountDeps,
  viewer: Viewer,
  input: NewStaffAccount,
  now: Date,
): Promise<void> {
  if (!mayChangeOrganisation(viewer, input.county)) throw new DomainError('not-allowed');
  const username = input.username.toLowerCase();
  const { staff } = await organisations.get(input.county);
  if (!staff.has(input.staffId)) throw fault('staffId', '名册上没有这个人。');
  if (!USERNAME.test(username)) throw fault('username', '工号用 3 到 20 个字母、数字或短横。');
  const claimed = await claims.claim(
    { id: `username:${username}`, county: input.county, holder: input.accountId },
    now,
    localDateOf(now),
  );
  if (typeof claimed === 'object') throw fault('username', '这个工号已经有人用。');
  await staffAccounts.insert({ ...input, username, disabled: false, createdAt: now });
}

function fault(field: string, message: string): DomainError {
  return new DomainError('invalid-input', { errors: [{ field, message }] });
}
