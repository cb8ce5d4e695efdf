import { isCertificateNumber } from '@zhucantong/shared/residents/disability-certificate';
import type { PersonFound } from '@zhucantong/shared/residents/person-found';
import type { Resident } from '@zhucantong/shared/residents/resident';
import { isTelephone } from '@zhucantong/shared/residents/telephone';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Areas } from '../areas/areas.repository';
import { presentMaskedPerson } from './present-masked-person';
import type { ResidentAccountsRepository } from './resident-accounts.repository';
import type { Residents } from './residents.repository';

export interface FindPeopleDeps {
  residents: Pick<
    Residents,
    'findByIdentityNumber' | 'findByCertificateNumber' | 'findByPhone' | 'findByName'
  >;
  residentAccounts: Pick<ResidentAccountsRepository, 'hasAccount'>;
  areas: Pick<Areas, 'placeName'>;
}

/**
 * People in the register within the worker's area, by a whole identity number, certificate number or telephone, or by name.
 * A part of a number finds nobody; behind a name the telephone's last four tell namesakes apart.
 */
export async function findPeople(
  deps: FindPeopleDeps,
  viewer: StaffViewer,
  text: string,
  now: Date,
): Promise<PersonFound[]> {
  const found = await lookUp(deps, viewer, text.trim());
  return Promise.all(found.map((person) => present(deps, person, now)));
}

async function lookUp(
  { residents }: FindPeopleDeps,
  viewer: StaffViewer,
  text: string,
): Promise<readonly Resident[]> {
  const { county } = viewer;
  if (isCertificateNumber(text)) return residents.findByCertificateNumber(viewer, county, text);
  if (/^\d{17}[\dXx]$/.test(text)) return residents.findByIdentityNumber(viewer, county, text);
  if (isTelephone(text)) return residents.findByPhone(viewer, county, text);
  const namesake = /^(\D+)(\d{4})$/.exec(text);
  if (namesake) {
    const [, name, last] = namesake as unknown as [string, string, string];
    const namesakes = await residents.findByName(viewer, county, name.trim());
    return namesakes.filter(({ profile }) => profile.phone.endsWith(last));
  }
  return /\d/.test(text) ? [] : residents.findByName(viewer, county, text);
}

async function present(
  { residentAccounts, areas }: FindPeopleDeps,
  person: Resident,
  now: Date,
): Promise<PersonFound> {
  const { _id: personId, county, area } = person;
  const [hasAccount, place] = await Promise.all([
    residentAccounts.hasAccount(county, personId),
    areas.placeName(county, area),
  ]);
  return { personId, ...presentMaskedPerson(person, place, now), hasAccount };
}
