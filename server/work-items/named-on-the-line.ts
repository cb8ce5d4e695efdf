import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { ActingViewer } from '@zhucantong/shared/staff/viewer';
import { ladderAt, type LineLevel } from '@zhucantong/shared/time-limits/escalation';
import type { AnyAction } from '@zhucantong/shared/work-items/actions';
import type { Facts } from '@zhucantong/shared/work-items/decision';
import { extendableClocks } from '@zhucantong/shared/work-items/time-requests';
import { clockOf, type Told, type WorkItem } from '@zhucantong/shared/work-items/work-item';
import { personAt } from '../routing/person-at';
import { standInFor } from '../routing/stand-in';
import type { Organisation } from '../staff/organisation';
import { recordedInterests } from './whom-to-name';

interface Surroundings {
  organisation: Organisation;
  calendar: Calendar;
  definition: ServiceDefinition;
  now: Date;
}

/** Whom every urge reaches. */
const URGED: readonly LineLevel[] = ['assignee', 'section-head'];

/** Who is told of lateness or of an urge, or who must approve, by name: found in the organisation as it is at this moment. */
export function namedOnTheLine(
  action: AnyAction,
  viewer: ActingViewer,
  item: WorkItem,
  around: Surroundings,
): Pick<Facts, 'told' | 'approver'> {
  if (item.readers) return namedReaders(item.readers, action, viewer, item);
  switch (action.type) {
    case 'warn':
      return {
        told: withStandIn(toldOf(levelsOf(action, item, around), item, action, around), item, around),
      };
    case 'urge':
      return { told: withStandIn(toldOf(URGED, item, action, around), item, around) };
    case 'escalate':
    case 'mark-overdue':
    case 'deem-accepted':
      return { told: toldOf(levelsOf(action, item, around), item, action, around) };
    case 'ask-stop':
      return approver(around.definition.stopsApprovedBy ?? 'section-head', viewer, item, around);
    case 'ask-extension': {
      const fit = extendableClocks(item, around.definition, around.now).find(
        ({ clock }) => clock.code === action.clock,
      );
      return fit ? approver(fit.approvedBy, viewer, item, around) : {};
    }
    default:
      return {};
  }
}

/** Of a restricted item only those hear who are named on it: the line may include the accused (FACTS §4.3). */
function namedReaders(
  readers: readonly string[],
  action: AnyAction,
  viewer: ActingViewer,
  { assignee }: WorkItem,
): Pick<Facts, 'told' | 'approver'> {
  if (viewer.kind === 'job')
    return {
      told: readers.map((staffId) => ({
        staffId,
        as: staffId === assignee?.staffId ? 'assignee' : 'section-head',
      })),
    };
  const asker = viewer.kind === 'staff' ? viewer.staffId : '';
  const other = readers.find((staffId) => staffId !== asker && staffId !== assignee?.staffId);
  return other && action.type.startsWith('ask-') ? { approver: other } : {};
}

function levelsOf(
  action: AnyAction,
  item: WorkItem,
  { definition, now }: Surroundings,
): readonly LineLevel[] {
  const clock = 'clock' in action ? clockOf(item, action.clock) : undefined;
  const ladder = ladderAt(definition, clock?.startedAt ?? now);
  const isIt = (each: { code: string }) => 'threshold' in action && each.code === action.threshold;
  if (action.type === 'warn') return ladder?.warnings.find(isIt)?.tell ?? [];
  if (action.type === 'escalate') return ladder?.rises.find(isIt)?.tell ?? [];
  return ladder?.red.tell ?? ['assignee', 'section-head'];
}

/**
 * Words in time help only whom they reach: of what lies with somebody who is away, who stands in hears too; where the holder must
 * keep away from the case, instead of them.
 */
function withStandIn(told: readonly Told[], item: WorkItem, around: Surroundings): Told[] {
  const standIn = standInFor(item, around.organisation, around.calendar, around.now);
  if (!standIn) return [...told];
  const recused = recordedInterests(item, around.organisation);
  const hearing = told.filter(({ as, staffId }) => as !== 'assignee' || !recused.includes(staffId));
  return hearing.some(({ staffId }) => staffId === standIn.staffId) ? hearing : [...hearing, standIn];
}

/** One named person for each level; nobody is named twice, and who was told of this clock before is passed over. */
function toldOf(
  levels: readonly LineLevel[],
  item: WorkItem,
  action: AnyAction,
  { organisation, calendar, now }: Surroundings,
): Told[] {
  const assignee = item.assignee?.staffId;
  const known = action.type === 'escalate' ? toldBefore(item, action.clock) : [];
  const told: Told[] = [];
  for (const level of levels) {
    const named = told.map(({ staffId }) => staffId);
    if (level === 'assignee' && assignee) {
      told.push({ staffId: assignee, as: level });
      continue;
    }
    const person = personAt(organisation, calendar, {
      unit: item.unit,
      level: level === 'assignee' ? 'section-head' : level,
      now,
      notThem: [...named, ...(assignee ? [assignee] : [])],
      ratherNot: known,
    });
    if (person) told.push({ staffId: person._id, as: level === 'assignee' ? 'section-head' : level });
  }
  return told;
}

/** Who heard of the lateness of the clock that runs under this code. */
function toldBefore({ history, clocks }: WorkItem, code: string): string[] {
  const startedAt = clockOf({ clocks }, code)?.startedAt ?? new Date(0);
  return history
    .filter((entry) => entry.clock === code && entry.recordedAt >= startedAt)
    .flatMap((entry) => entry.told ?? [])
    .map(({ staffId }) => staffId);
}

/** Never who asks, and never who has the item: what they ask for is their own time. */
function approver(
  level: Exclude<LineLevel, 'assignee'>,
  viewer: ActingViewer,
  item: WorkItem,
  { organisation, calendar, now }: Surroundings,
): Pick<Facts, 'approver'> {
  const asker = viewer.kind === 'staff' ? viewer.staffId : '';
  const at = (where: typeof level) =>
    personAt(organisation, calendar, {
      ...{ unit: item.unit, level: where, now },
      notThem: [asker, ...(item.assignee ? [item.assignee.staffId] : [])],
      parties: [item.for],
    });
  // What only the head may allow, and the head may not, a deputy allows.
  const person = at(level) ?? at('leader');
  return person ? { approver: person._id } : {};
}
