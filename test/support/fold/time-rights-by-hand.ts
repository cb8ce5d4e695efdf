import type { StopKind } from '../../../shared/time-limits/intervals';
import type { TIME_ACTIONS } from '../../../shared/work-items/time-actions';
import type { ItemClock, OpenRequest } from '../../../shared/work-items/work-item';
import type { Case } from './case-by-hand';
import { assignee, head, job, ownUnit, staff, WHILE_OPEN, type Right } from './who-by-hand';
import { dayOf, dayOfText } from './wall-calendar';

/** What the limit of the step lists, but for what the applicant or a step stops. */
const kindsToStop = ({ item, definition }: Case): string[] =>
  item.clocks
    .flatMap(({ code, endedAt, limit }) => (code !== 'step' || endedAt ? [] : limit.stops))
    .filter((kind) => kind !== 'supplement' && kind !== 'waiting-list')
    .filter((kind) => definition.steps.every(({ stopKind }) => stopKind !== kind))
    .filter(
      (kind) => !item.clocks.some((clock) => isMissed(clock) && clock.limit.stops.includes(kind as StopKind)),
    )
    .filter((kind) => kind !== 'public-notice' || definition.steps.every((step) => step.kind !== kind));

const isMissed = ({ endedAt, overdueAt }: ItemClock) => overdueAt !== null && endedAt === null;

/** Units by which a clock may still be extended now: 0 once it is over, expired, or has had its share. */
function unitsLeftToExtend(code: string, { item, definition, now }: Case): number {
  const rule = definition.clocks.find((clock) => clock.code === code)?.extension;
  const clock = item.clocks.find((each) => each.code === code && !each.endedAt);
  if (!rule || !clock || clock.overdueAt || now >= clock.dueAt) return 0;
  const given = (clock.extensions ?? []).map(({ amount }) => amount);
  return given.length >= rule.times ? 0 : rule.atMost - given.reduce((sum, amount) => sum + amount, 0);
}

const requestFor = (what: OpenRequest['what'], { item }: Case) =>
  item.requests?.find((request) => request.what === what);
const askedFor = (what: OpenRequest['what']) =>
  staff(({ staffId }, it) => requestFor(what, it)?.approver === staffId);

/** Who may do what around the clocks. */
export const TIME_RIGHTS: Record<(typeof TIME_ACTIONS)[number] | 'mark-overdue', Right> = {
  'mark-overdue': { in: WHILE_OPEN, who: [job] },
  warn: { in: WHILE_OPEN, who: [job] },
  escalate: { in: WHILE_OPEN, who: [job] },
  'ask-stop': { in: ['open'], who: [assignee], when: (it) => kindsToStop(it).length > 0 },
  'approve-stop': {
    in: ['open'],
    who: [askedFor('stop')],
    when: (it) => {
      const request = requestFor('stop', it);
      return (
        request?.what === 'stop' &&
        kindsToStop(it).includes(request.kind) &&
        dayOfText(request.until) > dayOf(it.now)
      );
    },
  },
  'decline-stop': { in: ['open'], who: [askedFor('stop')] },
  resume: {
    in: WHILE_OPEN,
    who: [ownUnit, assignee, head, job],
    when: ({ item }, viewer) =>
      viewer.kind === 'job' || item.stops.some(({ to, entry }) => !to && entry !== undefined),
  },
  'ask-extension': {
    in: ['open'],
    who: [assignee],
    when: (it) => it.item.clocks.some(({ code }) => unitsLeftToExtend(code, it) > 0),
  },
  'approve-extension': {
    in: ['open', 'awaiting-supplement', 'on-waiting-list'],
    who: [askedFor('extension')],
    when: (it) => {
      const request = requestFor('extension', it);
      return request?.what === 'extension' && request.amount <= unitsLeftToExtend(request.clock, it);
    },
  },
  'decline-extension': {
    in: ['open', 'awaiting-supplement', 'on-waiting-list'],
    who: [askedFor('extension')],
  },
};
