import { dayAndWeekday, dayInWords } from '@zhucantong/shared/calendar/day-words';
import { nextWorkingMoment } from '@zhucantong/shared/calendar/office-hours';
import { instantAt, localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { ListChange } from '@zhucantong/shared/staff/list-proposal';
import { postKey, type Post } from '@zhucantong/shared/staff/post';
import { EXCLUSION_WORDS, type ActingAs } from '@zhucantong/shared/staff/routing-outcome';
import type { DraftPost, RoutingTrial, RoutingTrialAnswer } from '@zhucantong/shared/staff/routing-trial';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { isForTheNamed, mayKnowTheNamed } from '../routing/named-services.rules';
import { traceByName } from '../routing/trace-by-name';
import { traceRoute, type RouteTrace } from '../routing/trace-route';
import { isLive, whyFirst } from '../routing/specificity.rules';
import type { Organisation } from '../staff/organisation';
import { answerable } from './answerable';
import type { ListPostsDeps } from './list-posts';
import { wordsOf } from './list-words';
import { conflictsOf } from './post-conflicts.rules';
import { fillsGap } from './proposals/fills-gap';

export interface TryRoutingDeps extends ListPostsDeps {
  /** The list with what is proposed. */
  proposedOrganisation(county: string, now: Date): Promise<Organisation>;
}

const DRAFT = '~draft';
/** A day that is tried is tried when the office opens. */
const MORNING_MINUTE = 9 * 60;
/** Of a county's heads the first few say how it would go on. */
const NEXT_SHOWN = 2;

/**
 * Who would get a step, and why, by the rules that route; with a change of the list that is not saved, too. Writes nothing.
 * What is restricted is routed among the named.
 * @throws DomainError not-allowed for such a trial, unless the viewer may know who they are.
 */
export async function tryRouting(
  deps: TryRoutingDeps,
  viewer: StaffViewer,
  trial: RoutingTrial,
  now: Date,
): Promise<RoutingTrialAnswer> {
  const { county } = viewer;
  const [organisation, calendar, places] = await Promise.all([
    deps.organisation(county),
    deps.calendar(county),
    deps.places(county),
  ]);
  const at = trial.on && trial.on !== localDateOf(now) ? instantAt(trial.on, MORNING_MINUTE) : now;
  const listed = trial.proposed ? await deps.proposedOrganisation(county, now) : organisation;
  const tried = withChange(listed, trial);
  const query = {
    service: trial.service,
    step: trial.step,
    area: trial.area,
    county,
    personId: '',
    excludedStaff: trial.handledBefore ?? [],
    now: at,
  };
  const definition = deps.offered().find(({ code }) => code === trial.service);
  const isNamed =
    definition?.restricted !== undefined &&
    (trial.restricted === true || isForTheNamed(definition, trial.step));
  if (isNamed && !mayKnowTheNamed(viewer, trial.service, organisation.posts, localDateOf(now)))
    throw new DomainError('not-allowed');
  const trace = isNamed
    ? traceByName(tried, calendar, query, definition.restricted!.guardian)
    : traceRoute(tried, calendar, query);
  const words = wordsOf(county, tried, places, deps.offered());
  const { outcome } = trace;
  const holderA = trace.posts[0]?.holderA;
  return {
    assignee: outcome.assignee
      ? { staffId: outcome.assignee, name: words.person(outcome.assignee), acting: outcome.acting }
      : null,
    actingFor: outcome.acting === 'B' && holderA ? words.person(holderA) : null,
    unitName: tried.units.get(outcome.unit)?.name ?? '',
    sentence: outcome.reason,
    rules: rulesOf(trace, words, yearOf(localDateOf(now))),
    people: peopleOf(trace, tried),
    day: dayAndWeekday(localDateOf(at), yearOf(localDateOf(now))),
    conflicts: trial.draft ? draftConflicts(trial.draft, organisation, nextWorkingMoment(at, calendar)) : [],
    fillsGap:
      trial.draft !== undefined && draftFillsGap(trial.draft, organisation, places, deps.offered(), now),
  };
}

/** The organisation as it would be: the draft is one post more, and among equals it goes first; a post that ends is not there. */
function withChange(
  organisation: Organisation,
  { draft, without }: Pick<RoutingTrial, 'draft' | 'without'>,
): Organisation {
  const ended = organisation.posts.find(({ _id }) => _id === without);
  const left = ended
    ? organisation.posts.filter((other) => postKey(other) !== postKey(ended))
    : organisation.posts;
  if (!draft) return ended ? { ...organisation, posts: left } : organisation;
  const post = asPost(draft, organisation);
  const isReplaced = (other: Post) =>
    postKey(other) === postKey(post) && other.effectiveFrom === post.effectiveFrom;
  return { ...organisation, posts: [...left.filter((other) => !isReplaced(other)), post] };
}

const asPost = (draft: DraftPost, { county }: Organisation): Post => ({
  ...draft,
  _id: DRAFT,
  county,
  effectiveTo: null,
});

/** By the rules of the list, as they will hold on its first day; a version of that very day gives way to it. */
function draftConflicts(draft: DraftPost, organisation: Organisation, at: Date): string[] {
  const { staff, absences } = organisation;
  return conflictsOf(asPost(draft, organisation), {
    posts: [],
    isOnStaff: (staffId) => staff.has(staffId),
    isAway: (staffId) => absences.some((each) => each.staffId === staffId && each.from <= at && at < each.to),
    today: draft.effectiveFrom,
  });
}

/** Whether it may take effect before anybody approves it; what is no fit change at all is told when it is sent. */
function draftFillsGap(
  draft: DraftPost,
  organisation: Organisation,
  places: readonly { _id: string }[],
  offered: readonly ServiceDefinition[],
  now: Date,
): boolean {
  const today = localDateOf(now);
  const key = postKey({ ...draft, county: organisation.county });
  const standing = organisation.posts.find((post) => postKey(post) === key && isLive(post, today));
  const change: ListChange = standing
    ? { what: 'holders', postId: standing._id, ...draft }
    : { what: 'new', post: draft };
  try {
    return fillsGap(organisation, change, answerable({ offered, places, today }));
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

function rulesOf(
  { posts }: RouteTrace,
  words: ReturnType<typeof wordsOf>,
  year: number,
): RoutingTrialAnswer['rules'] {
  const [winner] = posts;
  return posts.map((post, place) => ({
    postId: post._id === DRAFT ? null : post._id,
    title: post.title,
    words: `${words.service(post.service)} × ${words.step(post.service, post.step)} × ${words.place(post.region)}`,
    since: `${dayInWords(post.effectiveFrom, year)}起`,
    wins: place === 0,
    isDraft: post._id === DRAFT,
    why: place === 0 ? (posts[1] ? whyFirst(post, posts[1]) : '只有这一条管') : whyFirst(winner!, post),
  }));
}

const AS_WORDS: Record<ActingAs, string> = { A: 'A 岗', B: 'B 岗', line: '汇报线', none: '' };

function peopleOf({ people, outcome }: RouteTrace, { staff }: Organisation): RoutingTrialAnswer['people'] {
  const chosen = people.findIndex(({ staffId }) => staffId === outcome.assignee);
  const shown = chosen === -1 ? people : people.slice(0, chosen + 1 + NEXT_SHOWN);
  return shown.map(({ staffId, as, why }, place) => {
    const member = staff.get(staffId);
    const isNext = chosen !== -1 && place > chosen;
    return {
      staffId,
      name: member?.name ?? '已不在名册上',
      as: as === 'line' && member ? `${AS_WORDS[as]}，${member.title}` : AS_WORDS[as],
      result: place === chosen ? 'chosen' : isNext ? 'next' : 'passed-over',
      why: why ? EXCLUSION_WORDS[why] : place === chosen ? '在岗，没有要回避的' : '前面的人都不能办时由他接',
      cause: why,
    };
  });
}
