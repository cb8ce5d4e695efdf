import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { Post } from '@zhucantong/shared/staff/post';
import {
  EXCLUSION_WORDS,
  type Exclusion,
  type RoutingOutcome,
} from '@zhucantong/shared/staff/routing-outcome';
import { getCountyUnit, type Organisation } from '../staff/organisation';
import { indexOf } from './organisation-index';
import { holdersOf } from './holders.rules';
import { chooseAmong, exclusionsOf, nameOf, type RoutingQuery } from './route-work-item';
import { findPost } from './specificity.rules';

/**
 * Who answers for a step of the restricted store: the A-holder of its post, else B, and nobody above them, because the
 * reporting line may include the accused. Only a post that names service and step counts: whoever has everything is not
 * named for this. Where nobody is left, the guardians are named instead. Why somebody was passed over is worded alike for all.
 * @source FACTS §4.3, §4.9
 */
export function routeByName(
  organisation: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
  guardian: string,
): RoutingOutcome {
  const exclusionOf = exclusionsOf(organisation, calendar, query);
  const post = postOf(organisation, query);
  const { staffId, acting, excluded } = chooseAmong(post ? holdersOf(post) : [], exclusionOf);
  const reasonless = excluded.map((each): Exclusion => ({ ...each, why: 'withheld' }));
  return {
    unit: post?.unit ?? getCountyUnit(organisation)._id,
    line: [],
    assignee: staffId,
    post: post?._id ?? null,
    acting,
    rule: post ? `${post.service}/${post.step}/${post.region}` : 'no-post',
    reason: reasonOf(organisation, post, staffId, reasonless),
    excluded: reasonless,
    readers: staffId ? [] : guardiansOf(organisation, query, guardian, exclusionOf),
  };
}

function postOf(organisation: Organisation, query: RoutingQuery): Post | undefined {
  const post = findPost(indexOf(organisation).posts, query, localDateOf(query.now));
  return post?.service === query.service && post.step === query.step ? post : undefined;
}

/** Both holders, as far as nothing but a short absence speaks against them: they are told, and need not act today. */
function guardiansOf(
  organisation: Organisation,
  query: RoutingQuery,
  guardian: string,
  exclusionOf: ReturnType<typeof exclusionsOf>,
): string[] {
  const post = postOf(organisation, { ...query, step: guardian });
  return (post ? [...holdersOf(post)] : [])
    .map(([staffId]) => staffId)
    .filter((staffId) => [null, 'absent'].includes(exclusionOf(staffId)));
}

function reasonOf(
  organisation: Organisation,
  post: Post | undefined,
  staffId: string | null,
  excluded: readonly Exclusion[],
): string {
  if (!post) return '责任清单里没有岗位专管这一步，待指定。';
  const passed = excluded
    .map((each) => `${nameOf(organisation, each.staffId)}${EXCLUSION_WORDS[each.why]}`)
    .join('，');
  const who = staffId ? `由${nameOf(organisation, staffId)}办理` : '没有人能接，待指定';
  return `“${post.title}”岗：${passed ? `${passed}，` : ''}${who}。`;
}
