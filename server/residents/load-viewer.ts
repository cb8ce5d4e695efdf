import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Organisations } from '../staff/organisations.repository';
import type { StaffAccountsRepository } from '../staff/staff-accounts.repository';
import type { Relations } from './relations.repository';
import type { ResidentAccountsRepository } from './resident-accounts.repository';

export interface LoadViewerDeps {
  residentAccounts: ResidentAccountsRepository;
  staffAccounts: StaffAccountsRepository;
  relations: Relations;
  organisations: Organisations;
}

/**
 * The account as a viewer with the roles and relations of this moment; null when it is disabled, unknown at this door, or its
 * member of staff is gone.
 *
 * @param now business time: relations end by it.
 */
export async function loadViewer(
  deps: LoadViewerDeps,
  door: 'resident' | 'staff',
  accountId: string,
  now: Date,
): Promise<ResidentViewer | StaffViewer | null> {
  return door === 'resident' ? loadResident(deps, accountId, now) : loadStaff(deps, accountId);
}

async function loadResident(
  { residentAccounts, relations }: LoadViewerDeps,
  accountId: string,
  now: Date,
): Promise<ResidentViewer | null> {
  const account = await residentAccounts.find(accountId);
  if (!account || account.disabled) return null;
  const inForce = await relations.findInForce(account.personId, now);
  return {
    kind: 'resident',
    accountId,
    personId: account.personId,
    county: account.county,
    actsFor: inForce.map(({ beneficiary, basis }) => ({ personId: beneficiary, basis })),
  };
}

async function loadStaff(
  { staffAccounts, organisations }: LoadViewerDeps,
  accountId: string,
): Promise<StaffViewer | null> {
  const account = await staffAccounts.find(accountId);
  if (!account || account.disabled) return null;
  const member = (await organisations.get(account.county)).staff.get(account.staffId);
  if (!member) return null;
  const { _id: staffId, county, unit, roles } = member;
  return { kind: 'staff', accountId, staffId, county, unit, roles };
}
