import type { Random } from '../../../server/demo-world/seeded-random';
import { addDays, plainDate } from '../../../shared/calendar/plain-date';
import { limitsThatDoNotFit } from '../../../shared/service-catalogue/limits-fit';
import {
  serviceVersionId,
  ServiceDefinition,
  type ClockDefinition,
} from '../../../shared/service-catalogue/service-definition';
import { isJointPart } from '../../../shared/service-catalogue/step';
import { templatesOf } from '../../../shared/work-items/intents';
import type { Post } from '../../../shared/staff/post';
import type { StaffViewer } from '../../../shared/staff/viewer';
import { aPost } from '../../factories/post';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';
import { STAFF } from '../fold/people';
import { randomService } from '../fold/random-service';
import { VILLAGE } from '../small-county';
import type { Hands } from './random-hands';

const YEAR = plainDate('2026-01-01');
const TOWN = VILLAGE.slice(0, 9);
/** So many services of a county have only some places a year, at least. */
const WITH_PLACES = 2;
const REGIONS = [VILLAGE.slice(0, 6), TOWN, VILLAGE];

/** Services nobody wrote, each with words for whatever is told of it, as a definition must have. */
export function randomServices(random: Random, count: number): ServiceDefinition[] {
  const services: ServiceDefinition[] = [];
  for (let drawn = 0; services.length < count; drawn += 1) {
    const named = { code: `invented-${services.length + 1}`, version: 1 };
    const definition = keepingItsWord({
      ...askedWhere(randomService(random.fork(`service-${drawn}`))),
      ...named,
    });
    const words = Object.fromEntries(
      templatesOf(definition).map((template) => [template, { title: template, body: '{number}' }]),
    );
    const worded = { ...definition, messages: { ...words, ...definition.messages } };
    // What the core can run and no catalogue would take is left to the pure histories; parts are of the service that is there.
    const isPart = isJointPart(worded);
    const isScarce = services.length >= WITH_PLACES || takesAPlaceSoon(worded);
    if (!isPart && isScarce && ServiceDefinition.safeParse(worded).success) services.push(worded);
  }
  return services;
}

const takesAPlaceSoon = ({ quota, steps }: ServiceDefinition): boolean =>
  steps.slice(0, 2).some(({ code }) => code === quota?.takenAt);

/** Each clock as long as its steps need: the server takes no service that promises more than it can keep. */
function keepingItsWord(definition: ServiceDefinition): ServiceDefinition {
  const longer = ({ announced, ...clock }: ClockDefinition): ClockDefinition => ({
    ...clock,
    limit: { ...clock.limit, amount: clock.limit.amount + 1 },
    ...(announced ? { announced: announced.map((stop) => ({ ...stop, amount: stop.amount + 1 })) } : {}),
  });
  const clocks = definition.clocks.map((clock) => {
    let kept = clock;
    while (limitsThatDoNotFit({ ...definition, clocks: [kept] }).length > 0) kept = longer(kept);
    return kept;
  });
  return { ...definition, clocks };
}

/** The later place of a matter lies where an answer says: here, in the other county, or where nobody works with us. */
function askedWhere(definition: ServiceDefinition): ServiceDefinition {
  const [here, there] = definition.places ?? [];
  if (!here || !there) return definition;
  const options = [VILLAGE, '511403', '511403', '999999'].map((value) => ({ value, label: value }));
  const field = {
    code: 'household',
    kind: 'choice',
    label: '户口在哪里',
    required: true,
    whenEmpty: '请选。',
    options,
  } as const;
  return {
    ...definition,
    fields: [...definition.fields, { ...field, options: [...options] }],
    places: [here, { ...there, field: field.code }],
  };
}

/** The offices of the people of `fold/people.ts`. */
export const OFFICES = {
  units: [
    aUnit('town', { area: TOWN, reportsTo: 'county' }),
    aUnit('other-town', { area: `${TOWN.slice(0, 8)}2`, reportsTo: 'county' }),
  ],
  staff: STAFF.map(({ staffId, unit, roles }) =>
    aStaffMember(staffId)
      .in(unit)
      .as(...roles)
      .build(),
  ),
};

/**
 * A responsibility list with what real ones have: posts of one service and of all, of a village and of the county, of one
 * holder or two, some that begin or end within the year, and steps that nobody answers for.
 */
export function randomPosts(
  services: readonly ServiceDefinition[],
  { holders }: Hands,
  random: Random,
): Post[] {
  const codes = [...new Set(services.flatMap(({ steps }) => steps.map(({ code }) => code)))];
  const ofService = services.flatMap((definition) =>
    definition.steps
      .filter(() => random.chance(0.45))
      .flatMap(({ code }) =>
        randomPost(`${serviceVersionId(definition)}-${code}`, definition.code, code, holders, random),
      ),
  );
  const ofAll = codes
    .filter(() => random.chance(0.6))
    .flatMap((code) => randomPost(`all-${code}`, '*', code, holders, random));
  const guardians = services.flatMap(({ code, restricted }) =>
    restricted && random.chance(0.8)
      ? randomPost(`guards-${code}`, code, restricted.guardian, holders, random)
      : [],
  );
  return [...ofService, ...ofAll, ...guardians];
}

/** The versions of one post: it may begin or end within the year, and change hands once or more. */
function randomPost(
  id: string,
  service: string,
  step: string,
  holders: readonly StaffViewer[],
  random: Random,
): Post[] {
  const region = random.pick(REGIONS);
  const first = random.chance(0.85) ? YEAR : addDays(YEAR, random.int(30, 300));
  const days = Array.from({ length: Number(random.weighted({ 0: 25, 1: 30, 2: 25, 3: 20 })) }, () =>
    random.int(1, 420),
  );
  const begins = [first, ...days.map((day) => addDays(first, day)).sort()];
  return begins.map((effectiveFrom, place) => {
    const [holderA, holderB] = random.shuffle(holders);
    const next = begins[place + 1];
    // Sometimes nobody has it for some days, or the earlier version was never given a last day.
    const until = next ? addDays(next, -random.pick([1, 1, 1, 1, 4])) : addDays(YEAR, random.int(301, 500));
    return aPost(place === 0 ? id : `${id}-version-${place + 1}`, {
      ...{ service, step, region, unit: holderA!.unit, title: `岗${id}` },
      holderA: random.chance(0.9) ? holderA!.staffId : null,
      holderB: random.chance(0.6) ? (holderB?.staffId ?? null) : null,
      effectiveFrom,
      effectiveTo: until >= effectiveFrom && random.chance(next ? 0.8 : 0.1) ? until : null,
    });
  });
}
