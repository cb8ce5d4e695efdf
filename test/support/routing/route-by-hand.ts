import type { RoutingQuery } from '../../../server/routing/route-work-item';
import type { Organisation } from '../../../server/staff/organisation';
import type { Calendar } from '../../../shared/calendar/working-days';
import type { Post } from '../../../shared/staff/post';
import type { ExclusionCause, RoutingOutcome } from '../../../shared/staff/routing-outcome';
import { dayOf, isWorked, startOf, textOfDay } from '../fold/wall-calendar';
import { headsUpwards, officesUpwards } from './line-by-hand';
import { postByHand, versionInForce } from './posts-by-hand';

/**
 * DESIGN idea 4 and FACTS §10.3 once more, read as they are written: over every post and every person, nothing kept, and no rule of
 * the program asked. Where an office lies decides which post answers; whom it reports to decides who takes over.
 */
export function routeByHand(
  organisation: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
): RoutingOutcome {
  const today = textOfDay(dayOf(query.now));
  const { asked } = query;
  const post = asked
    ? versionInForce(organisation.posts, asked.post ?? '', today)
    : postByHand(organisation, { ...query, today });
  if (post) return toPost(organisation, calendar, query, post);
  if (asked) return toHeadsOf(asked.unit, organisation, calendar, query);
  const county = [...organisation.units.values()].find(({ kind }) => kind === 'county')!._id;
  return {
    ...{ unit: county, line: [county], assignee: null, post: null, acting: 'none', rule: 'no-post' },
    ...{ reason: '责任清单里没有岗位管这一步，待指定。', excluded: [] },
  };
}

/** Whoever of the office that was asked stands on its line, and nobody above it. */
function toHeadsOf(
  unit: string,
  organisation: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
): RoutingOutcome {
  const { assignee, excluded, say, passed } = firstOf(
    headsUpwards(unit, organisation).filter((id) => organisation.staff.get(id)!.unit === unit),
    organisation,
    calendar,
    query,
  );
  const last = assignee ? `由${say(assignee)}接办` : '放在它的待分派里，由它的人领办';
  return {
    ...{ unit, line: officesUpwards(unit, organisation), assignee, post: null, excluded },
    ...{ acting: assignee ? 'line' : 'none', rule: 'asked-unit' },
    reason: `请${organisation.units.get(unit)!.name}会办：${[...passed, last].join('，')}。`,
  };
}

/** A, else B for A, else up the line, else the office's list of what nobody has. */
function toPost(
  organisation: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
  post: Post,
): RoutingOutcome {
  const { holderA, holderB, unit, title } = post;
  const named = [holderA, holderB].filter((id) => id !== null);
  const inOrder = [...new Set([...named, ...headsUpwards(unit, organisation)])];
  const { assignee, excluded, say, passed } = firstOf(inOrder, organisation, calendar, query);
  const before = passed.join('，');
  const found = {
    ...{ unit, line: officesUpwards(unit, organisation), assignee, post: post._id, excluded },
    rule: `${post.service}/${post.step}/${post.region}`,
  };
  const told = (acting: RoutingOutcome['acting'], words: string): RoutingOutcome => ({
    ...found,
    ...{ acting, reason: `“${title}”岗${words}。` },
  });
  if (assignee === null) return told('none', `：${before || '没有设 A、B 岗'}，汇报线上也没有人能接，待指定`);
  if (assignee === holderA) return told('A', ` A 岗${say(assignee)}在岗`);
  if (assignee === holderB) return told('B', `：${before || '没有设 A 岗'}，由 B 岗${say(assignee)}代 A`);
  return told('line', `：${before || '没有设 A、B 岗'}，按汇报线由${say(assignee)}接办`);
}

const WHY: Record<Exclude<ExclusionCause, 'withheld'>, string> = {
  unknown: '已不在名册上',
  interest: '与此件有利害关系',
  'own-first-check': '本人办过前面的步骤',
  absent: '不在岗',
};

/** The first of these whom nothing speaks against, and who was passed over before. */
function firstOf(
  inOrder: readonly string[],
  { staff, absences }: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
) {
  const moment = nextMomentAtWork(query.now, calendar);
  const parties = [query.personId, ...(query.parties ?? [])];
  const whyNot = (id: string): keyof typeof WHY | null => {
    const member = staff.get(id);
    if (!member) return 'unknown';
    if (parties.some((party) => member.interests.includes(party))) return 'interest';
    if (query.accused?.includes(id)) return 'interest';
    if (query.excludedStaff.includes(id)) return 'own-first-check';
    const isAway = absences.some(({ staffId, from, to }) => staffId === id && from <= moment && moment < to);
    return isAway ? 'absent' : null;
  };
  const say = (id: string) => {
    const member = staff.get(id);
    return member ? `${member.title}${member.name}` : '一名原工作人员';
  };
  const excluded: { staffId: string; why: keyof typeof WHY }[] = [];
  const passed = () => excluded.map(({ staffId, why }) => `${say(staffId)}${WHY[why]}`);
  for (const staffId of inOrder) {
    const why = whyNot(staffId);
    if (!why) return { assignee: staffId, excluded, say, passed: passed() };
    excluded.push({ staffId, why });
  }
  return { assignee: null, excluded, say, passed: passed() };
}

const MINUTE = 60_000;

/** Now, while the office is open; else looked at minute after minute until it opens. Going home at six is no absence. */
function nextMomentAtWork(now: Date, calendar: Calendar): Date {
  let at = now.getTime();
  for (;;) {
    const day = dayOf(new Date(at));
    const minute = Math.floor((at - startOf(day).getTime()) / MINUTE);
    const hours = calendar.hoursFrom.filter((each) => each.day <= day).at(-1)!.spans;
    const isOpen = hours.some(({ opens, closes }) => opens <= minute && minute < closes);
    if (isWorked(day, calendar) && isOpen) return new Date(at);
    at = isWorked(day, calendar)
      ? startOf(day).getTime() + (minute + 1) * MINUTE
      : startOf(day + 1).getTime();
  }
}
