import { addDays, localDateOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import { postKey, type Post } from '@zhucantong/shared/staff/post';
import type { HolderChange } from '@zhucantong/shared/staff/responsibility-list';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { actorIdOf } from './actor-id';
import { appointPost, type AppointPostDeps, type Appointment } from './appoint-post';
import { mayChangeOrganisation } from './organisation.policy';

/**
 * Other holders of a post from a day on: a new version of it, which wins from its first day. The older one stays and says who
 * answered before. A version that would begin on the very day of another takes its place: that one is withdrawn.
 *
 * @throws DomainError not-allowed; not-found; post-conflict when a later change is planned already; invalid-input as appointing.
 */
export async function changeHolders(
  deps: AppointPostDeps,
  viewer: StaffViewer,
  id: string,
  change: HolderChange,
  now: Date,
): Promise<Post> {
  const { post, versions } = await findVersions(deps, viewer, id);
  if (versions.some((each) => each.effectiveFrom > change.effectiveFrom && !isWithdrawn(each)))
    throw new DomainError('post-conflict');
  const { _id, ...same } = post;
  const changed = await appointPost(deps, viewer, { ...same, ...change }, now);
  const replaced = versions.filter(
    (each) => each.effectiveFrom === change.effectiveFrom && !isWithdrawn(each),
  );
  await endVersions(deps, viewer, new Map(replaced.map((each) => [each._id, dayBefore(each)])), now);
  return changed;
}

/**
 * A post that is not there yet, or not any more. One that is, or is planned, gets other holders by `changeHolders`: what its
 * leavers hold moves with it.
 *
 * @throws DomainError not-allowed; post-conflict when versions of the same post are in force on or after the first day;
 *   invalid-input as appointing.
 */
export async function appointNewPost(
  deps: AppointPostDeps,
  viewer: StaffViewer,
  draft: Omit<Appointment, 'county' | 'effectiveTo'>,
  now: Date,
): Promise<Post> {
  const { county } = viewer;
  if (!mayChangeOrganisation(viewer, county)) throw new DomainError('not-allowed');
  const input = { ...draft, county, effectiveTo: null };
  const { posts } = await deps.organisations.get(county);
  const isThere = (post: Post) =>
    postKey(post) === postKey(input) &&
    !isWithdrawn(post) &&
    (post.effectiveTo === null || post.effectiveTo >= input.effectiveFrom);
  if (posts.some(isThere)) throw new DomainError('post-conflict');
  return appointPost(deps, viewer, input, now);
}

/**
 * Ends a post: every version of it that is or would still be in force after the last day. The day before a version's first
 * withdraws one that has not begun. Nothing is deleted.
 *
 * @throws DomainError not-allowed; not-found; invalid-input when the last day of what is in force is before today.
 */
export async function endPost(
  deps: Pick<AppointPostDeps, 'organisations'>,
  viewer: StaffViewer,
  id: string,
  lastDay: PlainDate,
  now: Date,
): Promise<void> {
  const { post, versions } = await findVersions(deps, viewer, id);
  const today = localDateOf(now);
  const isPlanned = post.effectiveFrom > today;
  if (!isPlanned && lastDay < today)
    throw new DomainError('invalid-input', {
      errors: [{ field: 'lastDay', message: '最后一天不能早于今天。' }],
    });
  const ended = isPlanned
    ? new Map([[post._id, lastDay < post.effectiveFrom ? dayBefore(post) : lastDay]])
    : new Map(
        versions
          .filter((each) => !isWithdrawn(each) && (each.effectiveTo === null || each.effectiveTo > lastDay))
          .map((each) => [each._id, each.effectiveFrom > lastDay ? dayBefore(each) : lastDay]),
      );
  await endVersions(deps, viewer, ended, now);
}

async function findVersions(
  { organisations }: Pick<AppointPostDeps, 'organisations'>,
  viewer: StaffViewer,
  id: string,
): Promise<{ post: Post; versions: Post[] }> {
  if (!mayChangeOrganisation(viewer, viewer.county)) throw new DomainError('not-allowed');
  const { posts } = await organisations.get(viewer.county);
  const post = posts.find((each) => each._id === id);
  if (!post) throw new DomainError('not-found');
  return { post, versions: posts.filter((each) => postKey(each) === postKey(post)) };
}

async function endVersions(
  { organisations }: Pick<AppointPostDeps, 'organisations'>,
  viewer: StaffViewer,
  lastDays: ReadonlyMap<string, PlainDate>,
  now: Date,
): Promise<void> {
  if (lastDays.size === 0) return;
  await organisations.endPosts(viewer.county, lastDays, { endedBy: actorIdOf(viewer), endedAt: now });
}

/** Ended before it began: it never is in force. */
const isWithdrawn = ({ effectiveFrom, effectiveTo }: Post): boolean =>
  effectiveTo !== null && effectiveTo < effectiveFrom;

const dayBefore = ({ effectiveFrom }: Post): PlainDate => addDays(effectiveFrom, -1);
