import { addYears, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { DemoCounty } from '../counties';
import { makeOffice } from '../offices/make-office';
import type { DemoPerson } from '../people/make-person';
import type { DemoPeople } from '../people/make-residents';
import { createRandom } from '../seeded-random';
import { CAST_ENDINGS, openEndings, settledEndings, type Place, type Wish } from './endings';
import type { Ending } from './story-plan';
import { drawDevice } from './words';

/** One application to be played. */
export interface Story {
  /** Unique in the world; makes submission and action ids. */
  place: number;
  county: string;
  beneficiary: DemoPerson;
  /** Whoever files: the beneficiary or an agent. */
  filer: DemoPerson;
  device: string;
  ending: Ending;
}

/** The county with a printed village desk, and where that desk stands. */
export const VILLAGE_DESK = { county: '431229', town: '甘棠镇', village: '大桥村' } as const;
const SETTLED: Record<string, number> = { '431229': 44 };
const SETTLED_ELSEWHERE = 17;

/** Casts the stories of a county: leading roles first, then desks that must be full, then what was settled in three months. */
export function chooseStories(
  county: DemoCounty,
  people: DemoPeople,
  today: PlainDate,
  longestAgo: number,
  firstPlace: number,
): Story[] {
  const random = createRandom(`stories/${county.code}`);
  const cast = people.cast.filter(({ role }) => role.county === county.code);
  const onStage = new Set(cast.flatMap(({ person, beneficiary }) => [person, beneficiary]));
  const agentOf = new Map(people.relations.map(({ agent, beneficiary }) => [beneficiary, agent]));
  const agents = new Set(people.relations.map(({ agent }) => agent));
  const isFree = (person: DemoPerson) =>
    person.county === county.code && !onStage.has(person) && !agents.has(person) && mayApply(person, today);
  // Those with an agent come up first, so that items filed for somebody else are no rarity.
  const waiting = random
    .shuffle(people.residents.filter(isFree))
    .sort((a, b) => Number(agentOf.has(b)) - Number(agentOf.has(a)));
  const livesAt = placeTest(county, today);

  const stories: Story[] = [];
  const tell = (beneficiary: DemoPerson, filer: DemoPerson, device: string, ending: Ending) =>
    stories.push({
      place: firstPlace + stories.length,
      county: county.code,
      beneficiary,
      filer,
      device,
      ending,
    });
  for (const { role, person, beneficiary } of cast) {
    const ending = CAST_ENDINGS[role.story];
    if (ending) tell(beneficiary, person, role.device, ending);
  }
  const open = openEndings(county.code === VILLAGE_DESK.county);
  const settled = settledEndings(SETTLED[county.code] ?? SETTLED_ELSEWHERE, longestAgo, random);
  const wishes: Wish[] = [...open, ...settled].sort(
    (a, b) => Number(a.place === 'anywhere') - Number(b.place === 'anywhere'),
  );
  for (const { ending, place } of wishes) {
    const found = waiting.findIndex((person) => livesAt(person, place));
    const [beneficiary] = found < 0 ? [] : waiting.splice(found, 1);
    if (!beneficiary) throw new Error(`${county.shortName} has nobody left for a story at ${place}`);
    tell(beneficiary, agentOf.get(beneficiary) ?? beneficiary, drawDevice(beneficiary, random), ending);
  }
  return stories;
}

/** Adults and children with a certificate that has not run out, and adults in recovery without one. */
function mayApply({ profile, bornOn }: DemoPerson, today: PlainDate): boolean {
  const certificate = profile.certificate;
  if (!certificate) return addYears(bornOn, 18) <= today;
  return certificate.validTo > today && !['5', '6'].includes(certificate.category);
}

function placeTest(county: DemoCounty, today: PlainDate): (person: DemoPerson, place: Place) => boolean {
  const town = county.towns.find((each) => each.name === VILLAGE_DESK.town);
  const village = town?.villages.find(([, name]) => name === VILLAGE_DESK.village)?.[0];
  const withWorker = new Set(makeOffice(county, today).units.map((unit) => unit.area));
  return ({ area }, place) => {
    if (place === 'village-with-worker') return area === village;
    if (place === 'town-without-worker') return area.startsWith(town?.code ?? '-') && !withWorker.has(area);
    return true;
  };
}
