import { plainDate } from '../../../shared/calendar/plain-date';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { reckonedAgain } from '../../../shared/work-items/reckon-again';
import { stoppableKinds } from '../../../shared/work-items/time-requests';
import { wakesOf } from '../../../shared/work-items/wake';
import { clockOf } from '../../../shared/work-items/work-item';
import { aCalendar, at } from '../../factories/calendar';
import { anApplication, WHEELCHAIR } from '../../factories/work-item';

/** Everything but the promise has time; what is made to measure stops it. */
const definition: ServiceDefinition = {
  ...assistiveDevice,
  steps: assistiveDevice.steps.map((step) => ({
    ...step,
    limit: { ...step.limit, amount: 60, stops: [...step.limit.stops, 'device-making'] },
  })),
  clocks: assistiveDevice.clocks.map((clock) =>
    clock.code === 'promise'
      ? { ...clock, startsAt: 'received', limit: { ...clock.limit, amount: 5, stops: ['device-making'] } }
      : clock,
  ),
};
const SWEEP = { kind: 'job', id: 'sweep', memberId: 'sweep', roles: [] } as const;
const received = () =>
  anApplication({ definition, answers: WHEELCHAIR, papers: { 'home-photos': ['photo-1'] } });
const missed = () =>
  received().act({ type: 'mark-overdue', clock: 'promise' }, at('2026-06-12', '00:00'), {
    ...SWEEP,
    roles: [],
  });
const askStop = {
  type: 'ask-stop',
  kind: 'device-making',
  until: plainDate('2026-06-25'),
  words: '定做',
} as const;

/** The county closes its office on a day before the promised one, after the fact. */
const withDayOff = aCalendar({
  overrides: [{ on: plainDate('2026-06-10'), working: false, reason: '停电' }],
});

test('another edition of the calendar moves a promise that is open, never one whose miss was said', () => {
  const context = { definition, calendar: withDayOff };
  expect(clockOf(received().item, 'promise')!.dueOn).toBe('2026-06-11');
  expect(reckonedAgain(received().item, at('2026-06-11'), context)?.moved).toContainEqual({
    ...{ clock: 'promise', from: '2026-06-11', to: '2026-06-12' },
  });
  const said = missed();
  const moved = reckonedAgain(said.item, at('2026-06-13'), context)?.moved ?? [];
  expect(moved.filter(({ clock }) => clock === 'promise')).toEqual([]);
});

test('where the miss was said, nothing that stops the clock is offered or taken; before, it was', () => {
  expect(stoppableKinds(received().item, definition)).toEqual(['device-making']);
  expect(stoppableKinds(missed().item, definition)).toEqual([]);
  expect(() => missed().act(askStop, '2026-06-15')).toThrow(/invalid-input/);
});

test('a stop that was asked for in time and not answered goes with the miss', () => {
  const asked = received().act(askStop, '2026-06-11');
  expect(asked.item.requests).toHaveLength(1);
  const late = asked.act({ type: 'mark-overdue', clock: 'promise' }, at('2026-06-12', '00:00'), {
    ...SWEEP,
    roles: [],
  });
  expect(late.item.requests).toEqual([]);
  const rises = wakesOf(late.item, late.context).filter(({ action }) => action.type === 'escalate');
  expect(rises.length).toBeGreaterThan(0);
});

test('nobody approves time for oneself: a request goes when the item comes to who was asked', () => {
  const asked = received().act(askStop, '2026-06-08');
  const { approver } = asked.item.requests![0]!;
  const moved = asked.act({ type: 'assign', staffId: approver }, '2026-06-08');
  expect(moved.item.assignee?.staffId).toBe(approver);
  expect(moved.item.requests).toEqual([]);
  expect(() => moved.answered({ type: 'approve-stop', request: 2 }, '2026-06-08')).toThrow(/wrong-state/);
});
