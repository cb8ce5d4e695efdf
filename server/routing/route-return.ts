import { nextWorkingMoment } from '@zhucantong/shared/calendar/office-hours';
import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { Exclusion, RoutingOutcome } from '@zhucantong/shared/staff/routing-outcome';
import { declaredInterest } from '@zhucantong/shared/work-items/interest';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { Organisation } from '../staff/organisation';
import { accusedBy } from './accused.rules';
import { findExclusion } from './exclusions.rules';
import { indexOf } from './organisation-index';

interface World {
  organisation: Organisation;
  calendar: Calendar;
  /** Who is complained of, in words. */
  accused: string;
  now: Date;
}

/** What a return is about: whose matter, and which unit gives it back. */
interface Returned {
  unit: string;
  line: readonly string[];
  for: string;
  filedBy: { person: string | null };
  history: WorkItem['history'];
}

/**
 * Who decides on an item that its holder returns as "not ours": the first head or leader up the unit's reporting line who is
 * in and has no interest in the case. The unit stays until then. Nobody: the visible unassigned list of the unit.
 * @source FACTS §4.10
 */
export function routeReturn(
  item: Returned,
  returnedBy: string,
  { organisation, calendar, accused, now }: World,
): RoutingOutcome {
  const facts = {
    parties: [item.for, ...(item.filedBy.person ? [item.filedBy.person] : [])],
    accused: [...accusedBy(accused, organisation), ...declaredInterest(item)],
    // Deciding whose it is judges nothing: earlier hands may.
    earlierHands: [],
    absencesOf: indexOf(organisation).absencesOf,
    workingMoment: () => nextWorkingMoment(now, calendar),
  };
  const excluded: Exclusion[] = [];
  const base = { unit: item.unit, line: [...item.line], post: null, rule: 'returned', excluded };
  for (const { member: lead } of indexOf(organisation).peopleAbove(item.unit)) {
    if (lead._id === returnedBy) continue;
    const why = findExclusion(lead, facts);
    if (!why)
      return {
        ...base,
        assignee: lead._id,
        acting: 'line',
        reason: `经办人说不归他办，请${lead.title}${lead.name}定归谁。`,
      };
    excluded.push({ staffId: lead._id, why });
  }
  return {
    ...base,
    assignee: null,
    acting: 'none',
    reason: '经办人说不归他办，汇报线上没有人能定，待指定。',
  };
}
