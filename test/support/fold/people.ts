import type { Random } from '../../../server/demo-world/seeded-random';
import { getStep, type ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { StepKind } from '../../../shared/service-catalogue/step';
import type { RoutingOutcome } from '../../../shared/staff/routing-outcome';
import type { ResidentViewer, StaffViewer } from '../../../shared/staff/viewer';
import { aResidentViewer, aStaffViewer } from '../../factories/viewer';

const staff = (staffId: string, unit: string, roles: StaffViewer['roles'] = ['handler']) =>
  aStaffViewer(staffId, { unit, roles });

/** A small office: few hands, so that keeping check and decision apart matters. */
export const STAFF: StaffViewer[] = [
  staff('town-1', 'town'),
  staff('town-2', 'town', ['handler', 'section-head']),
  staff('section-1', 'section'),
  staff('section-2', 'section'),
  staff('section-3', 'section', ['handler', 'section-head']),
  staff('chair', 'county', ['leader']),
  staff('elsewhere-1', 'other-town', ['handler', 'section-head']),
];

export const FATHER = aResidentViewer('father');
export const RESIDENTS: ResidentViewer[] = [
  FATHER,
  aResidentViewer('daughter', { actsFor: [{ personId: 'father', basis: 'family' }] }),
  aResidentViewer('neighbour'),
];

/** Where a step of a restricted item goes: one person or nobody, and who is named then; no line. */
function randomNamedRoute(kind: StepKind, random: Random): RoutingOutcome {
  const route = randomRoute(kind, random);
  const guardians = random.shuffle(STAFF).slice(0, random.int(0, 2));
  return { ...route, line: [], readers: route.assignee ? [] : guardians.map(({ staffId }) => staffId) };
}

/** Where these steps go. @param isApart among the named only. */
export function randomRoutes(
  codes: readonly string[],
  definition: ServiceDefinition,
  isApart: boolean,
  random: Random,
): Record<string, RoutingOutcome> {
  const route = isApart ? randomNamedRoute : randomRoute;
  return Object.fromEntries(codes.map((code) => [code, route(getStep(definition, code).kind, random)]));
}

/** Where a step goes: the unit of its kind, one of its people, a stand-in, or nobody yet. */
export function randomRoute(kind: StepKind, random: Random): RoutingOutcome {
  const unit = kind === 'check' || kind === 'hand-over' ? 'town' : 'section';
  const isFound = random.chance(0.85);
  return {
    unit,
    line: [unit, 'county'],
    assignee: isFound ? random.pick(STAFF.filter((each) => each.unit === unit)).staffId : null,
    post: isFound ? `post-of-${kind}` : null,
    acting: isFound ? random.pick(['A', 'A', 'B', 'line']) : 'none',
    rule: isFound ? `*/${kind}/${FATHER.county}` : 'no-post',
    reason: isFound ? '岗位责任清单。' : '没有岗位，待分派。',
    excluded:
      isFound || random.chance(0.3)
        ? []
        : [{ staffId: random.pick(STAFF).staffId, why: random.pick(['own-first-check', 'interest']) }],
  };
}
