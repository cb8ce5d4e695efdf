import { DomainError } from '@zhucantong/shared/errors';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { ResidentAccountsRepository } from './resident-accounts.repository';
import type { Residents } from './residents.repository';

export interface NewResidentAccount {
  accountId: string;
  personId: string;
  /** Local sign-in on a demo database; null for a real account. */
  demo: { key: string; label: string; place: number } | null;
}

/**
 * Gives a registered person an account. Safe to repeat with the same account id.
 *
 * @throws DomainError `not-found` when nobody is registered under the person id.
 */
export async function openResidentAccount(
  { residents, residentAccounts }: { residents: Residents; residentAccounts: ResidentAccountsRepository },
  viewer: JobViewer,
  { accountId, personId, demo }: NewResidentAccount,
  now: Date,
): Promise<void> {
  const person = await residents.find(viewer, personId);
  if (!person) throw new DomainError('not-found');
  await residentAccounts.insert({
    accountId,
    personId,
    county: person.county,
    disabled: false,
    typeScale: 1,
    demo,
    createdAt: now,
  });
}
