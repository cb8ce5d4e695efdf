import type { Post } from '@zhucantong/shared/staff/post';
import type { ActingAs } from '@zhucantong/shared/staff/routing-outcome';

export type Candidate = readonly [staffId: string, acting: ActingAs];

/** Those whom the post names: A, then B. */
export function* holdersOf(post: Post): Generator<Candidate> {
  if (post.holderA) yield [post.holderA, 'A'];
  if (post.holderB) yield [post.holderB, 'B'];
}

/** Who holds the post, A first. */
export const holderIds = (post: Post): string[] => [...holdersOf(post)].map(([staffId]) => staffId);
