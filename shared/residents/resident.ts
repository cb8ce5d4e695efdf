import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';
import { DisabilityCertificate, FormerCertificate } from './disability-certificate';

/** How a person wants to be reached; belongs to the person, not to an item (DESIGN idea 9). */
export const ContactPreference = z.strictObject({
  channels: z.array(z.enum(['wechat', 'phone', 'sms', 'village-worker', 'paper'])),
  /** A deaf resident is never auto-called. */
  neverCall: z.boolean(),
  /** A blind resident never gets picture-only proof. */
  needsSpokenText: z.boolean(),
});
export type ContactPreference = z.infer<typeof ContactPreference>;

/** A wish noted on the person's request: what it became, the staff id of who noted it, and when. */
export const ContactChange = z.strictObject({ contact: ContactPreference, by: z.string(), at: z.date() });
export type ContactChange = z.infer<typeof ContactChange>;

/** A device already handed over, for service life (FACTS §3.6). */
export const DeliveredDevice = z.strictObject({
  device: z.string(),
  deliveredOn: PlainDate,
  item: z.nullable(z.string()),
});
export type DeliveredDevice = z.infer<typeof DeliveredDevice>;

/** Whether the household is on minimum-living support (低保、低保边缘). @source FACTS §3.3 */
export const Hardship = z.enum(['none', 'minimum-living', 'near-minimum-living']);
export type Hardship = z.infer<typeof Hardship>;

/** What is sealed in a resident's record: one value, one seal. */
export const ResidentProfile = z.strictObject({
  name: z.string(),
  identityNumber: z.string(),
  phone: z.string(),
  address: z.string(),
  certificate: z.nullable(DisabilityCertificate),
  /** Certificates held before, the oldest first; absent where none ever ended. */
  formerCertificates: z.optional(z.array(FormerCertificate)),
  hardship: Hardship,
});
export type ResidentProfile = z.infer<typeof ResidentProfile>;

/** A resident. `profile` is sealed at rest; `area` is the twelve-digit village code of the household registration. */
export const Resident = z.strictObject({
  _id: z.string(),
  county: z.string(),
  area: z.string(),
  profile: ResidentProfile,
  contact: ContactPreference,
  /** The oldest first; absent as long as it stands as it was registered. */
  contactChanges: z.optional(z.array(ContactChange)),
  devices: z.array(DeliveredDevice),
  version: z.int(),
});
export type Resident = z.infer<typeof Resident>;

/** 张*三 for three characters, 李* for two. @source FACTS §7.3 masking standard */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length <= 1) return '*';
  if (characters.length === 2) return `${characters[0]}*`;
  return `${characters[0]}${'*'.repeat(characters.length - 2)}${characters.at(-1)}`;
}

/** 138****6027. */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** First four and last two: 9901************15. */
export function maskIdentityNumber(number: string): string {
  return number.length < 8
    ? '*'.repeat(number.length)
    : `${number.slice(0, 4)}${'*'.repeat(number.length - 6)}${number.slice(-2)}`;
}

/** '**** 0427': as much of an account as tells it from another. @source FACTS §2.6 */
export function maskAccount(account: string): string {
  return `**** ${account.replace(/\s/g, '').slice(-4)}`;
}
