import { asPromised } from '../service-catalogue/county-limits';
import { getStep } from '../service-catalogue/service-definition';
import { partOf } from './action-parts';
import type { Action } from './actions';
import { conflictingChanges } from './conflicts';
import { reject, type Decision, type Facts } from './decision';
import { effectsOf } from './effects';
import { evolve } from './evolve';
import { intentsOf } from './intents';
import { existsIn, ruleOf } from './action-rules';
import { isHeldUp } from './joint-parts';
import { nextStatus } from './status-table';
import { isBroughtByTime } from './wake';
import type { HistoryEntry, WorkItem } from './work-item';

/**
 * What an action does to an item, or why not. Pure: same item, action and facts, same decision.
 * `seenVersion` is the version the client saw; only a change since then to what the action rests on is a conflict.
 */
export function decide(item: WorkItem, action: Action, seenVersion: number, facts: Facts): Decision {
  const conflict = conflictingChanges(item, action.body.type, seenVersion);
  if (conflict.length > 0)
    return reject('changed-meanwhile', { currentVersion: item.version, changed: conflict });
  const type = action.body.type;
  const step = getStep(facts.definition, item.step);
  if (!nextStatus(item.status, type) || !existsIn(step.kind, type))
    return reject('wrong-state', { currentVersion: item.version });
  if (action.actor.kind === 'job' && !isWarranted(item, action, facts))
    return reject('wrong-state', { currentVersion: item.version });
  if (isHeldUp(type, item, action.recordedAt)) return reject('joint-open');
  const part = partOf(item, action, facts);
  if ('code' in part) return part;

  const entry: HistoryEntry = {
    n: item.version + 1,
    action: type,
    actionId: action.actionId,
    by: action.actor,
    for: action.for,
    basis: action.basis,
    channel: action.channel,
    occurredAt: action.occurredAt,
    recordedAt: action.recordedAt,
    step: item.step,
    hasContents: part.contents !== null,
    calendarEdition: facts.calendar.edition,
    ...part.entry,
  };
  const next = evolve(item, entry, facts);
  return {
    kind: 'change',
    item: next,
    entry,
    contents: part.contents,
    outbox: [
      ...intentsOf(item, next, entry, asPromised(facts.definition, item), facts.calendar),
      ...effectsOf(item, next, entry, part.contents, facts),
    ],
  };
}

/** A job does what time has brought; what the office brings, another calendar or another holder, its part says. */
function isWarranted(item: WorkItem, { body, recordedAt }: Action, facts: Facts): boolean {
  return ruleOf(body.type).isOfOffice === true || isBroughtByTime(item, body, recordedAt, facts);
}
