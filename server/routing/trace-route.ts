import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { Post } from '@zhucantong/shared/staff/post';
import type { ActingAs, ExclusionCause, RoutingOutcome } from '@zhucantong/shared/staff/routing-outcome';
import type { Organisation } from '../staff/organisation';
import { exclusionsOf, routeStep, withTheirLine, type RoutingQuery } from './route-work-item';
import { answeringPosts } from './specificity.rules';

/** Somebody on the way of a routing: why passed over, or null for who could take it. */
export interface TracedPerson {
  staffId: string;
  as: ActingAs;
  why: ExclusionCause | null;
}

/** A routing with everything it looked at. The outcome is `routeStep`'s own. */
export interface RouteTrace {
  outcome: RoutingOutcome;
  /** Every live post that answers, the winner first. */
  posts: Post[];
  /** Everybody in order, each once; the first without a cause is the assignee. */
  people: TracedPerson[];
}

/** Routes a step and says how: which rules answered, who stood in which order, who was passed over and why. */
export function traceRoute(organisation: Organisation, calendar: Calendar, query: RoutingQuery): RouteTrace {
  const posts = answeringPosts(organisation.posts, query, localDateOf(query.now));
  const exclusionOf = exclusionsOf(organisation, calendar, query);
  const people: TracedPerson[] = [];
  for (const [staffId, as] of posts[0] ? withTheirLine(organisation, posts[0]) : []) {
    if (people.some((earlier) => earlier.staffId === staffId)) continue;
    people.push({ staffId, as, why: exclusionOf(staffId) });
  }
  return { outcome: routeStep(organisation, calendar, query), posts, people };
}
