import type { ServiceDefinition } from '../service-catalogue/service-definition';
import type { Action, BodyOf } from './actions';
import { stepClock } from './clocks';
import { reject, type Facts, type Part, type Rejection } from './decision';
import { askedParts, findAsked, waitedFor, type AskedOf } from './joint';
import { ADVANCES, type ActionType } from './status-table';
import type { WorkItem } from './work-item';

/** The longest limit that a part may have, in working days: a county may shorten it (county-limits.ts). */
export const mostDays = ({ steps }: Pick<ServiceDefinition, 'steps'>): number => steps[0]!.limit.amount;

const DECIDING: readonly ActionType[] = [...Object.values(ADVANCES), 'refuse', 'end-benefit'];

/** Whether an action has to wait for the parts that must be there before the step is decided. */
export const isHeldUp = (action: ActionType, item: Pick<WorkItem, 'joint'>, now: Date): boolean =>
  DECIDING.includes(action) && waitedFor(item, now).length > 0;

/**
 * Asks other offices for their part. Never of a matter that may turn out to be an accusation: a part lies in the open store, where
 * other lines look in (FACTS §4.3).
 */
export function askJoint(
  item: WorkItem,
  { recordedAt }: Pick<Action, 'recordedAt'>,
  { to, mandatory, days, words }: BodyOf<'ask-joint'>,
  { definition, calendar, joint }: Facts,
): Part | Rejection {
  if (definition.restricted || item.readers) return reject('joint-restricted');
  if (!joint) return reject('wrong-state', { currentVersion: item.version });
  const most = mostDays(joint.definition);
  if (days > most) return fault('days', `最多 ${most} 个工作日。`);
  const open = askedParts(item).map((part) => part.to);
  if (to.some((each, place) => [...open, ...to.slice(0, place)].some((other) => isSame(each, other))))
    return fault('to', '同一个单位或岗位正在会办，不用再请。要改问题，请先收回。');
  const [step] = joint.definition.steps;
  const limit = { ...step!.limit, amount: days };
  const context = { definition: joint.definition, calendar };
  const { dueOn } = stepClock({ ...step!, limit }, recordedAt, 'event', { stops: [] }, context);
  return { entry: { joint: { to, mandatory, days }, until: dueOn }, contents: { words } };
}

const isSame = (one: AskedOf, other: AskedOf): boolean => one.unit === other.unit && one.post === other.post;

const fault = (field: string, message: string): Rejection =>
  reject('invalid-input', { errors: [{ field, message }] });

/** One part that is not needed any more; its office reads why. */
export function recallJoint(item: WorkItem, { part, words }: BodyOf<'recall-joint'>): Part | Rejection {
  return findAsked(item, part)
    ? { entry: { part }, contents: { words } }
    : reject('wrong-state', { currentVersion: item.version });
}

/** The last day of a part is over, once. */
export function partExpired(item: WorkItem, { part }: BodyOf<'joint-expired'>): Part | Rejection {
  return findAsked(item, part)?.state === 'asked'
    ? { entry: { part }, contents: null }
    : reject('wrong-state', { currentVersion: item.version });
}

/** What came of a part, as it is told to its lead. Told twice, or of one that is not waited for, it is nothing. */
export function hearPart(
  item: WorkItem,
  body: BodyOf<'joint-answered'> | BodyOf<'joint-returned'>,
): Part | Rejection {
  if (!findAsked(item, body.part)) return reject('wrong-state', { currentVersion: item.version });
  const papers = body.type === 'joint-answered' ? body.papers : {};
  const contents = { words: body.words, ...(Object.keys(papers).length > 0 ? { papers } : {}) };
  return { entry: { part: body.part }, contents };
}
