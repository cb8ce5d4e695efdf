import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import type { Told, WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { Organisation } from '../staff/organisation';
import { holderIds } from './holders.rules';
import { personAt, whoIsIn } from './person-at';
import { postNow } from './route-asked';

/**
 * Who can do something while whoever has an item is away, or must keep away from the case by the office's record: the other
 * holder of the post, who stands in, else the nearest head, who can give it to somebody. Nobody where the holder can act.
 *
 * @source FACTS §4.2, §10.3
 */
export function standInFor(
  { assignee, unit, for: person, filedBy }: Pick<WorkItem, 'assignee' | 'unit' | 'for' | 'filedBy'>,
  organisation: Organisation,
  calendar: Calendar,
  now: Date,
): Told | undefined {
  const isIn = whoIsIn(organisation, calendar, now);
  const parties = [person, filedBy.person].filter((party) => party !== null);
  const canAct = (member: StaffMember | undefined): member is StaffMember =>
    isIn(member) && !parties.some((party) => member!.interests.includes(party));
  if (!assignee || canAct(organisation.staff.get(assignee.staffId))) return undefined;
  const post = assignee.post ? postNow(organisation.posts, assignee.post, localDateOf(now)) : undefined;
  const other = (post ? holderIds(post) : [])
    .filter((id) => id !== assignee.staffId)
    .map((id) => organisation.staff.get(id))
    .find(canAct);
  if (other) return { staffId: other._id, as: 'other-holder' };
  const head = personAt(organisation, calendar, {
    ...{ unit, level: 'section-head', now, notThem: [assignee.staffId], parties },
  });
  return head && { staffId: head._id, as: 'section-head' };
}
