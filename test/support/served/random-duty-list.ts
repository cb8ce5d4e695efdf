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
import type { Absence, Post } from '../../../shared/staff/post';
import type { StaffViewer } from '../../../shared/staff/viewer';
import { aPost } from '../../factories/post';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';
import { STAFF } from '../fold/people';
import { randomService } from '../fold/random-service';
import { VILLAGE } from '../small-county';

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

const LEADERS = ['chair', 'leader', 'head'];

/** Who works in a county. Of some it is one person in all, beside whom a leader has to dispense with keeping hands apart. */
export interface Hands {
  /** Who may have a post. */
  holders: readonly StaffViewer[];
  /** Away all the year. */
  away: readonly string[];
}

export function randomHands(random: Random): Hands {
  if (!random.chance(0.4)) return { holders: STAFF, away: [] };
  if (random.chance(0.5)) return { holders: STAFF, away: LEADERS };
  const [only, ...others] = random.shuffle(STAFF.filter(({ staffId }) => !LEADERS.includes(staffId)));
  return { holders: [only!], away: [...LEADERS, ...others.map(({ staffId }) => staffId)] };
}

/** A year of leave: everybody who is there is away now and then, for hours or for weeks. */
export function randomAbsences({ away }: Hands, random: Random): Omit<Absence, '_id' | 'county'>[] {
  const year = new Date('2025-12-31T16:00:00Z').getTime();
  const HOUR = 3_600_000;
  const allYear = { from: new Date(year), to: new Date(year + 500 * 24 * HOUR), reason: 'leave' as const };
  const others = STAFF.filter(({ staffId }) => !away.includes(staffId));
  const theirs = others.flatMap(({ staffId }) =>
    apart(
      Array.from({ length: random.int(2, 8) }, () => {
        const from = year + random.int(0, 420 * 24) * HOUR;
        const to = new Date(from + random.int(4, 24 * 20) * HOUR);
        return { staffId, from: new Date(from), to, reason: 'leave' as const };
      }),
    ),
  );
  return [...away.map((staffId) => ({ staffId, ...allYear })), ...theirs];
}

/** Nobody is recorded away twice for the same days. */
function apart<Span extends Pick<Absence, 'from' | 'to'>>(absences: readonly Span[]): Span[] {
  const inOrder = [...absences].sort((a, b) => a.from.getTime() - b.from.getTime());
  return inOrder.filter((each, place) => inOrder.slice(0, place).every(({ to }) => to <= each.from));
}
