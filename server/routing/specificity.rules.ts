import type { Post } from '@zhucantong/shared/staff/post';

/** What a post must answer for: a service's step in an area. */
export interface PostQuery {
  county: string;
  service: string;
  step: string;
  /** Administrative code of the person's place, usually twelve digits. */
  area: string;
}

/** Whether the post exists on the day: from its first to its last day, both included. */
export function isLive(post: Post, day: string): boolean {
  return post.effectiveFrom <= day && (post.effectiveTo === null || day <= post.effectiveTo);
}

/**
 * The order in which live rules win: service, step, depth of region, newest effective date, post id (DESIGN idea 4).
 * @returns negative when `a` is the more specific.
 */
export function compareSpecificity(a: Post, b: Post): number {
  return (
    Number(a.service === '*') - Number(b.service === '*') ||
    Number(a.step === '*') - Number(b.step === '*') ||
    b.region.length - a.region.length ||
    compareText(b.effectiveFrom, a.effectiveFrom) ||
    compareText(a._id, b._id)
  );
}

/**
 * The sentence itself, read over every post: the definition that the index below must equal.
 *
 * @param day 'YYYY-MM-DD' in China.
 */
export function findPostNaively(posts: readonly Post[], query: PostQuery, day: string): Post | undefined {
  return answeringPosts(posts, query, day)[0];
}

/** Every live post that answers for it, the winner first and each of the others in the order in which it would have won. */
export function answeringPosts(posts: readonly Post[], query: PostQuery, day: string): Post[] {
  return posts
    .filter(
      (post) =>
        post.county === query.county &&
        (post.service === query.service || post.service === '*') &&
        (post.step === query.step || post.step === '*') &&
        query.area.startsWith(post.region) &&
        isLive(post, day),
    )
    .sort(compareSpecificity);
}

/** Why the first of two posts goes before the second, in the words of the sentence. */
export function whyFirst(a: Post, b: Post): string {
  if ((a.service === '*') !== (b.service === '*')) return '专管这项服务的先用';
  if ((a.step === '*') !== (b.step === '*')) return '专管这一步的先用';
  if (a.region.length !== b.region.length) return '管得更细的地方先用';
  if (a.effectiveFrom !== b.effectiveFrom) return '新的安排先用';
  return '两条一样细，按编号定';
}

interface RegionPosts {
  /** Lengths of region codes that occur, deepest first. */
  depths: number[];
  byRegion: Map<string, Post[]>;
}

/** county → service → step → region → posts, newest first. */
export type PostIndex = Map<string, Map<string, Map<string, RegionPosts>>>;

/** Sorts the posts once, so that a decision costs at most one look-up per service, step and depth. */
export function indexPosts(posts: readonly Post[]): PostIndex {
  const index: PostIndex = new Map();
  for (const post of [...posts].sort(compareSpecificity)) {
    const services = entry(index, post.county, () => new Map<string, Map<string, RegionPosts>>());
    const steps = entry(services, post.service, () => new Map<string, RegionPosts>());
    const regions = entry(steps, post.step, () => ({ depths: [], byRegion: new Map() }));
    entry(regions.byRegion, post.region, () => []).push(post);
    if (!regions.depths.includes(post.region.length)) regions.depths.push(post.region.length);
  }
  return index;
}

/** The same answer as `findPostNaively`, whatever the number of posts. */
export function findPost(index: PostIndex, query: PostQuery, day: string): Post | undefined {
  const services = index.get(query.county);
  if (!services) return undefined;
  const named = services.get(query.service);
  return (named && findInSteps(named, query, day)) ?? findInSteps(services.get('*'), query, day);
}

function findInSteps(
  steps: Map<string, RegionPosts> | undefined,
  query: PostQuery,
  day: string,
): Post | undefined {
  if (!steps) return undefined;
  return findInRegions(steps.get(query.step), query, day) ?? findInRegions(steps.get('*'), query, day);
}

function findInRegions(regions: RegionPosts | undefined, query: PostQuery, day: string): Post | undefined {
  if (!regions) return undefined;
  for (const depth of regions.depths) {
    if (depth > query.area.length) continue;
    const live = regions.byRegion.get(query.area.slice(0, depth))?.find((post) => isLive(post, day));
    if (live) return live;
  }
  return undefined;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
