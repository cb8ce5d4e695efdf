import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { Told, WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { Organisation } from '../staff/organisation';
import { holderIds } from './holders.rules';
import { personAt, whoIsIn } from './person-at';
import { postNow } from './route-asked';

/**
 * Who can do something while whoever has an item is away: the other holder of the post, who stands in, else the nearest head,
 * who can give it to somebody. Nobody where the holder is in.
 *
 * @source FACTS §10.3
 */
export function standInFor(
  { assignee, unit, for: person }: Pick<WorkItem, 'assignee' | 'unit' | 'for'>,
  organisation: Organisation,
  calendar: Calendar,
  now: Date,
): Told | undefined {
  const isIn = whoIsIn(organisation, calendar, now);
  if (!assignee || isIn(organisation.staff.get(assignee.staffId))) return undefined;
  const post = assignee.post ? postNow(organisation.posts, assignee.post, localDateOf(now)) : undefined;
  const other = (post ? holderIds(post) : [])
    .filter((id) => id !== assignee.staffId)
    .map((id) => organisation.staff.get(id))
    .find((member) => isIn(member) && !member!.interests.includes(person));
  if (other) return { staffId: other._id, as: 'other-holder' };
  const head = personAt(organisation, calendar, {
    ...{ unit, level: 'section-head', now, notThem: [assignee.staffId], parties: [person] },
  });
  return head && { staffId: head._id, as: 'section-head' };
}
