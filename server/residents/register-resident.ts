import * as z from 'zod/mini';
import { localDateOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import { isCertificateNumber } from '@zhucantong/shared/residents/disability-certificate';
import {
  findIdentityNumberFault,
  IDENTITY_FAULT_WORDS,
  normaliseIdentityNumber,
} from '@zhucantong/shared/residents/identity-number';
import { findContactFault } from '@zhucantong/shared/residents/contact-wish';
import { ContactPreference, ResidentProfile, type Resident } from '@zhucantong/shared/residents/resident';
import type { StaffViewer, Viewer } from '@zhucantong/shared/staff/viewer';
import { keyedId } from '../database/keyed-id';
import type { Keyring } from '../database/keyring';
import { actorIdOf } from '../staff/actor-id';
import type { Claiming } from '../staff/claims-port';
import { identityClaim } from './identity-claim';
import { mayRegister } from './residents.policy';
import type { Residents } from './residents.repository';

export const Registration = z.strictObject({
  /** Made by the client: the same request sent again meets the same record. */
  requestId: z.string().check(z.minLength(8), z.maxLength(64)),
  county: z.string().check(z.regex(/^\d{6}$/)),
  area: z.string().check(z.regex(/^\d{12}$/)),
  profile: ResidentProfile,
  contact: ContactPreference,
});
export type Registration = z.infer<typeof Registration>;

export interface RegisterResidentDeps {
  residents: Residents;
  claims: Claiming;
  keyring: Keyring;
  areaOf(viewer: StaffViewer): Promise<string | null>;
}

/**
 * Enters a person. One identity number, one person: the claim stands before the record, so that two windows cannot enter
 * the same person twice. Safe to repeat with the same request id.
 *
 * @throws DomainError `not-allowed` when the place is not the viewer's; `invalid-input` naming each field; `claim-taken` when
 *   the identity number belongs to a person already entered.
 */
export async function registerResident(
  { residents, claims, keyring, areaOf }: RegisterResidentDeps,
  viewer: Viewer,
  input: Registration,
  now: Date,
): Promise<{ residentId: string }> {
  const unitArea = viewer.kind === 'staff' ? await areaOf(viewer) : null;
  if (!mayRegister(viewer, unitArea, input)) throw new DomainError('not-allowed');
  const today = localDateOf(now);
  const errors = faultsOf(input, today);
  if (errors.length > 0) throw new DomainError('invalid-input', { errors });

  const profile = { ...input.profile, identityNumber: normaliseIdentityNumber(input.profile.identityNumber) };
  const residentId = keyedId(keyring, 'resident', actorIdOf(viewer), input.requestId);
  const id = identityClaim(keyring, profile.identityNumber);
  const claim = await claims.claim({ id, county: input.county, holder: residentId }, now, today);
  if (typeof claim === 'object') throw new DomainError('claim-taken');

  const resident: Resident = {
    _id: residentId,
    county: input.county,
    area: input.area,
    profile,
    contact: input.contact,
    devices: [],
    version: 1,
  };
  await residents.insert(resident, { by: actorIdOf(viewer), at: now });
  return { residentId };
}

function faultsOf(
  { county, area, profile, contact }: Registration,
  today: PlainDate,
): { field: string; message: string }[] {
  const identity = findIdentityNumberFault(profile.identityNumber, today);
  const certificate = profile.certificate?.number;
  const errors: { field: string; message: string }[] = [];
  if (!area.startsWith(county)) errors.push({ field: 'area', message: '村（社区）要在本县。' });
  if (identity) errors.push({ field: 'profile.identityNumber', message: IDENTITY_FAULT_WORDS[identity] });
  if (certificate !== undefined && !isCertificateNumber(certificate)) {
    errors.push({
      field: 'profile.certificate.number',
      message: '残疾人证号是身份证号后面加类别和等级，共 20 位。',
    });
  }
  const reach = findContactFault(contact);
  if (reach) errors.push({ field: 'contact', message: reach });
  if (profile.phone.replace(/\D/g, '').length < 4)
    errors.push({ field: 'profile.phone', message: '请填能打通的电话。' });
  return errors;
}
