import type { RouteStep } from '../../../server/work-items/route-steps';
import { routeByName } from '../../../server/routing/route-by-name';
import { routeByHand } from '../routing/route-by-hand';

/** Openly by the list as read by hand; apart among the named only. */
export const routeOf = (isApart: boolean): RouteStep =>
  isApart
    ? (organisation, calendar, query, { restricted }) =>
        routeByName(organisation, calendar, query, restricted?.guardian ?? '')
    : routeByHand;
