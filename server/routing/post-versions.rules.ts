import { addDays, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { postKey, type Post } from '@zhucantong/shared/staff/post';
import { holderIds } from './holders.rules';
import { compareSpecificity, isLive } from './specificity.rules';

/** The version in force on a day: the newest that is live. */
export function versionOn(versions: readonly Post[], day: PlainDate): Post | undefined {
  return versions.filter((post) => isLive(post, day)).sort(compareSpecificity)[0];
}

/** All versions by post. */
export function versionsByPost(posts: readonly Post[]): Map<string, Post[]> {
  const byPost = new Map<string, Post[]>();
  for (const post of posts) {
    const versions = byPost.get(postKey(post));
    if (versions) versions.push(post);
    else byPost.set(postKey(post), [post]);
  }
  return byPost;
}

/** The last time a post changed hands: from one version to another, or to none. */
export interface Succession {
  before: Post;
  after: Post | null;
  /** The first day of the new state. */
  since: PlainDate;
  /** Holders who do not hold it any more. */
  leavers: string[];
  /** Every version that is not in force: what leavers hold may name any of them. */
  earlier: string[];
}

/** The change of hands that stands behind today's holders; undefined when the post never changed or nobody left it. */
export function lastSuccession(versions: readonly Post[], today: PlainDate): Succession | undefined {
  const since = changeDays(versions, today).find(
    (day) => versionOn(versions, day)?._id !== versionOn(versions, addDays(day, -1))?._id,
  );
  const before = since && versionOn(versions, addDays(since, -1));
  if (!before) return undefined;
  const after = versionOn(versions, today) ?? null;
  const earlier = versions.filter((post) => post._id !== after?._id && post.effectiveFrom <= since);
  const stay = after ? holderIds(after) : [];
  const leavers = [...new Set(earlier.flatMap(holderIds))].filter((staffId) => !stay.includes(staffId));
  return leavers.length === 0
    ? undefined
    : { before, after, since, leavers, earlier: earlier.map((post) => post._id) };
}

/** Days on which a version begins, or the day after one ended; newest first, none after today. */
function changeDays(versions: readonly Post[], today: PlainDate): PlainDate[] {
  const days = versions.flatMap(({ effectiveFrom, effectiveTo }) =>
    effectiveTo ? [effectiveFrom, addDays(effectiveTo, 1)] : [effectiveFrom],
  );
  return [...new Set(days)].filter((day) => day <= today).sort((a, b) => (a < b ? 1 : -1));
}
