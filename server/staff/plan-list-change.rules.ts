import { addDays, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import type { ListChange } from '@zhucantong/shared/staff/list-proposal';
import { postKey, type Post } from '@zhucantong/shared/staff/post';
import type { Organisation } from './organisation';

/** What a change of the list writes: new versions, and last days of those that are there. Nothing else of a version changes. */
export interface PostPlan {
  added: Post[];
  lastDays: ReadonlyMap<string, PlainDate>;
}

/**
 * What one change does to the list. Nothing is overwritten: other holders are a new version, which wins from its first day; the
 * older one stays and says who answered before. A version that would begin on the very day of another takes its place.
 *
 * @param id of the version that it makes, if it makes one.
 * @throws DomainError not-found; post-conflict when the same post is there already, or a later change of it is planned;
 *   wrong-state when what is withdrawn has begun, or what would get other holders is over by then; invalid-input when unit or holders are not of the county, the region lies
 *   outside it, A and B are the same, nothing would change,
 *   or a day is past.
 */
export function planListChange(
  organisation: Organisation,
  change: ListChange,
  id: string,
  today: PlainDate,
): PostPlan {
  if (change.what === 'new') {
    const post: Post = { ...change.post, _id: id, county: organisation.county, effectiveTo: null };
    const isThere = versionsOf(organisation, post).some(
      (each) => each.effectiveTo === null || each.effectiveTo >= post.effectiveFrom,
    );
    if (isThere) throw new DomainError('post-conflict');
    checkPost(post, organisation, today);
    return { added: [post], lastDays: new Map() };
  }
  const post = organisation.posts.find(({ _id }) => _id === change.postId);
  if (!post) throw new DomainError('not-found');
  const versions = versionsOf(organisation, post);
  if (change.what === 'holders') return planHolders(organisation, { ...change, post, versions, id, today });
  if (change.what === 'withdraw') {
    if (post.effectiveFrom <= today || isWithdrawn(post)) throw new DomainError('wrong-state');
    return { added: [], lastDays: new Map([[post._id, dayBefore(post)]]) };
  }
  const { lastDay } = change;
  if (lastDay < today)
    throw new DomainError('invalid-input', {
      errors: [{ field: 'lastDay', message: '最后一天不能早于今天。' }],
    });
  const ended = versions.filter((each) => each.effectiveTo === null || each.effectiveTo > lastDay);
  return {
    added: [],
    lastDays: new Map(
      ended.map((each) => [each._id, each.effectiveFrom > lastDay ? dayBefore(each) : lastDay]),
    ),
  };
}

function planHolders(
  organisation: Organisation,
  facts: Extract<ListChange, { what: 'holders' }> & {
    post: Post;
    versions: Post[];
    id: string;
    today: PlainDate;
  },
): PostPlan {
  const { post, versions, id, holderA, holderB, effectiveFrom, today } = facts;
  if (versions.some((each) => each.effectiveFrom > effectiveFrom)) throw new DomainError('post-conflict');
  if (post.effectiveTo !== null && post.effectiveTo < effectiveFrom) throw new DomainError('wrong-state');
  if (post.holderA === holderA && post.holderB === holderB)
    throw new DomainError('invalid-input', {
      errors: [{ field: 'holderA', message: '和现在一样，没有改动。' }],
    });
  const changed: Post = { ...post, _id: id, holderA, holderB, effectiveFrom };
  checkPost(changed, organisation, today);
  const replaced = versions.filter((each) => each.effectiveFrom === effectiveFrom);
  return { added: [changed], lastDays: new Map(replaced.map((each) => [each._id, dayBefore(each)])) };
}

/** The organisation as it is after the plan. */
export function withPlan(organisation: Organisation, { added, lastDays }: PostPlan): Organisation {
  const posts = [...organisation.posts, ...added].map((post) => {
    const effectiveTo = lastDays.get(post._id);
    return effectiveTo ? { ...post, effectiveTo } : post;
  });
  return { ...organisation, posts };
}

function checkPost(post: Post, { county, units, staff }: Organisation, today: PlainDate): void {
  const errors = [
    !units.has(post.unit) && { field: 'unit', message: '没有这个单位。' },
    !post.region.startsWith(county) && { field: 'region', message: '负责的区域要在本县。' },
    post.effectiveFrom < today && { field: 'effectiveFrom', message: '起始日不能早于今天。' },
    post.holderA !== null &&
      post.holderA === post.holderB && { field: 'holderB', message: 'A、B 岗不能是同一个人。' },
    ...(['holderA', 'holderB'] as const).map((field) => {
      const holder = post[field];
      return holder !== null && !staff.has(holder) && { field, message: '名册上没有这个人。' };
    }),
  ].filter((fault) => fault !== false);
  if (errors.length > 0) throw new DomainError('invalid-input', { errors });
}

/** Versions of the same post that are or will be in force, or were. */
const versionsOf = ({ posts }: Organisation, post: Post): Post[] =>
  posts.filter((each) => postKey(each) === postKey(post) && !isWithdrawn(each));

/** Ended before it began: it never is in force. */
const isWithdrawn = ({ effectiveFrom, effectiveTo }: Post): boolean =>
  effectiveTo !== null && effectiveTo < effectiveFrom;

const dayBefore = ({ effectiveFrom }: Post): PlainDate => addDays(effectiveFrom, -1);
