import { nextWorkingMoment } from '@zhucantong/shared/calendar/office-hours';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { AskedOf } from '@zhucantong/shared/work-items/joint';
import type { Post } from '@zhucantong/shared/staff/post';
import {
  EXCLUSION_WORDS,
  type ActingAs,
  type Exclusion,
  type ExclusionCause,
  type RoutingOutcome,
} from '@zhucantong/shared/staff/routing-outcome';
import { getCountyUnit, type Organisation } from '../staff/organisation';
import { findExclusion, type ExclusionFacts } from './exclusions.rules';
import { holdersOf, type Candidate } from './holders.rules';
import { indexOf } from './organisation-index';
import { findPost } from './specificity.rules';

/** The step to be routed. `personId` is the beneficiary; `parties` adds whoever else has a side in the case. */
export interface RoutingQuery {
  service: string;
  step: string;
  area: string;
  county: string;
  personId: string;
  parties?: readonly string[];
  /** Staff complained of and whoever reports to them (accused.rules.ts), and who declared an interest of their own. */
  accused?: readonly string[] | undefined;
  /** Staff who may not take this step because of one they did before. */
  excludedStaff: readonly string[];
  /** Whom a lead asked for its part; the list of posts is not searched then (route-asked.ts). */
  asked?: AskedOf;
  now: Date;
}

/**
 * Who answers for a step: the most specific live post, then its A-holder, else B (代A), else up the reporting line,
 * else the visible unassigned list of the post's unit, or of the county when no post answers (DESIGN idea 4).
 * Pure; the index over the posts is made once per organisation value.
 */
export function routeStep(
  organisation: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
): RoutingOutcome {
  const post = findPost(indexOf(organisation).posts, query, localDateOf(query.now));
  return post ? routeToPost(organisation, calendar, query, post) : unanswered(organisation);
}

/** Who of a post, or above it, takes a step. */
export function routeToPost(
  organisation: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
  post: Post,
): RoutingOutcome {
  const { staffId, acting, excluded } = chooseAmong(
    withTheirLine(organisation, post),
    exclusionsOf(organisation, calendar, query),
  );
  return outcome(organisation, post, staffId, acting, excluded);
}

/** What the exclusions of a query look at. */
export function exclusionsOf(
  organisation: Organisation,
  calendar: Calendar,
  query: RoutingQuery,
): (staffId: string) => ExclusionCause | null {
  let moment: Date | undefined;
  const facts: ExclusionFacts = {
    parties: query.parties ? [query.personId, ...query.parties] : [query.personId],
    accused: query.accused,
    earlierHands: query.excludedStaff,
    absencesOf: indexOf(organisation).absencesOf,
    workingMoment: () => (moment ??= nextWorkingMoment(query.now, calendar)),
  };
  return (staffId) => findExclusion(organisation.staff.get(staffId), facts);
}

/** The first candidate whom nothing speaks against, and who was passed over before. */
export function chooseAmong(
  candidates: Iterable<Candidate>,
  exclusionOf: (staffId: string) => ExclusionCause | null,
): { staffId: string | null; acting: ActingAs; excluded: Exclusion[] } {
  const excluded: Exclusion[] = [];
  for (const [staffId, acting] of candidates) {
    if (excluded.some((earlier) => earlier.staffId === staffId)) continue;
    const why = exclusionOf(staffId);
    if (!why) return { staffId, acting, excluded };
    excluded.push({ staffId, why });
  }
  return { staffId: null, acting: 'none', excluded };
}

/** Whom the post names, then everybody above its unit; the same person may stand there twice. */
export function* withTheirLine(organisation: Organisation, post: Post): Generator<Candidate> {
  yield* holdersOf(post);
  for (const { member } of indexOf(organisation).peopleAbove(post.unit)) yield [member._id, 'line'];
}

function outcome(
  organisation: Organisation,
  post: Post,
  assignee: string | null,
  acting: ActingAs,
  excluded: Exclusion[],
): RoutingOutcome {
  return {
    unit: post.unit,
    line: indexOf(organisation).lineOf(post.unit),
    assignee,
    post: post._id,
    acting,
    rule: `${post.service}/${post.step}/${post.region}`,
    reason: reasonOf(organisation, post, assignee, acting, excluded),
    excluded,
  };
}

function reasonOf(
  organisation: Organisation,
  post: Post,
  assignee: string | null,
  acting: ActingAs,
  excluded: readonly Exclusion[],
): string {
  const passed = excluded
    .map(({ staffId, why }) => `${nameOf(organisation, staffId)}${EXCLUSION_WORDS[why]}`)
    .join('，');
  const name = assignee && nameOf(organisation, assignee);
  if (acting === 'A') return `“${post.title}”岗 A 岗${name}在岗。`;
  if (acting === 'B') return `“${post.title}”岗：${passed || '没有设 A 岗'}，由 B 岗${name}代 A。`;
  if (acting === 'line') return `“${post.title}”岗：${passed || '没有设 A、B 岗'}，按汇报线由${name}接办。`;
  return `“${post.title}”岗：${passed || '没有设 A、B 岗'}，汇报线上也没有人能接，待指定。`;
}

export function nameOf(organisation: Organisation, staffId: string): string {
  const member = organisation.staff.get(staffId);
  return member ? `${member.title}${member.name}` : '一名原工作人员';
}

function unanswered(organisation: Organisation): RoutingOutcome {
  const county = getCountyUnit(organisation)._id;
  return {
    unit: county,
    line: [county],
    assignee: null,
    post: null,
    acting: 'none',
    rule: 'no-post',
    reason: '责任清单里没有岗位管这一步，待指定。',
    excluded: [],
  };
}
