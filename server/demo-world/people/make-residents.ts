import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { villagesOf, type DemoCounty, type DemoVillage } from '../counties';
import { createRandom, type Random } from '../seeded-random';
import { CAST, type LeadingRole } from './cast';
import { makePerson, type DemoPerson } from './make-person';
import { makeAgentFor, type DemoRelation } from './make-relations';

/** People per county. None above 499: the sequence of an invented identity number is then used once per county. */
const PEOPLE: Record<string, number> = {
  '431229': 450,
  '511403': 330,
  '510704': 360,
  '360121': 440,
  '430223': 420,
};
const RELATIONS_PER_COUNTY = 12;
/** Places where more people live than chance would have it, because somebody signs in who works there. */
const CROWDED: Record<string, { town: string; village: string; inVillage: number; inTown: number }> = {
  '431229': { town: '甘棠镇', village: '大桥村', inVillage: 20, inTown: 45 },
};

/** A leading role with the people that were made for it. */
export interface CastMember {
  role: LeadingRole;
  person: DemoPerson;
  /** The person whose item the story is about: the beneficiary where the role acts for somebody. */
  beneficiary: DemoPerson;
}

export interface DemoPeople {
  residents: DemoPerson[];
  relations: DemoRelation[];
  cast: CastMember[];
}

/**
 * The invented people of all counties: 2,000 residents, 60 of whom act for somebody. The same day gives the same people.
 *
 * @param today ages and certificates are reckoned from this day.
 */
export function makeResidents(counties: readonly DemoCounty[], today: PlainDate): DemoPeople {
  const people: DemoPeople = { residents: [], relations: [], cast: [] };
  for (const county of counties) fillCounty(county, today, createRandom(`people/${county.code}`), people);
  return people;
}

function fillCounty(county: DemoCounty, today: PlainDate, random: Random, people: DemoPeople): void {
  const villages = villagesOf(county);
  const size = PEOPLE[county.code] ?? 0;
  const first = people.residents.length;
  const nextPlace = () => people.residents.length;
  const villageOf = new Map<DemoPerson, DemoVillage>();
  const add = (person: DemoPerson, village: DemoVillage): DemoPerson => {
    people.residents.push(person);
    villageOf.set(person, village);
    return person;
  };

  let relations = 0;
  for (const role of CAST.filter((each) => each.county === county.code)) {
    const village = villageNamed(county, role);
    const make = (part: Pick<LeadingRole, 'name' | 'sex' | 'age' | 'disability'>) =>
      add(
        makePerson(
          {
            ...part,
            place: nextPlace(),
            county: county.code,
            village,
            today,
            surname: '',
            givenName: part.name,
          },
          random,
        ),
        village,
      );
    const person = make(role);
    const beneficiary = role.actsFor ? make(role.actsFor) : person;
    if (role.actsFor) {
      const basis = role.actsFor.age < 18 ? 'guardian' : 'family';
      people.relations.push({ agent: person, beneficiary, basis, kinship: role.actsFor.kinship });
      relations += 1;
    }
    people.cast.push({ role, person, beneficiary });
  }

  const ordinary = size - (nextPlace() - first) - (RELATIONS_PER_COUNTY - relations);
  const drawn = Array.from({ length: ordinary }, (_, place) => {
    const village = random.pick(villagesFor(county, villages, place));
    return add(makePerson({ place: nextPlace(), county: county.code, village, today }, random), village);
  });
  for (const beneficiary of random.shuffle(drawn).slice(0, RELATIONS_PER_COUNTY - relations)) {
    const village = villageOf.get(beneficiary)!;
    const relation = makeAgentFor(beneficiary, nextPlace(), village, today, random);
    add(relation.agent, village);
    people.relations.push(relation);
  }
}

function villagesFor(
  county: DemoCounty,
  villages: readonly DemoVillage[],
  place: number,
): readonly DemoVillage[] {
  const crowded = CROWDED[county.code];
  if (!crowded || place >= crowded.inVillage + crowded.inTown) return villages;
  return villages.filter(
    ({ town, name }) => town === crowded.town && (place >= crowded.inVillage || name === crowded.village),
  );
}

/** The village of a role; the first of its town when none is named. @throws Error when the town does not exist. */
function villageNamed(county: DemoCounty, role: LeadingRole): DemoVillage {
  const village = villagesOf(county).find(
    (each) => each.town === role.town && (role.village === '' || each.name === role.village),
  );
  if (!village) throw new Error(`${county.name} has no ${role.town}${role.village}`);
  return village;
}
