import { allowedActions } from '../../../server/work-items/work-items.policy';
import type { ResidentViewer, StaffViewer } from '../../../shared/staff/viewer';
import { localDateOf } from '../../../shared/calendar/plain-date';
import { asPromised } from '../../../shared/service-catalogue/county-limits';
import { dispensable } from '../../../shared/work-items/dispensation';
import { ResidentItem } from '../../../shared/work-items/resident-view';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { stillToCome } from '../../../shared/work-items/later-parts';
import { runsDuring, waitOf } from '../../../shared/work-items/wait-of';
import type { ItemClock, WorkItem } from '../../../shared/work-items/work-item';
import { differences } from '../fold/differences';
import type { Kept, ModelWorld } from './kept';
import { takeOverOf } from './model-take-over';

const openRequests = ({ requests = [] }: WorkItem): number[] => requests.map(({ entry }) => entry);

/**
 * Where what a member of staff or the person reads is not what the model has.
 * @param body as it was answered.
 * @param position in the line for a place of the year; undefined where others move it meanwhile.
 */
export function presentedFaults(
  body: unknown,
  kept: Kept,
  viewer: ResidentViewer | StaffViewer,
  world: Pick<ModelWorld, 'at' | 'now'>,
  position?: number | null,
): string[] {
  const faults = [
    ...(viewer.kind === 'staff'
      ? staffFaults(body, kept, viewer, world)
      : residentFaults(body, kept, viewer, world.now)),
    ...waitingFaults(body, kept, viewer, position),
  ];
  return faults.map((fault) => `as read by ${viewer.accountId}: ${fault}`);
}

/** Whoever stands in line is told so, and their number. */
function waitingFaults(
  body: unknown,
  { item }: Kept,
  { kind }: ResidentViewer | StaffViewer,
  position: number | null | undefined,
): string[] {
  const { waiting } = body as { waiting?: { words: string } };
  const waits = item.status === 'on-waiting-list';
  if (waits !== (waiting !== undefined)) return [`waiting: ${JSON.stringify(waiting)}`];
  if (!waits || position === undefined) return [];
  const words = kind === 'staff' ? `轮候第 ${position} 位` : `您排在第 ${position} 位`;
  return differences(waiting?.words, words, 'waiting');
}

/** What was asked of other offices: what is still waited for, what came, and what holds the step up. */
function jointOf({ item, contents }: Kept, now: Date) {
  const parts = item.joint?.map(({ code, state, mandatory, dueOn, closedIn, entry }) => ({
    ...{ code, mandatory, isClosed: closedIn !== null, question: contents.get(entry)!.words },
    state: closedIn === null && localDateOf(now) > dueOn ? 'expired' : state,
  }));
  const isHeldUp =
    item.isOpen && parts?.some((part) => part.mandatory && !part.isClosed && part.state === 'asked');
  return parts ? { isHeldUp, parts } : null;
}

function staffFaults(
  body: unknown,
  kept: Kept,
  viewer: StaffViewer,
  world: Pick<ModelWorld, 'at' | 'now'>,
): string[] {
  const { now } = world;
  const { item, definition, contents } = kept;
  const seen = StaffItem.safeParse(body);
  if (!seen.success) return [`not an item: ${JSON.stringify(body).slice(0, 300)}`];
  const it = seen.data;
  const allowed = allowedActions(viewer, item, {
    definition: asPromised(definition, item),
    now,
    standIn: takeOverOf(kept, world)?.assignee ?? null,
  });
  // Everybody here has an account, so nobody need be told by the office.
  const may = allowed.filter((action) => action !== 'record-told');
  const apart = allowed.includes('dispense')
    ? dispensable(item).filter((staffId) => staffId !== viewer.staffId)
    : [];
  return differences(
    {
      ...{ id: it.id, number: it.number, version: it.version, status: it.status, step: it.step.code },
      assignee: it.assignee && { staffId: it.assignee.staffId, acting: it.assignee.acting },
      reason: it.routingReason,
      dueOn: it.due.on,
      clocks: inOrder(
        it.clocks.map(({ code, due, state }) => ({ code, on: due.on, isOver: state === 'ended' })),
      ),
      stops: it.stops.map(({ kind, to }) => ({ kind, isOver: Boolean(to) })),
      history: it.history.map(({ n }) => n).sort((a, b) => a - b),
      requests: it.time.requests.map(({ entry }) => entry),
      later: it.later?.toCome.map(({ code }) => code) ?? [],
      supplement: it.supplement && { round: it.supplement.round, open: it.supplement.open },
      dispensable: it.dispensable.map(({ staffId }) => staffId).sort(),
      isApart: it.apart !== undefined,
      joint: it.joint
        ? {
            isHeldUp: it.joint.heldUp !== null,
            parts: it.joint.parts.map(({ code, mandatory, question, state, when }) => ({
              ...{ code, mandatory, question, state, isClosed: !when.startsWith('请在') },
            })),
          }
        : null,
      asked: it.asked
        ? { question: it.asked.question, by: it.asked.by?.staffId, mayReadLead: it.asked.mayReadLead }
        : null,
      may: [...it.allowedActions].sort(),
    },
    {
      ...{ id: item._id, number: item.number, version: item.version, status: item.status, step: item.step },
      assignee: item.assignee && { staffId: item.assignee.staffId, acting: item.assignee.acting },
      reason: item.routingReason,
      dueOn: dueOnOf(item),
      clocks: inOrder(
        shownClocks(item).map(({ code, dueOn, endedAt }) => ({ code, on: dueOn, isOver: Boolean(endedAt) })),
      ),
      stops: item.stops.map(({ kind, to }) => ({ kind, isOver: Boolean(to) })),
      history: item.history.map(({ n }) => n),
      requests: openRequests(item),
      later: item.isOpen ? stillToCome(item) : [],
      supplement: item.supplement && {
        round: item.supplement.round,
        open: item.status === 'awaiting-supplement',
      },
      dispensable: [...apart].sort(),
      isApart: item.readers !== undefined,
      joint: jointOf(kept, now),
      asked: item.partOf
        ? {
            question: contents.get(1)!.words,
            by: item.partOf.by,
            mayReadLead: item.isOpen && item.assignee?.staffId === viewer.staffId,
          }
        : null,
      may: may.sort(),
    },
  );
}

function residentFaults(
  body: unknown,
  { item, definition }: Kept,
  viewer: ResidentViewer,
  now: Date,
): string[] {
  const seen = ResidentItem.safeParse(body);
  if (!seen.success) return [`not an item: ${JSON.stringify(body).slice(0, 300)}`];
  const it = seen.data;
  const promise = item.clocks.findLast(({ nature }) => nature === 'promised');
  // Nobody can promise a day to who waits for a place of a year.
  const waits = item.status === 'on-waiting-list';
  // Kept before the item is over, nothing is promised any more; of what is done it stands there as it was kept.
  const isPromised = promise && !waits && (item.isOpen ? !promise.endedAt : item.status === 'completed');
  const isAsked = item.supplement && (item.status === 'awaiting-supplement' || item.status === 'lapsed');
  return differences(
    {
      ...{ id: it.id, number: it.number, version: it.version, status: it.status, isOpen: it.isOpen },
      holder: it.holder?.staffId ?? null,
      promise: it.promise && { on: it.promise.on, firstOn: it.promise.firstOn },
      until: it.supplement?.until ?? null,
      later: it.later?.items.map(({ code }) => code) ?? [],
      refused: it.refusal !== null,
      isSelf: it.for.isSelf,
      may: [...it.allowedActions].sort(),
    },
    {
      ...{
        id: item._id,
        number: item.number,
        version: item.version,
        status: item.status,
        isOpen: item.isOpen,
      },
      holder: item.isOpen ? (item.assignee?.staffId ?? null) : null,
      promise: isPromised ? { on: promise.dueOn, firstOn: promise.firstDueOn } : null,
      until: isAsked ? item.supplement!.until : null,
      later: item.isOpen ? stillToCome(item) : [],
      refused: item.status === 'refused',
      isSelf: item.for === viewer.personId,
      may: allowedActions(viewer, item, { definition: asPromised(definition, item), now }).sort(),
    },
  );
}

/** Those of the matter, and of the steps the last. */
function shownClocks({ clocks }: WorkItem): ItemClock[] {
  const last = clocks.findLast(({ nature }) => nature === 'step');
  return clocks.filter((clock) => clock.nature !== 'step' || clock === last);
}

const inOrder = (clocks: { code: string; on: string; isOver: boolean }[]) =>
  clocks.sort((a, b) => (`${a.code} ${a.on}` < `${b.code} ${b.on}` ? -1 : 1));

/** The first day that falls due: of what runs, or of the wait; the day of closing where it is over. */
function dueOnOf(item: WorkItem): string {
  const closed = item.moments.findLast(({ event }) => event === 'closed');
  const wait = waitOf(item);
  const running = item.clocks
    .filter((clock) => !clock.endedAt && (!wait || runsDuring(wait, clock)))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  if (item.isOpen && wait) return [wait.until, ...running.slice(0, 1).map(({ dueOn }) => dueOn)].sort()[0]!;
  if (item.isOpen && running[0]) return running[0].dueOn;
  return localDateOf(closed?.at ?? item.dueAt);
}
