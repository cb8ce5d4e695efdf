import { plainDate, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { DisabilityCertificate } from '@zhucantong/shared/residents/disability-certificate';
import { identityCheckCharacter } from '@zhucantong/shared/residents/identity-number';
import type { ContactPreference, ResidentProfile } from '@zhucantong/shared/residents/resident';
import type { DemoVillage } from '../counties';
import type { Random } from '../seeded-random';
import { givenNameOf, surnameOf, type Sex } from './names';

/** An invented person, ready to be registered. `place` makes their numbers unique in the whole world. */
export interface DemoPerson {
  requestId: string;
  county: string;
  area: string;
  profile: ResidentProfile;
  contact: ContactPreference;
  sex: Sex;
  bornOn: PlainDate;
}

export interface PersonWish {
  place: number;
  county: string;
  village: DemoVillage;
  today: PlainDate;
  sex?: Sex;
  surname?: string;
  givenName?: string;
  /** Age in whole years. */
  age?: number;
  /** Null for somebody without a certificate. */
  disability?: Pick<DisabilityCertificate, 'category' | 'level'> | null;
}

type Category = DisabilityCertificate['category'];
type Level = DisabilityCertificate['level'];

/** Shares of certificate holders, roughly as in published counts. Invented world: no statistic rests on it. */
const CATEGORIES: Record<Category, number> = { 1: 11, 2: 9, 3: 2, 4: 54, 5: 9, 6: 10, 7: 5 };
const LEVELS: Record<Level, number> = { 1: 13, 2: 33, 3: 28, 4: 26 };
/** People in recovery without a certificate, and relatives. */
const WITHOUT_CERTIFICATE = 0.04;

/** Somebody as wished; whatever is not wished is drawn. */
export function makePerson(wish: PersonWish, random: Random): DemoPerson {
  const sex = wish.sex ?? (random.chance(0.55) ? 'male' : 'female');
  const age = wish.age ?? drawAge(random);
  const bornOn = birthday(wish.today, age, random);
  const disability = wish.disability === undefined ? drawDisability(random) : wish.disability;
  const identityNumber = makeIdentityNumber(wish.county, bornOn, sex, wish.place);
  const name = `${wish.surname ?? surnameOf(wish.county, random)}${wish.givenName ?? givenNameOf(sex, Number(bornOn.slice(0, 4)), random)}`;
  return {
    requestId: `demo-person-${wish.place}`,
    county: wish.county,
    area: wish.village.code,
    profile: {
      name,
      identityNumber,
      phone: makePhone(wish.place),
      address: makeAddress(wish.village, random),
      certificate: disability && makeCertificate(identityNumber, disability, wish, age, random),
      hardship: random.weighted({ none: 68, 'minimum-living': 21, 'near-minimum-living': 11 }),
    },
    contact: contactOf(disability?.category, age),
    sex,
    bornOn,
  };
}

/**
 * A number with a right check digit that can belong to nobody: no place has an area code that begins with 99.
 *
 * @source FACTS §1.3 for the shape; RULES for 99xxxx.
 */
function makeIdentityNumber(county: string, bornOn: PlainDate, sex: Sex, place: number): string {
  const sequence = ((place % 499) * 2 + (sex === 'male' ? 1 : 2)).toString().padStart(3, '0');
  const body = `99${county.slice(2)}${bornOn.replaceAll('-', '')}${sequence}`;
  return `${body}${identityCheckCharacter(body)}`;
}

/**
 * A mobile number under 199 0000, which this project uses for invented people only: the block of ten thousand is so low that
 * no operator has been seen to give it out, and nothing is ever sent from a demo database. The multiplier spreads the endings.
 */
function makePhone(place: number): string {
  return `1990000${String((place * 7919 + 2207) % 10_000).padStart(4, '0')}`;
}

/** 大桥村3组12号. Group and house are drawn; the village is real. */
function makeAddress(village: DemoVillage, random: Random): string {
  const house = `${random.int(1, 60)}号`;
  return village.name.endsWith('社区')
    ? `${village.town}${village.name}${random.int(1, 12)}栋${random.int(1, 6)}单元${random.int(1, 6)}0${random.int(1, 2)}室`
    : `${village.town}${village.name}${random.int(1, 12)}组${house}`;
}

function drawAge(random: Random): number {
  const group = random.weighted({ child: 6, young: 12, middle: 37, old: 35, oldest: 10 });
  const [from, to] = { child: [2, 17], young: [18, 39], middle: [40, 59], old: [60, 76], oldest: [77, 92] }[
    group
  ];
  return random.int(from!, to!);
}

function drawDisability(random: Random): Pick<DisabilityCertificate, 'category' | 'level'> | null {
  if (random.chance(WITHOUT_CERTIFICATE)) return null;
  return { category: random.weighted(CATEGORIES), level: random.weighted(LEVELS) };
}

/** A certificate of ten years issued after the person's birth; a few have run out (FACTS §0.2 TL-CERT-10). */
function makeCertificate(
  identityNumber: string,
  { category, level }: Pick<DisabilityCertificate, 'category' | 'level'>,
  { today, disability }: PersonWish,
  age: number,
  random: Random,
): DisabilityCertificate {
  // Whoever was wished for has a story that needs a certificate in force.
  const mayHaveRunOut = disability === undefined;
  const years = Math.min(mayHaveRunOut && random.chance(0.02) ? 10 : random.int(0, 9), Math.max(age - 1, 0));
  const year = Number(today.slice(0, 4)) - years;
  const latest = years === 0 ? Math.max(Number(today.slice(5, 7)) - 1, 1) : 12;
  const on = (inYear: number) => plainDate(`${inYear}-${monthAndDay}`);
  const monthAndDay = `${two(years === 10 ? 1 : random.int(1, latest))}-${two(random.int(1, 28))}`;
  return {
    number: `${identityNumber}${category}${level}`,
    category,
    level,
    issuedOn: on(year),
    validTo: on(year + 10),
  };
}

/** @source DESIGN idea 9: a deaf resident is never called by machine, a blind one never gets picture-only proof. */
function contactOf(category: Category | undefined, age: number): ContactPreference {
  const hears = category !== '2' && category !== '3';
  const sees = category !== '1';
  if (!hears)
    return { channels: ['wechat', 'sms', 'village-worker'], neverCall: true, needsSpokenText: false };
  if (!sees) return { channels: ['phone', 'village-worker'], neverCall: false, needsSpokenText: true };
  if (age >= 65)
    return { channels: ['phone', 'village-worker', 'paper'], neverCall: false, needsSpokenText: false };
  return { channels: ['wechat', 'phone'], neverCall: false, needsSpokenText: false };
}

/** A birthday already had this year, so that the age is what was asked for. */
function birthday(today: PlainDate, age: number, random: Random): PlainDate {
  const year = Number(today.slice(0, 4)) - age;
  const latestMonth = Math.max(Number(today.slice(5, 7)) - 1, 1);
  return plainDate(
    `${year}-${two(random.int(1, latestMonth))}-${two(random.int(1, latestMonth === 1 ? 1 : 28))}`,
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
