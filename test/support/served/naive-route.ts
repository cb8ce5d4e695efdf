import { findPostNaively } from '../../../server/routing/specificity.rules';
import type { RoutingQuery } from '../../../server/routing/route-work-item';
import type { Organisation } from '../../../server/staff/organisation';
import { nextWorkingMoment } from '../../../shared/calendar/office-hours';
import { localDateOf } from '../../../shared/calendar/plain-date';
import type { Calendar } from '../../../shared/calendar/working-days';
import {
  EXCLUSION_WORDS,
  type ExclusionCause,
  type RoutingOutcome,
} from '../../../shared/staff/routing-outcome';
import type { Post } from '../../../shared/staff/post';
import type { StaffMember } from '../../../shared/staff/staff-member';
import { lineOf } from '../../../shared/staff/unit';

/** The sentence of the responsibility list read over every post and every candidate: no index, nothing kept. */
export function naiveRoute(
  organisation: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
): RoutingOutcome {
  const today = localDateOf(query.now);
  const { asked } = query;
  const post = asked
    ? versionInForce(organisation.posts, asked.post ?? '', today)
    : findPostNaively(organisation.posts, query, today);
  if (post) return toPost(organisation, calendar, query, post);
  if (asked) return toHeadsOf(asked.unit, organisation, calendar, query);
  const county = [...organisation.units.values()].find(({ kind }) => kind === 'county')!._id;
  return {
    ...{ unit: county, line: [county], assignee: null, post: null, acting: 'none', rule: 'no-post' },
    ...{ reason: '责任清单里没有岗位管这一步，待指定。', excluded: [] },
  };
}

/** Of all versions of the post that one of them names, the newest that is in force on a day. */
export function versionInForce(posts: readonly Post[], id: string, day: string): Post | undefined {
  const named = posts.find(({ _id }) => _id === id);
  return posts
    .filter(
      (each) =>
        each.service === named?.service &&
        each.step === named.step &&
        each.region === named.region &&
        each.county === named.county &&
        each.effectiveFrom <= day &&
        (each.effectiveTo ?? day) >= day,
    )
    .sort((a, b) =>
      `${a.effectiveFrom}` === b.effectiveFrom
        ? a._id < b._id
          ? -1
          : 1
        : a.effectiveFrom > b.effectiveFrom
          ? -1
          : 1,
    )[0];
}

/** Whoever leads the office that was asked, and nobody above it. */
function toHeadsOf(
  unit: string,
  organisation: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
): RoutingOutcome {
  const heads = above(unit, organisation).filter((id) => organisation.staff.get(id)!.unit === unit);
  const { assignee, excluded, say } = firstOf(heads, organisation, calendar, query);
  const passed = excluded.map(({ staffId, why }) => `${say(staffId)}${EXCLUSION_WORDS[why]}`);
  const last = assignee ? `由${say(assignee)}接办` : '放在它的待分派里，由它的人领办';
  return {
    ...{ unit, line: lineOf(unit, organisation.units), assignee, post: null, excluded },
    ...{ acting: assignee ? 'line' : 'none', rule: 'asked-unit' },
    reason: `请${organisation.units.get(unit)!.name}会办：${[...passed, last].join('，')}。`,
  };
}

function toPost(
  organisation: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
  post: Post,
): RoutingOutcome {
  const named = [post.holderA, post.holderB].filter((id) => id !== null);
  const inOrder = [...new Set([...named, ...above(post.unit, organisation)])];
  const { assignee, excluded, say } = firstOf(inOrder, organisation, calendar, query);
  const acting = assignee
    ? assignee === post.holderA
      ? 'A'
      : assignee === post.holderB
        ? 'B'
        : 'line'
    : 'none';
  const passed = excluded.map(({ staffId, why }) => `${say(staffId)}${EXCLUSION_WORDS[why]}`).join('，');
  const words = {
    A: () => `“${post.title}”岗 A 岗${say(assignee!)}在岗。`,
    B: () => `“${post.title}”岗：${passed || '没有设 A 岗'}，由 B 岗${say(assignee!)}代 A。`,
    line: () => `“${post.title}”岗：${passed || '没有设 A、B 岗'}，按汇报线由${say(assignee!)}接办。`,
    none: () => `“${post.title}”岗：${passed || '没有设 A、B 岗'}，汇报线上也没有人能接，待指定。`,
  } as const;
  return {
    ...{ unit: post.unit, line: lineOf(post.unit, organisation.units), assignee, post: post._id, acting },
    ...{ rule: `${post.service}/${post.step}/${post.region}`, reason: words[acting](), excluded },
  };
}

/** The first of these whom nothing speaks against, and who was passed over before. */
function firstOf(
  inOrder: readonly string[],
  { staff, absences }: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
) {
  const moment = nextWorkingMoment(query.now, calendar);
  const parties = [query.personId, ...(query.parties ?? [])];
  const whyNot = (id: string): ExclusionCause | null => {
    const member = staff.get(id);
    if (!member) return 'unknown';
    if (parties.some((party) => member.interests.includes(party)) || query.accused?.includes(id))
      return 'interest';
    if (query.excludedStaff.includes(id)) return 'own-first-check';
    const isAway = absences.some(({ staffId, from, to }) => staffId === id && from <= moment && moment < to);
    return isAway ? 'absent' : null;
  };
  const place = inOrder.findIndex((id) => whyNot(id) === null);
  const assignee = inOrder[place] ?? null;
  const excluded = (assignee ? inOrder.slice(0, place) : inOrder).map((staffId) => ({
    staffId,
    why: whyNot(staffId)!,
  }));
  const say = (id: string) => `${staff.get(id)!.title}${staff.get(id)!.name}`;
  return { assignee, excluded, say };
}

/** Heads and leaders of the unit, then of each unit it reports to; the head first, then by id. */
function above(unit: string, { units, staff }: Organisation): string[] {
  const ids = (members: StaffMember[]) => members.map(({ _id }) => _id).sort();
  return lineOf(unit, units).flatMap((at) => {
    const own = [...staff.values()].filter((member) => member.unit === at);
    const isHead = ({ roles }: StaffMember) => roles.includes('section-head');
    return [
      ...ids(own.filter(isHead)),
      ...ids(own.filter((member) => !isHead(member) && member.roles.includes('leader'))),
    ];
  });
}
