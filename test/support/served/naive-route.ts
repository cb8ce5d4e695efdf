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
import type { StaffMember } from '../../../shared/staff/staff-member';
import { lineOf } from '../../../shared/staff/unit';

/** The sentence of the responsibility list read over every post and every candidate: no index, nothing kept. */
export function naiveRoute(
  organisation: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
): RoutingOutcome {
  const { units, staff, posts, absences } = organisation;
  const post = findPostNaively(posts, query, localDateOf(query.now));
  if (!post) {
    const county = [...units.values()].find(({ kind }) => kind === 'county')!._id;
    return {
      ...{ unit: county, line: [county], assignee: null, post: null, acting: 'none', rule: 'no-post' },
      ...{ reason: '责任清单里没有岗位管这一步，待指定。', excluded: [] },
    };
  }
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
  const named = [post.holderA, post.holderB].filter((id) => id !== null);
  const inOrder = [...new Set([...named, ...above(post.unit, organisation)])];
  const place = inOrder.findIndex((id) => whyNot(id) === null);
  const assignee = inOrder[place] ?? null;
  const excluded = (assignee ? inOrder.slice(0, place) : inOrder).map((staffId) => ({
    staffId,
    why: whyNot(staffId)!,
  }));
  const acting = assignee
    ? assignee === post.holderA
      ? 'A'
      : assignee === post.holderB
        ? 'B'
        : 'line'
    : 'none';
  const say = (id: string) => `${staff.get(id)!.title}${staff.get(id)!.name}`;
  const passed = excluded.map(({ staffId, why }) => `${say(staffId)}${EXCLUSION_WORDS[why]}`).join('，');
  const words = {
    A: () => `“${post.title}”岗 A 岗${say(assignee!)}在岗。`,
    B: () => `“${post.title}”岗：${passed || '没有设 A 岗'}，由 B 岗${say(assignee!)}代 A。`,
    line: () => `“${post.title}”岗：${passed || '没有设 A、B 岗'}，按汇报线由${say(assignee!)}接办。`,
    none: () => `“${post.title}”岗：${passed || '没有设 A、B 岗'}，汇报线上也没有人能接，待指定。`,
  } as const;
  return {
    ...{ unit: post.unit, line: lineOf(post.unit, units), assignee, post: post._id, acting },
    ...{ rule: `${post.service}/${post.step}/${post.region}`, reason: words[acting](), excluded },
  };
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
