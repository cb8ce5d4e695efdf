import type { StepKind } from '../../../shared/service-catalogue/step';
import type { StaffViewer, Viewer } from '../../../shared/staff/viewer';
import type { Status } from '../../../shared/work-items/status-table';
import type { Case } from './case-by-hand';

/** Somebody in a relation to an item, as a file and a roster tell. */
export type Who = (viewer: Viewer, it: Case) => boolean;

export const staff =
  (is: (viewer: StaffViewer, it: Case) => boolean): Who =>
  (viewer, it) =>
    viewer.kind === 'staff' && is(viewer, it);

export const applicant: Who = (viewer, { whose }) =>
  viewer.kind === 'resident' &&
  [viewer.personId, ...viewer.actsFor.map((each) => each.personId)].includes(whose);
export const assignee = staff(({ staffId }, { item }) => item.assignee?.staffId === staffId);
export const named = staff(({ staffId }, { item }) => item.readers?.includes(staffId) ?? false);
export const ownUnit = staff(({ unit, staffId }, { item: { readers, unit: has } }) =>
  readers ? readers.includes(staffId) : has === unit,
);
/** Of its unit, while nobody has it. */
export const fromNobody: Who = (viewer, it) => it.item.assignee === null && ownUnit(viewer, it);
/** Whom the office has for it while its holder is away. */
export const standsIn = staff(
  ({ staffId }, { item, standIn }) => item.assignee !== null && standIn === staffId,
);
export const head = staff(({ roles, unit, staffId }, { item }) =>
  item.readers
    ? item.readers.includes(staffId)
    : roles.some((role) => role === 'section-head' || role === 'leader') && item.line.includes(unit),
);
export const leader = staff(
  ({ roles, unit }, { item }) => roles.includes('leader') && item.line.includes(unit),
);
export const anyStaff = staff(() => true);
export const job: Who = (viewer) => viewer.kind === 'job';

/** Where, by whom and when something may be done. */
export interface Right {
  in: Status[];
  at?: StepKind[];
  notAt?: StepKind[];
  who: Who[];
  when?: (it: Case, viewer: Viewer) => boolean;
}

export const WHILE_OPEN: Status[] = [
  'open',
  'awaiting-supplement',
  'awaiting-confirmation',
  'on-waiting-list',
];
