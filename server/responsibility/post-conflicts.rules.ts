import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { postKey, type Post } from '@zhucantong/shared/staff/post';

interface Facts {
  posts: readonly Post[];
  /** Whether somebody is still on the staff. */
  isOnStaff(staffId: string): boolean;
  /** Whether an absence of the member covers the next working moment. */
  isAway(staffId: string): boolean;
  today: PlainDate;
}

/** What is wrong with a version of a post, one sentence each. */
export function conflictsOf(post: Post, { posts, isOnStaff, isAway, today }: Facts): string[] {
  const holders = [post.holderA, post.holderB].filter((holder) => holder !== null);
  const isNow = post.effectiveFrom <= today;
  const isTwin = posts.some(
    (other) =>
      other._id !== post._id &&
      postKey(other) === postKey(post) &&
      other.effectiveFrom === post.effectiveFrom &&
      (other.effectiveTo === null || other.effectiveTo >= other.effectiveFrom),
  );
  return [
    isTwin ? '同一个岗位有两条同一天起的安排，现在按编号只用其中一条，请撤销一条' : '',
    holders.length === 0 ? '没有人' : '',
    holders.some((holder) => !isOnStaff(holder)) ? '有人已经不在名册上' : '',
    isNow && holders.length === 2 && holders.every(isAway) ? 'A、B 岗同时不在，来件会上报' : '',
  ].filter(Boolean);
}
