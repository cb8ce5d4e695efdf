import { decideSurroundings } from './model-facts';
import { decide } from '../../../shared/work-items/decide';
import type { Decision } from '../../../shared/work-items/decision';
import { DomainError } from '../../../shared/errors';
import type { ActingViewer, JobViewer } from '../../../shared/staff/viewer';
import type { Action, AnyAction, Basis } from '../../../shared/work-items/actions';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { recordedInterests } from '../../../server/work-items/whom-to-name';
import { mayDo, mustKeepOut } from '../../../server/work-items/work-items.policy';
import { deepFreeze } from '../fold/deep-freeze';
import type { Kept, ModelWorld, Predicted, Sent } from './kept';
import { takeOverOf } from './model-take-over';

const REPLAY: JobViewer = { kind: 'job', name: 'calendar-replay' };

/** What becomes of one request, by the sentences of DESIGN: who sees it, was it sent before, what the calendar moved, the policy, the decision. */
export async function act(
  kept: Kept,
  viewer: ActingViewer,
  sent: Sent,
  world: ModelWorld,
): Promise<Predicted> {
  const { body } = sent;
  const isThere = viewer.kind === 'job' || (sent.isApart ?? false) === (kept.item.readers !== undefined);
  if (!isThere || !sees(viewer, kept.item))
    return { kept, verdict: wasRestrictedBy(kept.item, viewer, sent) ? 'accepted' : 'not-found' };
  if (body.type === 'restrict') return judged(kept, viewer, sent, world);
  if (kept.item.history.some(({ actionId, by }) => actionId === sent.actionId && by.id === idOf(viewer)))
    return { kept, verdict: 'accepted' };
  const present = body.type === 'reckon-again' ? kept : await broughtToPresent(kept, world);
  return judged(present, viewer, sent, world);
}

/** Another edition of the calendar is an entry of its own, before whatever somebody does. */
export async function broughtToPresent(kept: Kept, world: ModelWorld): Promise<Kept> {
  const { edition } = world.at(kept.item.county).calendar;
  if (!kept.item.isOpen || kept.item.history.at(-1)!.calendarEdition === edition) return kept;
  const sent: Sent = {
    ...{ actionId: `reckon-again-${edition}`, seenVersion: kept.item.version, channel: 'system' },
    ...{ body: { type: 'reckon-again' }, files: new Set() },
  };
  return (await judged(kept, REPLAY, sent, world)).kept;
}

async function judged(kept: Kept, viewer: ActingViewer, sent: Sent, world: ModelWorld): Promise<Predicted> {
  const { item, definition } = kept;
  const standIn = viewer.kind === 'staff' ? takeOverOf(kept, world) : null;
  const interested = recordedInterests(item, world.at(item.county).organisation);
  const policy = { definition, now: world.now, standIn: standIn?.assignee ?? null, interested };
  if (!mayDo(viewer, item, sent.body.type, policy)) {
    const isStale = viewer.kind === 'staff' && sent.seenVersion < item.version;
    const isNews = isStale && !mayDo(viewer, item, 'take', policy);
    const isKeptOut = viewer.kind === 'staff' && mustKeepOut(viewer, item, sent.body.type, policy);
    return { kept, verdict: isNews ? 'changed-meanwhile' : isKeptOut ? 'interest' : 'not-allowed' };
  }
  try {
    const facts = await decideSurroundings(kept, viewer, sent, world);
    const decision = decide(item, actionOf(kept, viewer, sent, world.now), sent.seenVersion, facts);
    return { kept: after(kept, decision), verdict: decision.kind === 'change' ? 'accepted' : decision.code };
  } catch (error) {
    if (error instanceof DomainError) return { kept, verdict: error.code };
    throw error;
  }
}

function after(kept: Kept, decision: Decision): Kept {
  if (decision.kind === 'rejection') return kept;
  const { entry, contents, outbox } = decision;
  return {
    ...kept,
    item: deepFreeze(decision.item),
    contents: contents ? new Map([...kept.contents, [entry.n, contents]]) : kept.contents,
    outbox: [...kept.outbox, ...outbox],
  };
}

/** Whoever moved it away sees it no more; that this very request did it is all they are told. */
function wasRestrictedBy({ history, readers }: WorkItem, viewer: ActingViewer, sent: Sent): boolean {
  return (
    readers !== undefined &&
    sent.body.type === 'restrict' &&
    history.some(
      ({ action, actionId, by }) =>
        action === 'restrict' && actionId === sent.actionId && by.id === idOf(viewer),
    )
  );
}

/** Residents theirs, and what they filed for others, never what offices ask each other; staff what lies in their line or hands, what waits for their answer, or what they are named on. */
export function sees(viewer: ActingViewer, item: WorkItem): boolean {
  if (viewer.kind === 'job') return true;
  if (viewer.kind === 'resident')
    return (
      !item.partOf &&
      (item.for === viewer.personId ||
        viewer.actsFor.some(
          ({ personId, basis }) =>
            personId === item.for && (basis === 'guardian' || item.filedBy.account === viewer.accountId),
        ))
    );
  const { staffId, unit, county } = viewer;
  if (county !== item.county) return false;
  if (item.readers) return item.readers.includes(staffId);
  return (
    item.line.includes(unit) ||
    item.assignee?.staffId === staffId ||
    item.acted.some((hand) => hand.staffId === staffId) ||
    (item.requests ?? []).some(({ approver }) => approver === staffId)
  );
}

const idOf = (viewer: ActingViewer): string => (viewer.kind === 'job' ? viewer.name : viewer.accountId);

const ASKED_FOR: readonly AnyAction['type'][] = [
  ...([
    'supplement',
    'bring-later',
    'withdraw',
    'confirm-receipt',
    'report-not-received',
    'reopen',
    'ask-second-assessment',
    'urge',
  ] as const),
];

function basisOf(viewer: ActingViewer, item: WorkItem, { type }: AnyAction): Basis {
  if (viewer.kind === 'job') return 'system';
  if (viewer.kind === 'staff') return ASKED_FOR.includes(type) ? 'on-request' : 'in-office';
  if (viewer.personId === item.for) return 'self';
  return viewer.actsFor.find(({ personId }) => personId === item.for)!.basis;
}

function actionOf({ item }: Kept, viewer: ActingViewer, sent: Sent, now: Date): Action {
  const last = item.history.at(-1)!.recordedAt;
  const happened = sent.occurredAt ?? now;
  return {
    actionId: sent.actionId,
    actor: {
      kind: viewer.kind,
      id: idOf(viewer),
      memberId:
        viewer.kind === 'job' ? viewer.name : viewer.kind === 'staff' ? viewer.staffId : viewer.personId,
      roles: viewer.kind === 'staff' ? viewer.roles : [],
    },
    for: item.for,
    basis: basisOf(viewer, item, sent.body),
    channel: sent.channel,
    occurredAt: happened > now ? now : happened,
    recordedAt: now < last ? last : now,
    body: sent.body,
  };
}
