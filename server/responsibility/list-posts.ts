import { nextWorkingMoment } from '@zhucantong/shared/calendar/office-hours';
import { localDateOf, yearOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { postKey, type Post } from '@zhucantong/shared/staff/post';
import type {
  GapRow,
  HolderView,
  PostRow,
  ResponsibilityList,
} from '@zhucantong/shared/staff/responsibility-list';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { findGaps } from '../routing/gaps.rules';
import { mayKnowTheNamed } from '../routing/named-services.rules';
import { indexOf } from '../routing/organisation-index';
import { versionOn, versionsByPost } from '../routing/post-versions.rules';
import type { Organisation } from '../staff/organisation';
import { mayChangeOrganisation } from '../staff/organisation.policy';
import { awayAt } from '../staff/away-until';
import { wordsOf } from './list-words';
import { placesToAnswerFor } from './answerable';
import { knownSteps } from './known-steps';
import { conflictsOf } from './post-conflicts.rules';

export interface ListPostsDeps {
  organisation(county: string): Promise<Organisation>;
  calendar(county: string): Promise<Calendar>;
  /** Services that take applications. */
  offered(): readonly ServiceDefinition[];
  /** Every place of the county, itself included. */
  places(county: string): Promise<readonly { _id: string; name: string }[]>;
}

/**
 * The county's responsibility list: every version of every post, what is wrong in it, and what a change may choose from. Who is
 * named for what is restricted is told only to who may know.
 */
export async function listPosts(
  deps: ListPostsDeps,
  viewer: StaffViewer,
  now: Date,
): Promise<ResponsibilityList> {
  const { county } = viewer;
  const [organisation, calendar, places] = await Promise.all([
    deps.organisation(county),
    deps.calendar(county),
    deps.places(county),
  ]);
  const offered = deps.offered();
  const mayKnow = (service: string) => mayKnowTheNamed(viewer, service, organisation.posts, localDateOf(now));
  const isKnown = knownSteps(offered, viewer, organisation.posts, localDateOf(now));
  const words = wordsOf(county, organisation, places, offered);
  const today = localDateOf(now);
  const awayUntil = awayAt(organisation.absences, nextWorkingMoment(now, calendar), yearOf(today));
  const byPost = versionsByPost(organisation.posts);
  const facts = {
    posts: organisation.posts,
    isOnStaff: (staffId: string) => organisation.staff.has(staffId),
    isAway: (staffId: string) => awayUntil(staffId) !== null,
    today,
  };
  const holder = (staffId: string | null): HolderView | null =>
    staffId === null ? null : { staffId, name: words.person(staffId), awayUntil: awayUntil(staffId) };
  const known = organisation.posts.filter(({ service, step }) => isKnown(service, step));
  const rows = known.map((post): PostRow => {
    const state = stateOf(post, byPost.get(postKey(post))!, today);
    return {
      id: post._id,
      title: post.title,
      service: post.service,
      serviceTitle: words.service(post.service),
      step: post.step,
      stepTitle: words.step(post.service, post.step),
      region: post.region,
      regionName: words.place(post.region),
      unit: post.unit,
      unitName: organisation.units.get(post.unit)?.name ?? '',
      holderA: holder(post.holderA),
      holderB: holder(post.holderB),
      from: post.effectiveFrom,
      to: post.effectiveTo,
      state,
      conflicts: state === 'over' ? [] : conflictsOf(post, facts),
    };
  });
  const steps = offered.flatMap(({ code, steps: each }) =>
    each.filter((step) => isKnown(code, step.code)).map((step) => ({ service: code, step: step.code })),
  );
  const gaps = findGaps(indexOf(organisation), {
    county,
    villages: placesToAnswerFor(places),
    steps,
    day: today,
  });
  return {
    today,
    mayEdit: mayChangeOrganisation(viewer, county),
    posts: rows.sort(byServiceStepAndPlace),
    gaps: gaps.map(({ service, step, area, post }): GapRow => ({
      service,
      serviceTitle: words.service(service),
      step,
      stepTitle: words.step(service, step),
      area,
      areaName: words.place(area),
      postId: post,
    })),
    services: offered
      .map(({ code, title, steps: each, restricted }) => ({
        code,
        title,
        ...(restricted && restricted.when !== 'always' && mayKnow(code) ? { hasRestricted: true } : {}),
        steps: each
          .filter((step) => isKnown(code, step.code))
          .map((step) => ({ code: step.code, title: step.title })),
      }))
      .filter((service) => service.steps.length > 0),
    units: [...organisation.units.values()].map(({ _id, name }) => ({ code: _id, title: name })),
    staff: [...organisation.staff.values()].map(({ _id, name, title, unit }) => ({
      staffId: _id,
      name,
      about: `${organisation.units.get(unit)?.name ?? ''} ${title}`,
    })),
    areas: places.map(({ _id }) => ({ code: _id, title: words.place(_id) })),
  };
}

function stateOf(post: Post, versions: readonly Post[], today: PlainDate): PostRow['state'] {
  const isOver =
    post.effectiveTo !== null && (post.effectiveTo < today || post.effectiveTo < post.effectiveFrom);
  if (isOver) return 'over';
  if (post.effectiveFrom > today) return 'planned';
  // A newer version that lasts as long leaves this one nothing.
  const winner = versionOn(versions, today);
  const isCovered =
    winner !== undefined &&
    winner._id !== post._id &&
    (winner.effectiveTo === null || winner.effectiveTo === post.effectiveTo);
  if (!isCovered) return 'current';
  return winner.effectiveFrom === post.effectiveFrom ? 'current' : 'over';
}

const ALL = '*';
function byServiceStepAndPlace(a: PostRow, b: PostRow): number {
  return (
    Number(a.service === ALL) - Number(b.service === ALL) ||
    a.serviceTitle.localeCompare(b.serviceTitle, 'zh') ||
    Number(a.step === ALL) - Number(b.step === ALL) ||
    a.step.localeCompare(b.step) ||
    (a.region < b.region ? -1 : a.region > b.region ? 1 : 0) ||
    (a.from < b.from ? 1 : -1)
  );
}
