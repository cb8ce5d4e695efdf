import { addDays, instantAt, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { postKey, type Post } from '@zhucantong/shared/staff/post';
import { lastSuccession, versionOn } from '../../routing/post-versions.rules';
import type { Organisation } from '../../staff/organisation';
import { conflictsOf } from '../post-conflicts.rules';
import type { Verdict } from './judge-changes.rules';

/** What a change does to its post on the day from which it holds. */
export interface Comparison {
  /** The version that it is about, or that it makes. */
  post: Post;
  before: Post | null;
  after: Post | null;
  /** First day of the new holders, or the last of the post; null where what was planned is withdrawn. */
  day: PlainDate | null;
  warnings: string[];
  /** Whose open items of which versions would move. */
  leaving: { posts: string[]; holders: string[] } | null;
}

const MORNING_MINUTE = 9 * 60;

/** @returns undefined where the post is not on the list at all. */
export function compareChange({ change, plan, before, after, proposed }: Verdict): Comparison | undefined {
  const named = change.what === 'new' ? undefined : before.posts.find(({ _id }) => _id === change.postId);
  const made = plan?.added[0];
  const post: Post | undefined =
    made ??
    named ??
    (change.what === 'new'
      ? { ...change.post, _id: proposed.id, county: before.county, effectiveTo: null }
      : undefined);
  if (!post) return undefined;
  const since = sinceOf(change, named);
  const versions = ({ posts }: Organisation) => posts.filter((each) => postKey(each) === postKey(post));
  const then = versionOn(versions(after), since) ?? null;
  const succession = plan && lastSuccession(versions(after), since);
  return {
    post,
    before: versionOn(versions(before), since) ?? (change.what === 'withdraw' ? (named ?? null) : null),
    after: plan ? then : (wantedBy(change, post) ?? then),
    day: change.what === 'end' ? change.lastDay : change.what === 'withdraw' ? null : since,
    warnings: made ? warningsOf(made, after) : [],
    leaving:
      succession && succession.since === since
        ? { posts: succession.earlier, holders: succession.leavers }
        : null,
  };
}

function sinceOf(change: Verdict['change'], named: Post | undefined): PlainDate {
  if (change.what === 'new') return change.post.effectiveFrom;
  if (change.what === 'holders') return change.effectiveFrom;
  if (change.what === 'end') return addDays(change.lastDay, 1);
  return named!.effectiveFrom;
}

/** What cannot be applied is shown as it was meant. */
function wantedBy(change: Verdict['change'], post: Post): Post | undefined {
  if (change.what === 'new') return post;
  if (change.what !== 'holders') return undefined;
  const { holderA, holderB } = change;
  return { ...post, holderA, holderB };
}

function warningsOf(post: Post, { posts, staff, absences }: Organisation): string[] {
  const at = instantAt(post.effectiveFrom, MORNING_MINUTE);
  return conflictsOf(post, {
    posts,
    isOnStaff: (staffId) => staff.has(staffId),
    isAway: (staffId) => absences.some((each) => each.staffId === staffId && each.from <= at && at < each.to),
    today: post.effectiveFrom,
  });
}
