import { DomainError } from '@zhucantong/shared/errors';
import type { ActingViewer, JobViewer } from '@zhucantong/shared/staff/viewer';
import type {
  Action,
  ActionRequest,
  AnyAction,
  Basis,
  Channel,
  PaperFiles,
} from '@zhucantong/shared/work-items/actions';
import { withCountyWindows } from '@zhucantong/shared/service-catalogue/service-settings';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import { decide } from '@zhucantong/shared/work-items/decide';
import type { Change, Facts } from '@zhucantong/shared/work-items/decision';
import { dispensationsOf } from '@zhucantong/shared/work-items/dispensation';
import { stepsAfter } from '@zhucantong/shared/work-items/steps-after';
import { handsOf, isStepWork, type Hand } from '@zhucantong/shared/work-items/hands';
import { declaredInterest } from '@zhucantong/shared/work-items/interest';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { areasAsked } from './areas-asked';
import type { Turn } from '@zhucantong/shared/work-items/quota-ledger';
import { comesToPlace } from '@zhucantong/shared/work-items/quota-parts';
import { quotaItemOf } from './quota-item';
import { chosenRoute } from './choose-assignee';
import { jointFacts } from './joint-facts';
import { accusedWords, currentAnswers } from './current-answers';
import { claimsBack } from './claims-back';
import { isComplainedOf } from './is-complained-of';
import { lastRecords } from './last-records';
import { namedOnNotice } from './may-be-named';
import { namedOnTheLine } from './named-on-the-line';
import { ownFiles, requireOwnFiles } from './own-files';
import { routeSteps } from './route-steps';
import { takeOverOf } from './take-over';
import { recordedInterests } from './whom-to-name';
import { mayDo, mustKeepOut } from './work-items.policy';
import type { WorkItemDeps } from './work-items.deps';
import type { LoadedItem } from './work-items.repository';

/** One request for one action, from a person or a job. */
export interface ActRequest extends Omit<ActionRequest, 'action' | 'channel'> {
  action: AnyAction;
  channel: Channel;
}

/** Under contention the newest state is decided on again; more rounds than this means something is wrong. */
const ROUNDS = 12;

/**
 * The one door for every action on an item: load as this viewer, ask the policy, decide, save in one write.
 * If the item moved meanwhile, the newest state is decided on; the same action id from the same actor answers the same.
 *
 * @throws DomainError not-found, not-allowed, wrong-state, changed-meanwhile and what decide rejects with.
 */
export async function actOnWorkItem(
  deps: WorkItemDeps,
  viewer: ActingViewer,
  id: string,
  request: ActRequest,
  now: Date,
): Promise<LoadedItem> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await deps.items.get(viewer, id);
    if (isRepeated(found.item, viewer, request.actionId)) return found;
    const before = request.action.type === 'reckon-again' ? found : await broughtToPresent(deps, found, now);
    if (!before) continue;
    const saved = await decideAndSave(deps, viewer, before, request, now);
    if (saved) return saved;
  }
  throw new DomainError('unavailable');
}

/** Where a place of the year is taken, the ledger and the item are written together; else the item alone. */
async function decideAndSave(
  deps: WorkItemDeps,
  viewer: ActingViewer,
  before: LoadedItem,
  request: ActRequest,
  now: Date,
): Promise<LoadedItem | null> {
  const { item } = before;
  if (!comesToPlace(item, request.action.type, deps.definition(item.service))) {
    const change = await decideFor(deps, viewer, before, request, now);
    await claimsBack(deps, item, request, now);
    return deps.items.save(before, change.item, change.contents, change.outbox);
  }
  return deps.quotas.inTurn(quotaItemOf(item), now, async (turn, session) => {
    const change = await decideFor(deps, viewer, before, request, now, turn);
    return deps.items.saveIn(session, before, change.item, change.contents, change.outbox);
  });
}

const REPLAY: JobViewer = { kind: 'job', name: 'calendar-replay' };

/** The one request that another edition of the calendar makes of an item. */
export const reckoningBy = (edition: string): ActRequest => ({
  actionId: `reckon-again-${edition}`,
  seenVersion: Number.MAX_SAFE_INTEGER,
  action: { type: 'reckon-again' },
  channel: 'system',
});

/**
 * The item as the present calendar has it: dates move by an entry of their own, never beside what somebody does.
 * Null when somebody was first.
 */
async function broughtToPresent(
  deps: WorkItemDeps,
  before: LoadedItem,
  now: Date,
): Promise<LoadedItem | null> {
  const { county, history, isOpen } = before.item;
  const { calendarEdition } = history.at(-1)!;
  const { edition } = await deps.calendar(county, calendarEdition);
  if (!isOpen || edition === calendarEdition) return before;
  try {
    const change = await decideFor(deps, REPLAY, before, reckoningBy(edition), now);
    return await deps.items.save(before, change.item, change.contents, change.outbox);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'wrong-state') return before;
    throw error;
  }
}

/**
 * Decides without writing: what a preview shows is what would be written.
 * @param turn what the ledger has for the item, where that is known; else it is foreseen.
 */
export async function decideFor(
  deps: WorkItemDeps,
  viewer: ActingViewer,
  before: LoadedItem,
  request: ActRequest,
  now: Date,
  turn?: Turn,
): Promise<Change> {
  const { item } = before;
  const published = deps.definition(item.service);
  const definition = withCountyWindows(published, await deps.settings(item.county, published.code));
  const [calendar, organisation] = await Promise.all([
    // An item never goes back to an older calendar, whatever this process still holds.
    deps.calendar(item.county, item.history.at(-1)!.calendarEdition),
    deps.organisation(item.county),
  ]);
  const world = { route: deps.route, organisation, calendar, definition, now };
  const standIn = viewer.kind === 'staff' ? takeOverOf(before, world) : null;
  const policy = {
    ...{ definition, now, standIn: standIn?.assignee ?? null },
    interested: recordedInterests(item, organisation),
  };
  if (!mayDo(viewer, item, request.action.type, policy)) throw refusal(item, viewer, request, policy);
  const opened = before.open();
  const current = currentAnswers(item, opened);
  const accused = accusedWords(definition, current.answers, opened);
  if (request.action.type === 'restrict' && viewer.kind === 'staff') {
    const isTheirs = isComplainedOf(viewer, item, opened, { definition, organisation });
    if (isTheirs) throw new DomainError('not-allowed');
  }
  await checkNewFiles(deps, viewer, request.action, current.papers);
  const facts: Facts = {
    definition,
    calendar,
    routing: routeSteps(
      // Whoever does this step's work has had a hand in it when the next is routed.
      {
        ...item,
        hands: [...handsOf(item), ...handOf(viewer, item, request.action.type)],
        filer: item.filedBy.person,
        dispensed: dispensationsOf(item),
        recused: [...declaredInterest(item), ...recusedNow(viewer, request.action)],
        accused: [accused, accusedNow(request.action)].join(' '),
      },
      stepsAfter(item, request.action.type, { definition }),
      world,
    ),
    ...current,
    ...(getStep(definition, item.step).otherThan ? { records: lastRecords(item, opened) } : {}),
    ...(definition.places ? { counties: await deps.counties() } : {}),
    ...('answers' in request.action
      ? await areasAsked(deps, definition, { ...current.answers, ...request.action.answers })
      : {}),
    ...(await namedOnNotice(deps, request.action, item, { definition, ...current, opened, now })),
    ...(await jointFacts(deps, request.action, organisation, now)),
    ...chosenRoute(request.action, viewer, item, { organisation, calendar, accused, standIn, now }),
    ...namedOnTheLine(request.action, viewer, item, { organisation, calendar, definition, now }),
    ...(comesToPlace(item, request.action.type, definition)
      ? { turn: turn ?? (await deps.quotas.foresee(quotaItemOf(item), now)) }
      : {}),
  };
  const decision = decide(item, actionOf(viewer, item, request, now), request.seenVersion, facts);
  if (decision.kind === 'rejection') throw new DomainError(decision.code, decision.details);
  return decision;
}

/** Who moves an item to the restricted store may name whom no answer names. */
function accusedNow(action: AnyAction): string {
  return action.type === 'restrict' ? (action.against ?? '') : '';
}

function recusedNow(viewer: ActingViewer, { type }: AnyAction): string[] {
  return viewer.kind === 'staff' && type === 'declare-interest' ? [viewer.staffId] : [];
}

function handOf(viewer: ActingViewer, { step }: WorkItem, action: ActionType): Hand[] {
  return viewer.kind === 'staff' && isStepWork(action) ? [{ staffId: viewer.staffId, step }] : [];
}

/** Where somebody else was first, that is the news; a plain no is said only to who could never do it. */
function refusal(
  item: WorkItem,
  viewer: ActingViewer,
  request: ActRequest,
  facts: Parameters<typeof mayDo>[3],
): DomainError {
  const changedHands = item.history.some((entry) => entry.n > request.seenVersion) && viewer.kind === 'staff';
  if (changedHands && !mayDo(viewer, item, 'take', facts))
    return new DomainError('changed-meanwhile', { currentVersion: item.version, changed: ['assignee'] });
  const isKeptOut = viewer.kind === 'staff' && mustKeepOut(viewer, item, request.action.type, facts);
  return new DomainError(isKeptOut ? 'interest' : 'not-allowed');
}

function isRepeated(item: WorkItem, viewer: ActingViewer, actionId: string): boolean {
  const actor = viewer.kind === 'job' ? viewer.name : viewer.accountId;
  return item.history.some((entry) => entry.actionId === actionId && entry.by.id === actor);
}

function actionOf(viewer: ActingViewer, item: WorkItem, request: ActRequest, now: Date): Action {
  const occurredAt = request.occurredAt ? new Date(request.occurredAt) : now;
  return {
    actionId: request.actionId,
    actor: actorOf(viewer),
    for: item.for,
    basis: basisOf(viewer, item, request.action),
    channel: request.channel,
    occurredAt: occurredAt > now ? now : occurredAt,
    recordedAt: notBefore(item, now),
    body: request.action,
  };
}

/** History never goes back in time: not for a request that took longer, another server's clock, or a clock that was set back. */
function notBefore({ history }: Pick<WorkItem, 'history'>, now: Date): Date {
  const last = history.at(-1)!.recordedAt;
  return now < last ? last : now;
}

function actorOf(viewer: ActingViewer): Action['actor'] {
  switch (viewer.kind) {
    case 'job':
      return { kind: 'job', id: viewer.name, memberId: viewer.name, roles: [] };
    case 'resident':
      return { kind: 'resident', id: viewer.accountId, memberId: viewer.personId, roles: [] };
    case 'staff':
      return { kind: 'staff', id: viewer.accountId, memberId: viewer.staffId, roles: viewer.roles };
  }
}

const ON_REQUEST: readonly AnyAction['type'][] = [
  'supplement',
  'bring-later',
  'withdraw',
  'confirm-receipt',
  'report-not-received',
  'reopen',
  'ask-second-assessment',
  'urge',
];

function basisOf(viewer: ActingViewer, item: WorkItem, action: AnyAction): Basis {
  if (viewer.kind === 'job') return 'system';
  if (viewer.kind === 'staff') return ON_REQUEST.includes(action.type) ? 'on-request' : 'in-office';
  return item.for === viewer.personId
    ? 'self'
    : (viewer.actsFor.find((each) => each.personId === item.for)?.basis ?? 'self');
}

async function checkNewFiles(
  deps: WorkItemDeps,
  viewer: ActingViewer,
  action: AnyAction,
  known: PaperFiles,
): Promise<void> {
  if (viewer.kind === 'job' || !('papers' in action) || !action.papers) return;
  const have = new Set(Object.values(known).flat());
  const fresh = Object.fromEntries(
    Object.entries(action.papers).map(([code, files]) => [code, files.filter((file) => !have.has(file))]),
  );
  requireOwnFiles(await ownFiles(deps, viewer, fresh), fresh);
}
