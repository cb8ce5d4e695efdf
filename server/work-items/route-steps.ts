import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import { getStep, type ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { RoutingOutcome } from '@zhucantong/shared/staff/routing-outcome';
import type { Hand } from '@zhucantong/shared/work-items/hands';
import type { PartOf } from '@zhucantong/shared/work-items/joint';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { accusedBy } from '../routing/accused.rules';
import type { RoutingQuery } from '../routing/route-work-item';
import type { Organisation } from '../staff/organisation';

/** What routing must know of an item, submitted or about to be. */
export type Routable = Pick<WorkItem, 'county' | 'area' | 'for'> & {
  hands: readonly Hand[];
  filer: string | null;
  /** Whom a leader let take which step although their hands should be kept apart. */
  dispensed?: readonly Hand[];
  /** Who is complained of, in words. */
  accused: string;
  /** Who declared an interest in the case. */
  recused?: readonly string[];
  /** Of another office's part: whom its lead asked. */
  partOf?: Pick<PartOf, 'to'>;
};

/** How a store finds who gets a step: up the reporting line, or among the named only. */
export type RouteStep = (
  organisation: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
  definition: ServiceDefinition,
) => RoutingOutcome;

export interface RoutingWorld {
  route: RouteStep;
  organisation: Organisation;
  calendar: Calendar;
  definition: ServiceDefinition;
  now: Date;
}

/** Who would get each of these steps now. Whoever had a hand in a step that must be kept apart is passed over. */
export function routeSteps(
  item: Routable,
  codes: readonly string[],
  { route, organisation, calendar, definition, now }: RoutingWorld,
): Record<string, RoutingOutcome> {
  const accused = [...accusedBy(item.accused, organisation), ...(item.recused ?? [])];
  return Object.fromEntries(
    codes.map((code) => {
      const separateFrom = getStep(definition, code).separateFrom ?? [];
      const excludedStaff = item.hands
        .filter((hand) => separateFrom.includes(hand.step))
        .map((hand) => hand.staffId)
        .filter((staffId) => !item.dispensed?.some((each) => each.staffId === staffId && each.step === code));
      const parties = item.filer ? [item.filer] : [];
      const query = {
        service: definition.code,
        step: code,
        area: item.area,
        county: item.county,
        personId: item.for,
        parties,
        accused,
        excludedStaff,
        ...(item.partOf ? { asked: item.partOf.to } : {}),
        now,
      };
      return [code, route(organisation, calendar, query, definition)];
    }),
  );
}
