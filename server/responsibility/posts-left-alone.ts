import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { Absence, Post } from '@zhucantong/shared/staff/post';
import { holderIds } from '../routing/holders.rules';
import { versionOn, versionsByPost } from '../routing/post-versions.rules';
import { routeToPost } from '../routing/route-work-item';
import type { Organisation } from '../staff/organisation';

/** A post that nobody of its A and B is there for, and who steps in from the line; null where nobody does. */
export interface PostLeftAlone {
  post: Post;
  stepsIn: string | null;
}

/**
 * Posts that an absence leaves with neither A nor B: the one is away then too, or there is no other. Both may not be away
 * together without somebody having thought of it. @source FACTS §10.3
 */
export function postsLeftAlone(
  organisation: Organisation,
  calendar: Calendar,
  absence: Absence,
): PostLeftAlone[] {
  const during = { ...organisation, absences: [...organisation.absences, absence] };
  return [...versionsByPost(organisation.posts).values()].flatMap((versions): PostLeftAlone[] => {
    const post = versionOn(versions, localDateOf(absence.from));
    if (!post || !holderIds(post).includes(absence.staffId)) return [];
    const others = holderIds(post).filter((staffId) => staffId !== absence.staffId);
    const since = others.map((staffId) => awayFrom(staffId, organisation.absences, absence));
    if (since.includes(null)) return [];
    const now = new Date(Math.max(absence.from.getTime(), ...since.map((at) => at!.getTime())));
    const { service, step, region: area, county } = post;
    const query = { service, step, area, county, personId: '', excludedStaff: [], now };
    return [{ post, stepsIn: routeToPost(during, calendar, query, post).assignee }];
  });
}

/** From when somebody is away too while the absence lasts; null where they never are. */
function awayFrom(staffId: string, absences: readonly Absence[], { from, to }: Absence): Date | null {
  const overlapping = absences
    .filter((each) => each.staffId === staffId && each.from < to && from < each.to && each.from < each.to)
    .map((each) => each.from.getTime());
  return overlapping.length > 0 ? new Date(Math.min(...overlapping)) : null;
}
