import * as z from 'zod/mini';
import { ContactPreference } from './resident';
import { RelationBasis } from './relation';

/** The signed-in person and everybody they may act for. Own data is shown whole only where the form needs it (prefill). */
export const PersonCard = z.strictObject({
  personId: z.string(),
  name: z.string(),
  /** '本人', '父亲'. */
  kinship: z.string(),
  isSelf: z.boolean(),
  basis: z.union([z.literal('self'), RelationBasis]),
  place: z.string(),
  /** '肢体二级，有效到2030年5月6日' or null. */
  certificate: z.nullable(z.string()),
  /** Prefill for the form. */
  phone: z.string(),
  address: z.string(),
  /** '2027年6月30日' or null. */
  untilWords: z.nullable(z.string()),
});
export type PersonCard = z.infer<typeof PersonCard>;

export const Me = z.strictObject({
  personId: z.string(),
  county: z.strictObject({
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    phone: z.string(),
    /** Where the federation's window in the service hall is, and when it is open. */
    window: z.nullable(z.string()),
  }),
  people: z.array(PersonCard),
  contact: ContactPreference,
  /** Ways without a voice come first, a call is for others to make (without-voice.ts). */
  withoutVoice: z.boolean(),
  /** 1, 1.3, 1.5 or 2; kept with the person. */
  typeScale: z.number(),
  /** Who helps in the village or town: name, unit, phone. */
  helper: z.nullable(z.strictObject({ name: z.string(), unitName: z.string(), phone: z.string() })),
});
export type Me = z.infer<typeof Me>;

export const Preferences = z.strictObject({ typeScale: z.number().check(z.minimum(1), z.maximum(2)) });

export const LocalSignIns = z.strictObject({
  available: z.boolean(),
  people: z.array(z.strictObject({ key: z.string(), label: z.string() })),
});
export const LocalSignIn = z.strictObject({ key: z.string().check(z.maxLength(64)) });
export const SessionOpened = z.strictObject({ token: z.nullable(z.string()), me: Me });
export type SessionOpened = z.infer<typeof SessionOpened>;
