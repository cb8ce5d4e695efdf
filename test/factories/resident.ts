import { addDays, plainDate } from '../../shared/calendar/plain-date';
import { identityCheckCharacter } from '../../shared/residents/identity-number';
import type { CertificateEnd, DisabilityCertificate } from '../../shared/residents/disability-certificate';
import type { Hardship, Resident } from '../../shared/residents/resident';

let made = 0;

/** Three digits, odd for men, tell apart those born on one day: after 500 men the next are born a day later. */
const MEN_A_DAY = 500;

/** An identity number with a right check digit and an area code that no place has. */
export function anIdentityNumber(bornOn?: string, sequence = (made += 1)): string {
  bornOn ??= addDays(plainDate('1958-03-12'), Math.floor(sequence / MEN_A_DAY)).replaceAll('-', '');
  const body = `991229${bornOn}${String((sequence % MEN_A_DAY) * 2 + 1).padStart(3, '0')}`;
  return `${body}${identityCheckCharacter(body)}`;
}

/** A fictional resident of 甘棠镇大桥村 with traits: `aResident().withoutCertificate().build()`. */
export function aResident(id = `resident-${made + 1}`, over: Partial<Resident> = {}) {
  const identityNumber = over.profile?.identityNumber ?? anIdentityNumber();
  const resident: Resident = {
    _id: id,
    county: '431229',
    area: '431229101211',
    profile: {
      name: '吴德贵',
      identityNumber,
      phone: `1990000${String(made % 10_000).padStart(4, '0')}`,
      address: '甘棠镇大桥村3组12号',
      certificate: {
        number: `${identityNumber}42`,
        category: '4',
        level: '2',
        issuedOn: plainDate('2020-05-06'),
        validTo: plainDate('2030-05-06'),
      },
      hardship: 'none',
    },
    contact: { channels: ['wechat', 'phone'], neverCall: false, needsSpokenText: false },
    devices: [],
    version: 1,
    ...over,
  };
  const withProfile = (change: Partial<Resident['profile']>) =>
    aResident(id, { ...resident, profile: { ...resident.profile, ...change } });
  return {
    ...resident,
    named: (name: string) => withProfile({ name }),
    withPhone: (phone: string) => withProfile({ phone }),
    withoutCertificate: () => withProfile({ certificate: null }),
    /** @param bornOn YYYYMMDD. */
    born: (bornOn: string) => withProfile({ identityNumber: anIdentityNumber(bornOn) }),
    inHardship: (hardship: Hardship) => withProfile({ hardship }),
    disabled: (category: DisabilityCertificate['category'], level: DisabilityCertificate['level']) =>
      withProfile({ certificate: { ...certificateOf(resident), category, level } }),
    withCertificateUntil: (validTo: string) =>
      withProfile({ certificate: { ...certificateOf(resident), validTo: plainDate(validTo) } }),
    assessedOn: (day: string) =>
      withProfile({ certificate: { ...certificateOf(resident), assessedOn: plainDate(day) } }),
    /** A certificate of theirs that counts no more. */
    havingHeld: ({ endedOn, because }: { endedOn: string; because: CertificateEnd }) =>
      withProfile({
        formerCertificates: [
          {
            ...{ number: `${resident.profile.identityNumber}42`, category: '4', level: '2' },
            ...{ issuedOn: plainDate('2020-05-06'), validTo: plainDate('2030-05-06') },
            ...{ endedOn: plainDate(endedOn), because, endedBy: 'an-earlier-matter' },
          },
        ],
      }),
    livingIn: (area: string) => aResident(id, { ...resident, area, county: area.slice(0, 6) }),
    holding: (device: string, deliveredOn: string, item = 'item-1') =>
      aResident(id, { ...resident, devices: [{ device, deliveredOn: plainDate(deliveredOn), item }] }),
    build: (): Resident => structuredClone(resident),
  };
}

function certificateOf({ profile }: Resident): DisabilityCertificate {
  if (!profile.certificate) throw new Error('there is no certificate to change');
  return profile.certificate;
}
