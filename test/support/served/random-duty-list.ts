import type { Random } from '../../../server/demo-world/seeded-random';
import { addDays, plainDate } from '../../../shared/calendar/plain-date';
import { serviceVersionId, ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { templatesOf } from '../../../shared/work-items/intents';
import type { Absence, Post } from '../../../shared/staff/post';
import { aPost } from '../../factories/post';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';
import { STAFF } from '../fold/people';
import { randomService } from '../fold/random-service';
import { VILLAGE } from '../small-county';

const YEAR = plainDate('2026-01-01');
const TOWN = VILLAGE.slice(0, 9);
const REGIONS = [VILLAGE.slice(0, 6), TOWN, VILLAGE];

/** Services nobody wrote, each with words for whatever is told of it, as a definition must have. */
export function randomServices(random: Random, count: number): ServiceDefinition[] {
  const services: ServiceDefinition[] = [];
  for (let drawn = 0; services.length < count; drawn += 1) {
    const named = { code: `invented-${services.length + 1}`, version: 1 };
    const definition = { ...askedWhere(randomService(random.fork(`service-${drawn}`))), ...named };
    const words = Object.fromEntries(
      templatesOf(definition).map((template) => [template, { title: template, body: '{number}' }]),
    );
    const worded = { ...definition, messages: { ...words, ...definition.messages } };
    // What the core can run and no catalogue would take is left to the pure histories, as are places of the year and parts.
    const isApart = worded.quota !== undefined || worded.steps.some(({ kind }) => kind === 'joint-part');
    if (!isApart && ServiceDefinition.safeParse(worded).success) services.push(worded);
  }
  return services;
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
export function randomPosts(services: readonly ServiceDefinition[], random: Random): Post[] {
  const codes = [...new Set(services.flatMap(({ steps }) => steps.map(({ code }) => code)))];
  const ofService = services.flatMap((definition) =>
    definition.steps
      .filter(() => random.chance(0.45))
      .map(({ code }) =>
        randomPost(`${serviceVersionId(definition)}-${code}`, definition.code, code, random),
      ),
  );
  const ofAll = codes
    .filter(() => random.chance(0.6))
    .map((code) => randomPost(`all-${code}`, '*', code, random));
  const guardians = services.flatMap(({ code, restricted }) =>
    restricted && random.chance(0.8) ? [randomPost(`guards-${code}`, code, restricted.guardian, random)] : [],
  );
  return [...ofService, ...ofAll, ...guardians];
}

function randomPost(id: string, service: string, step: string, random: Random): Post {
  const [holderA, holderB] = random.shuffle(STAFF);
  return aPost(id, {
    ...{ service, step, unit: holderA!.unit, region: random.pick(REGIONS) },
    holderA: random.chance(0.9) ? holderA!.staffId : null,
    holderB: random.chance(0.6) ? holderB!.staffId : null,
    effectiveFrom: random.chance(0.85) ? YEAR : addDays(YEAR, random.int(30, 300)),
    effectiveTo: random.chance(0.9) ? null : addDays(YEAR, random.int(301, 500)),
  });
}

/** A year of leave: everybody is away now and then, for hours or for weeks. */
export function randomAbsences(random: Random): Omit<Absence, '_id' | 'county'>[] {
  const year = new Date('2025-12-31T16:00:00Z').getTime();
  const HOUR = 3_600_000;
  return STAFF.flatMap(({ staffId }) =>
    Array.from({ length: random.int(2, 8) }, () => {
      const from = year + random.int(0, 420 * 24) * HOUR;
      const to = new Date(from + random.int(4, 24 * 20) * HOUR);
      return { staffId, from: new Date(from), to, reason: 'leave' as const };
    }),
  );
}
