import { localDateOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import { postKey, type Post } from '@zhucantong/shared/staff/post';
import { EXCLUSION_WORDS, type RoutingOutcome } from '@zhucantong/shared/staff/routing-outcome';
import type { AskedOf } from '@zhucantong/shared/work-items/joint';
import type { Organisation } from '../staff/organisation';
import { indexOf } from './organisation-index';
import { versionOn } from './post-versions.rules';
import {
  chooseAmong,
  exclusionsOf,
  nameOf,
  routeStep,
  routeToPost,
  type RoutingQuery,
} from './route-work-item';

/** As `routeStep`, where somebody asked for a part by name of a post or a unit: who answers for it now. */
export function routeStepOrAsked(
  organisation: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
): RoutingOutcome {
  return query.asked
    ? routeAsked(organisation, calendar, query, query.asked)
    : routeStep(organisation, calendar, query);
}

/**
 * The holders of the post as it stands that day, or their line; of a unit its own heads, else its unassigned list, from which its
 * people take it: who was asked is that office and not whom it reports to. Who is absent or has an interest is passed over. Pure.
 */
function routeAsked(
  organisation: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
  asked: AskedOf,
): RoutingOutcome {
  const post = asked.post && postNow(organisation.posts, asked.post, localDateOf(query.now));
  if (post) return routeToPost(organisation, calendar, query, post);
  const heads = indexOf(organisation)
    .peopleAbove(asked.unit)
    .filter(({ member }) => member.unit === asked.unit)
    .map(({ member }) => [member._id, 'line'] as const);
  const { staffId, acting, excluded } = chooseAmong(heads, exclusionsOf(organisation, calendar, query));
  const passed = excluded.map((each) => `${nameOf(organisation, each.staffId)}${EXCLUSION_WORDS[each.why]}`);
  const unit = organisation.units.get(asked.unit)?.name ?? '';
  return {
    unit: asked.unit,
    line: indexOf(organisation).lineOf(asked.unit),
    assignee: staffId,
    post: null,
    acting,
    rule: 'asked-unit',
    reason: `请${unit}会办：${[...passed, staffId ? `由${nameOf(organisation, staffId)}接办` : '放在它的待分派里，由它的人领办'].join('，')}。`,
    excluded,
  };
}

/** The version of a post that is in force on a day, by any of its versions. */
export function postNow(posts: readonly Post[], id: string, day: PlainDate): Post | undefined {
  const known = posts.find((each) => each._id === id);
  return (
    known &&
    versionOn(
      posts.filter((each) => postKey(each) === postKey(known)),
      day,
    )
  );
}
