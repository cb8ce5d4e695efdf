import { join } from 'node:path';
import { readDemoCounties, villagesOf } from '../../../server/demo-world/counties';
import { makeResidents } from '../../../server/demo-world/people/make-residents';
import { createRandom } from '../../../server/demo-world/seeded-random';
import { plainDate } from '../../../shared/calendar/plain-date';
import { isCertificateNumber } from '../../../shared/residents/disability-certificate';
import { findIdentityNumberFault, readIdentityNumber } from '../../../shared/residents/identity-number';
import { ResidentProfile } from '../../../shared/residents/resident';

const counties = readDemoCounties(join(__dirname, '../../../server/demo-world/regions'));
const today = plainDate('2026-11-23');
const { residents, relations, cast } = makeResidents(counties, today);
const yearOfBirth = (person: { bornOn: string }) => Number(person.bornOn.slice(0, 4));

describe('the five counties', () => {
  it('have their real towns and no statistical unit that is none', () => {
    expect(counties.map((county) => [county.code, county.towns.length])).toEqual([
      ['431229', 11],
      ['511403', 8],
      ['510704', 14],
      ['360121', 19],
      ['430223', 17],
    ]);
    const names = counties.flatMap((county) => county.towns.map((town) => town.name));
    expect(names.filter((name) => !/(镇|乡|街道)$/.test(name))).toEqual([]);
  });

  it('have villages inside their towns, each named as a place and not as a committee', () => {
    for (const county of counties) {
      expect(villagesOf(county).length).toBeGreaterThan(60);
      for (const town of county.towns)
        expect(town.villages.every(([code]) => code.startsWith(town.code))).toBe(true);
      expect(villagesOf(county).filter(({ name }) => !/(村|社区)$/.test(name))).toEqual([]);
    }
  });
});

describe('the invented people', () => {
  it('are 2,000, the same for the same day', () => {
    expect(residents).toHaveLength(2000);
    expect(makeResidents(counties, today).residents).toEqual(residents);
  });

  it('can belong to nobody: area codes that no place has, right check digits, phones under 199 0000', () => {
    for (const { profile } of residents) {
      expect(profile.identityNumber).toMatch(/^99/);
      expect(findIdentityNumberFault(profile.identityNumber, today)).toBeNull();
      expect(profile.phone).toMatch(/^1990000\d{4}$/);
    }
    expect(new Set(residents.map((each) => each.profile.identityNumber)).size).toBe(2000);
    expect(new Set(residents.map((each) => each.profile.phone)).size).toBe(2000);
    expect(new Set(residents.map((each) => each.requestId)).size).toBe(2000);
  });

  it('have numbers that say their own birth date and sex, and certificates right in shape', () => {
    for (const { profile, bornOn, sex } of residents) {
      expect(ResidentProfile.safeParse(profile).success).toBe(true);
      expect(readIdentityNumber(profile.identityNumber)).toEqual({ bornOn, sex });
      const certificate = profile.certificate;
      if (!certificate) continue;
      expect(isCertificateNumber(certificate.number)).toBe(true);
      expect(certificate.number).toBe(`${profile.identityNumber}${certificate.category}${certificate.level}`);
      expect(certificate.issuedOn >= bornOn && certificate.issuedOn <= today).toBe(true);
      expect(Number(certificate.validTo.slice(0, 4)) - Number(certificate.issuedOn.slice(0, 4))).toBe(10);
    }
  });

  it('live in villages of their county', () => {
    const codes = new Set(counties.flatMap((county) => villagesOf(county).map((village) => village.code)));
    expect(residents.filter(({ area, county }) => !codes.has(area) || !area.startsWith(county))).toEqual([]);
  });

  it('are spread as certificate holders are: more than half physical, more old than young, a third in hardship', () => {
    const holders = residents.filter((each) => each.profile.certificate);
    const share = (count: number) => count / residents.length;
    expect(
      holders.filter((each) => each.profile.certificate!.category === '4').length / holders.length,
    ).toBeGreaterThan(0.45);
    expect(new Set(holders.map((each) => each.profile.certificate!.category)).size).toBe(7);
    expect(share(residents.filter((each) => yearOfBirth(each) <= 1966).length)).toBeGreaterThan(0.3);
    expect(share(residents.filter((each) => each.profile.hardship !== 'none').length)).toBeGreaterThan(0.25);
    expect(share(residents.filter((each) => each.profile.hardship !== 'none').length)).toBeLessThan(0.4);
  });

  it('are reached as they wish: a deaf person is never called, a blind one hears', () => {
    for (const { profile, contact } of residents) {
      if (profile.certificate?.category === '2') expect(contact.neverCall).toBe(true);
      if (profile.certificate?.category === '1') expect(contact.needsSpokenText).toBe(true);
    }
  });
});

describe('the relations', () => {
  it('are 60, each between two different people of one village', () => {
    expect(relations).toHaveLength(60);
    for (const { agent, beneficiary } of relations) {
      expect(agent.requestId).not.toBe(beneficiary.requestId);
      expect(agent.area).toBe(beneficiary.area);
      expect(yearOfBirth(agent)).toBeLessThanOrEqual(2008);
    }
  });

  it('fit the ages: parents are older than their children, by a plausible number of years', () => {
    for (const { agent, beneficiary, kinship } of relations) {
      const older = yearOfBirth(beneficiary) - yearOfBirth(agent);
      if (kinship === '父亲' || kinship === '母亲') expect(older).toBeLessThanOrEqual(-18);
      if (kinship === '儿子' || kinship === '女儿') expect(older).toBeGreaterThanOrEqual(18);
      if (kinship === '父亲') expect(agent.profile.name[0]).toBe(beneficiary.profile.name[0]);
    }
  });
});

it('every leading role exists with the name on the sign-in page', () => {
  expect(cast.filter(({ role }) => role.county === '431229')).toHaveLength(6);
  for (const { role, person, beneficiary } of cast) {
    expect(person.profile.name).toBe(role.name);
    expect(beneficiary.profile.name).toBe(role.actsFor?.name ?? role.name);
  }
});

it('the random stream is the same on every machine, and a fork does not disturb it', () => {
  const draw = (seed: string) =>
    Array.from({ length: 5 }, () => 0).map(
      (
        (random) => () =>
          random.int(0, 999)
      )(createRandom(seed)),
    );
  expect(draw('x')).toEqual(draw('x'));
  expect(draw('x')).not.toEqual(draw('y'));
  const random = createRandom('x');
  random.fork('elsewhere').next();
  expect(random.int(0, 999)).toBe(draw('x')[0]);
});
