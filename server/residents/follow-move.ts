import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { Relations } from './relations.repository';
import type { ResidentAccountsRepository } from './resident-accounts.repository';
import type { Residents } from './residents.repository';

export interface FollowMoveDeps {
  residents: Pick<Residents, 'get'>;
  residentAccounts: Pick<ResidentAccountsRepository, 'moveTo'>;
  relations: Pick<Relations, 'moveTo'>;
}

const JOB: JobViewer = { kind: 'job', name: 'follow-move' };

/**
 * Where a person's record has moved to another county, their account and who may act for them go along. What is open elsewhere
 * stays with the office that has it: a resident's items are found by person. Told twice, or late, it ends where the record is.
 */
export async function followMove(
  { residents, residentAccounts, relations }: FollowMoveDeps,
  personId: string,
): Promise<void> {
  const { county } = await residents.get(JOB, personId);
  await Promise.all([residentAccounts.moveTo(personId, county), relations.moveTo(personId, county)]);
}
