import { addDays, plainDate, type PlainDate } from '../../../shared/calendar/plain-date';
import type { Post } from '../../../shared/staff/post';
import { versionInForce } from '../routing/posts-by-hand';

/** The last time that a post came into other hands, or into none. */
export interface Change {
  id: string;
  title: string;
  since: PlainDate;
  leavers: string[];
  holders: string[];
  /** Versions by which leavers may still have something. */
  earlier: string[];
}

/** Before every post. */
const NOTHING_YET = plainDate('2025-12-31');

/**
 * Leafed back from today, one day after the other, to the first on which another version was in force than the day before. Whoever
 * held the post by that or any version before, and does not now, has left it.
 */
export function changesOfHands(posts: readonly Post[], today: PlainDate): Change[] {
  const ones = posts.filter((post) => firstVersion(post, posts) === post._id);
  return ones.flatMap((post): Change[] => {
    const versions = posts.filter((each) => firstVersion(each, posts) === post._id);
    const on = (day: PlainDate) => versionInForce(versions, post._id, day);
    let since = today;
    while (since > NOTHING_YET && on(since)?._id === on(addDays(since, -1))?._id) since = addDays(since, -1);
    const before = since > NOTHING_YET ? on(addDays(since, -1)) : undefined;
    if (!before) return [];
    const now = on(today);
    const earlier = versions.filter((each) => each._id !== now?._id && each.effectiveFrom <= since);
    const holders = now ? holdersOf(now) : [];
    const leavers = [...new Set(earlier.flatMap(holdersOf))].filter((id) => !holders.includes(id));
    if (leavers.length === 0) return [];
    const id = `${before._id}>${now?._id ?? 'none'}`;
    const { title } = now ?? before;
    return [{ id, title, since, leavers, holders, earlier: earlier.map(({ _id }) => _id) }];
  });
}

const firstVersion = (post: Post, posts: readonly Post[]): string =>
  posts.find(
    ({ county, service, step, region }) =>
      county === post.county && service === post.service && step === post.step && region === post.region,
  )!._id;

const holdersOf = ({ holderA, holderB }: Post): string[] => [holderA, holderB].filter((id) => id !== null);
