import { nextWorkingMoment } from '@zhucantong/shared/calendar/office-hours';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { RoutingOutcome } from '@zhucantong/shared/staff/routing-outcome';
import { dispensationsOf } from '@zhucantong/shared/work-items/dispensation';
import { handsOf } from '@zhucantong/shared/work-items/hands';
import { declaredInterest } from '@zhucantong/shared/work-items/interest';
import { isReturned } from '@zhucantong/shared/work-items/returns';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { whoIsIn } from '../routing/person-at';
import { postNow } from '../routing/route-asked';
import { routeToPost } from '../routing/route-work-item';
import type { Organisation } from '../staff/organisation';
import { accusedWords, currentAnswers } from './current-answers';
import type { QueueItem } from './queues';
import { routeSteps, type RoutingWorld } from './route-steps';
import { recordedInterests } from './whom-to-name';
import type { WorkItemDeps } from './work-items.deps';
import type { LoadedItem } from './work-items.repository';

/**
 * Who may take a step out of the hands of who has it, and where it goes then: while the holder is away, or must keep away from the
 * case by the office's record, whoever the step would be routed to now (代A); once A is back, A from the B who stands in. Null for
 * everything else: who is there keeps what they have. Who may see a restricted item does not become more by somebody's leave.
 *
 * @param accused who is complained of, in words; asked only where somebody could step in at all.
 * @source FACTS §10.3
 */
export function takeOverFor(
  item: WorkItem,
  world: RoutingWorld,
  accused: () => string,
): RoutingOutcome | null {
  const { assignee, readers } = item;
  // Whose it is at all is a lead's to decide, never the post's that gave it back.
  if (!item.isOpen || !assignee || isReturned(item)) return null;
  const isHolderOut =
    isAwayNow(assignee.staffId, world) ||
    recordedInterests(item, world.organisation).includes(assignee.staffId);
  if (!isHolderOut && assignee.acting !== 'B') return null;
  const routable = {
    ...item,
    hands: handsOf(item),
    filer: item.filedBy.person,
    dispensed: dispensationsOf(item),
    accused: accused(),
    recused: declaredInterest(item),
  };
  const next = routeSteps(routable, [item.step], world)[item.step]!;
  // Whoever was chosen by hand in another unit is not in the post's reach.
  if (!next.assignee || next.assignee === assignee.staffId || next.unit !== item.unit) return null;
  if (readers && !readers.includes(next.assignee)) return null;
  return isHolderOut || next.acting === 'A' ? next : null;
}

/** The same for an item as it was loaded. */
export function takeOverOf({ item, open }: LoadedItem, world: RoutingWorld): RoutingOutcome | null {
  return takeOverFor(item, world, () => {
    const opened = open();
    return accusedWords(world.definition, currentAnswers(item, opened).answers, opened);
  });
}

/** As far as a row of a list tells: what somebody did in it before is not read, the item itself says no then. */
export function standInOnPost(
  organisation: Organisation,
  calendar: Calendar,
  { county, assignee, for: personId }: Pick<QueueItem, 'county' | 'assignee' | 'for'>,
  now: Date,
): string | null {
  const post = assignee?.post ? postNow(organisation.posts, assignee.post, localDateOf(now)) : undefined;
  if (!assignee || !post) return null;
  const isHolderOut =
    isAwayNow(assignee.staffId, { organisation, calendar, now }) ||
    (organisation.staff.get(assignee.staffId)?.interests.includes(personId) ?? false);
  if (!isHolderOut && assignee.acting !== 'B') return null;
  const { service, step, region: area } = post;
  const query = { county, service, step, area, personId, excludedStaff: [], now };
  const next = routeToPost(organisation, calendar, query, post);
  if (next.assignee === assignee.staffId) return null;
  return isHolderOut || next.acting === 'A' ? next.assignee : null;
}

/** Everybody of a county who cannot do what they have in hand: whom an absence covers now, and who must keep away from whose cases. */
export async function whoIsOut(
  deps: Pick<WorkItemDeps, 'organisation' | 'calendar'>,
  county: string,
  now: Date,
): Promise<Record<'away' | 'recused', unknown[]>> {
  const [organisation, calendar] = await Promise.all([deps.organisation(county), deps.calendar(county)]);
  const moment = nextWorkingMoment(now, calendar);
  const recused = [...organisation.staff.values()].filter(({ interests }) => interests.length > 0);
  return {
    away: organisation.absences
      .filter(({ from, to }) => from <= moment && moment < to)
      .map(({ staffId }) => staffId),
    recused: recused.map(({ _id, interests }) => [_id, interests]),
  };
}

const isAwayNow = (
  staffId: string,
  { organisation, calendar, now }: Pick<RoutingWorld, 'organisation' | 'calendar' | 'now'>,
): boolean => !whoIsIn(organisation, calendar, now)(organisation.staff.get(staffId));
