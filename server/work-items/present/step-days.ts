import { localDateOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { addWorkingDays } from '@zhucantong/shared/calendar/working-days';
import { addDays } from '@zhucantong/shared/calendar/plain-date';
import { stepsFrom } from '@zhucantong/shared/service-catalogue/step-order';
import type { Step } from '@zhucantong/shared/service-catalogue/step';
import type { TimeContext } from '@zhucantong/shared/work-items/clocks';
import { isClosed } from '@zhucantong/shared/work-items/status-table';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { currentStepClock, openPromiseOf } from './item-clocks';

export interface StepDay {
  step: Step;
  state: 'done' | 'now' | 'ahead';
  /** The day it ended, or the day on which it ends at the latest. */
  on: PlainDate;
}

/**
 * Every step with its day: done ones as they happened, the rest one after the other at their latest. The last step ends with
 * the promise, and none is said to end later than it.
 */
export function stepDays(item: WorkItem, { definition, calendar }: TimeContext): StepDay[] {
  const ended = endsOfSteps(item);
  const place = definition.steps.findIndex((step) => step.code === item.step);
  // A matter that was handed on never was in the steps it was handed past, nor one that did not need them in what only some do.
  const before = definition.steps
    .slice(0, place)
    .filter((step) => (step.kind !== 'answer' && !step.onlyWhen) || ended.has(step.code));
  const steps = [...before, ...stepsFrom(definition, item.step, item.places)];
  const at = before.length;
  const isOver = isClosed(item.status) || item.status === 'on-waiting-list';
  const promise = openPromiseOf(item);
  let day = currentStepClock(item)?.dueOn ?? localDateOf(item.dueAt);
  return steps.map((step, place): StepDay => {
    const end = ended.get(step.code);
    if (place < at || (place === at && isOver))
      return { step, state: 'done', on: end ?? localDateOf(item.stepSince) };
    if (place > at) day = endOf(step, day, calendar);
    const isLast = place === steps.length - 1;
    const on = promise && (isLast || day > promise.dueOn) ? promise.dueOn : day;
    return { step, state: place === at ? 'now' : 'ahead', on };
  });
}

const ENDING: readonly WorkItem['history'][number]['action'][] = [
  'confirm-receipt',
  'record-payment',
  'refuse',
  'answer',
  'keep-benefit',
  'end-benefit',
];

/** The day on which each step was left. A step skipped by silence ended with the entry that moved on. */
function endsOfSteps(item: WorkItem): Map<string, PlainDate> {
  const ends = new Map<string, PlainDate>();
  for (const entry of item.history) {
    // Who came to a place later was approved before.
    const leaves = entry.toStep !== undefined && !['submit', 'take-turn'].includes(entry.action);
    if (leaves || entry.waits || ENDING.includes(entry.action))
      ends.set(entry.step, localDateOf(entry.recordedAt));
  }
  return ends;
}

function endOf(step: Step, from: PlainDate, calendar: TimeContext['calendar']): PlainDate {
  return step.limit.unit === 'working-day'
    ? addWorkingDays(from, step.limit.amount, calendar)
    : addDays(from, Math.ceil(step.limit.unit === 'hour' ? step.limit.amount / 24 : step.limit.amount));
}
