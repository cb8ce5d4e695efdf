import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { Organisation } from '../staff/organisation';
import { holdersOf } from './holders.rules';
import { routeByName } from './route-by-name';
import type { RoutingQuery } from './route-work-item';
import { answeringPosts } from './specificity.rules';
import type { RouteTrace, TracedPerson } from './trace-route';

/**
 * A routing among the named only, with everything it looked at: posts that name service and step, their holders and nobody
 * above. Why somebody was passed over is not told here either. The outcome is `routeByName`'s own.
 */
export function traceByName(
  organisation: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
  guardian: string,
): RouteTrace {
  const outcome = routeByName(organisation, calendar, query, guardian);
  const posts = answeringPosts(organisation.posts, query, localDateOf(query.now)).filter(
    ({ service, step }) => service === query.service && step === query.step,
  );
  const holders = posts[0] ? [...holdersOf(posts[0])] : [];
  const people = holders.map(([staffId, as]): TracedPerson => ({
    staffId,
    as,
    why: outcome.excluded.some((each) => each.staffId === staffId) ? 'withheld' : null,
  }));
  return { outcome, posts, people };
}
