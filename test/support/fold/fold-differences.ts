import { BSON } from 'mongodb';
import { dueInputOf } from '../../../shared/work-items/clocks';
import { allowedActions } from '../../../server/work-items/work-items.policy';
import type { Calendar } from '../../../shared/calendar/working-days';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { ResidentViewer, StaffViewer, Viewer } from '../../../shared/staff/viewer';
import { clockProgress, currentStop } from '../../../shared/time-limits/remaining';
import { evolve, openItem } from '../../../shared/work-items/evolve';
import { identityOf, type ItemIdentity } from '../../../shared/work-items/item-identity';
import { WorkItem, type HistoryEntry } from '../../../shared/work-items/work-item';
import { aResidentViewer, aStaffViewer } from '../../factories/viewer';
import { deepFreeze } from './deep-freeze';
import { differences } from './differences';

/** What a fold is given beside the history: what is the same for everybody, and the moment that is asked about. */
export interface FoldWorld {
  definition: ServiceDefinition;
  /** The calendar of an edition: an entry was reckoned with the one that it names. */
  calendarOf(edition: string): Calendar;
  now: Date;
}

/** For a world whose calendar never changed. @throws when an entry names another edition. */
export function onlyEdition(calendar: Calendar): FoldWorld['calendarOf'] {
  return (edition) => {
    if (edition !== calendar.edition) throw new Error(`no calendar of edition ${edition}`);
    return calendar;
  };
}

/**
 * Rebuilds a stored item from its history alone and says where the two part: state, assignee, clocks with their
 * remaining time at `now`, stops, `dueAt`, `wakeAt`, and what each kind of viewer may do.
 *
 * The fold is handed entries that went through the strict schema and BSON, so nothing else can have come along (no sealed
 * contents, no answers), and an item of nobody for its identity.
 *
 * @returns one line per difference; empty when history and state are one.
 */
export function foldDifferences(stored: WorkItem, world: FoldWorld): string[] {
  const item = itemAlone(stored);
  if (item.status === 'void')
    return item.history.length === 0 ? [] : [`${item._id}: a void item has a history`];
  const folded = foldEntries(deepFreeze(item.history), world);
  const whole = { ...folded, ...identityOf(item) };
  return [
    ...differences(item, whole),
    ...differences(remainingOf(item, world), remainingOf(whole, world), 'remaining'),
    ...differences(rightsOf(item, item, world), rightsOf(whole, item, world), 'allowed'),
  ].map((line) => `${item.number} (${item._id}) ${line}`);
}

/** The state after these entries, each reckoned with the calendar that it names. */
export function foldEntries(
  entries: readonly HistoryEntry[],
  { definition, calendarOf }: FoldWorld,
): WorkItem {
  const [submitted, ...rest] = entries;
  if (!submitted) throw new Error('a history begins with submit');
  const contextOf = (entry: HistoryEntry) => ({ definition, calendar: calendarOf(entry.calendarEdition) });
  return rest.reduce(
    (item, entry) => evolve(item, entry, contextOf(entry)),
    openItem(NOBODY, submitted, contextOf(submitted)),
  );
}

/** An identity that says nothing: a fold that needed more than entries would show it. */
const NOBODY: ItemIdentity = deepFreeze({
  _id: '',
  caseId: '',
  leg: 0,
  number: '',
  kind: 'application',
  county: '',
  area: '',
  service: '',
  display: { name: '', place: '' },
  for: '',
  filedBy: { account: '', person: null, basis: 'self', channel: 'h5' },
  claims: [],
});

/** The item as stored, without what lies beside it in its document: sealed contents, outbox, desk. */
function itemAlone(stored: WorkItem): WorkItem {
  const own = Object.entries(stored).filter(([name]) => name in WorkItem.shape);
  return WorkItem.parse(asStored(Object.fromEntries(own)));
}

function asStored<T>(value: T): T {
  return BSON.deserialize(BSON.serialize({ value }, { ignoreUndefined: true }))['value'] as T;
}

function remainingOf(item: WorkItem, { definition, calendarOf, now }: FoldWorld) {
  const calendar = calendarOf(item.history.at(-1)!.calendarEdition);
  return item.clocks.map((clock) => ({
    code: clock.code,
    ...clockProgress(dueInputOf(clock, item, definition), clock.endedAt ?? now, calendar),
    stoppedBy: clock.endedAt ? null : (currentStop(clock, item.stops, now)?.kind ?? null),
  }));
}

function rightsOf(item: WorkItem, seenAs: WorkItem, { definition, now }: FoldWorld) {
  return Object.fromEntries(
    Object.entries(viewersOf(seenAs)).map(([name, viewer]) => [
      name,
      allowedActions(viewer, item, { definition, now }).join(', '),
    ]),
  );
}

/** Everybody whose rights differ: the person, an agent, who has it, the unit, its heads, who acted before, strangers, jobs. */
export function viewersOf(item: WorkItem): Record<string, Viewer> {
  const { county } = item;
  const staff = (staffId: string, unit: string, roles: StaffViewer['roles'] = ['handler']) =>
    aStaffViewer(staffId, { county, unit, roles });
  const resident = (personId: string, actsFor: ResidentViewer['actsFor'] = []) =>
    aResidentViewer(personId, { county, actsFor });
  const hands = [...new Set(item.acted.map((act) => act.staffId))];
  return {
    'the person': resident(item.for),
    'an agent': resident('somebody’s daughter', [{ personId: item.for, basis: 'family' }]),
    'another resident': resident('a stranger'),
    'the assignee': staff(item.assignee?.staffId ?? 'nobody', item.unit),
    'a colleague of the unit': staff('a colleague', item.unit),
    'the head of the section': staff('a head', item.unit, ['section-head']),
    'the leader at the top of the line': staff('a leader', item.line.at(-1) ?? '', ['leader']),
    'a named reader': staff(item.readers?.at(-1) ?? 'nobody named', 'another unit'),
    'a worker elsewhere': staff('a worker elsewhere', 'another unit'),
    'a head elsewhere': staff('a head elsewhere', 'another unit', ['section-head', 'leader']),
    ...Object.fromEntries(
      hands.map((staffId) => [`${staffId}, who acted before`, staff(staffId, item.unit)]),
    ),
    'a job': { kind: 'job', name: 'time-limit-sweep' },
    'the public': { kind: 'public', address: '127.0.0.1' },
  };
}
