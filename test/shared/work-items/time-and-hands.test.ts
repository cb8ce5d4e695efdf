import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { AnyAction } from '../../../shared/work-items/actions';
import { dueInputOf } from '../../../shared/work-items/clocks';
import { decide } from '../../../shared/work-items/decide';
import { wakesOf } from '../../../shared/work-items/wake';
import { clockOf, didWorkOf } from '../../../shared/work-items/work-item';
import { dueAt } from '../../../shared/time-limits/due-at';
import { at } from '../../factories/calendar';
import { anApplication, WHEELCHAIR, type Story } from '../../factories/work-item';

const JOB = { kind: 'job', id: 'sweep', memberId: 'sweep', roles: [] } as const;

function byTheSweep({ item, facts }: Story, body: AnyAction, now: Date) {
  const action = {
    actionId: 'wake-0000000000000',
    actor: { ...JOB, roles: [] },
    for: item.for,
    basis: 'in-office' as const,
    channel: 'system' as const,
    occurredAt: now,
    recordedAt: now,
    body,
  };
  return decide(item, action, item.version, facts);
}

describe('what time alone brings about', () => {
  const received = anApplication({ on: '2026-06-04' });
  const waiting = received.sentBack('2026-06-05');

  test.each<[string, Story, AnyAction]>([
    ['a step is late', received, { type: 'mark-overdue', clock: 'step' }],
    ['silence counts as acceptance', received, { type: 'deem-accepted' }],
    ['the wait is over', waiting, { type: 'lapse' }],
  ])('%s: at the instant, not a millisecond before', (_, story, body) => {
    const wake = wakesOf(story.item, story.context).find(({ action }) => action.type === body.type)!;
    expect(byTheSweep(story, body, new Date(wake.at.getTime() - 1))).toMatchObject({ code: 'wrong-state' });
    expect(byTheSweep(story, body, wake.at)).toMatchObject({ kind: 'change' });
  });

  test('is done once: a clock marked late is not marked again', () => {
    const [wake] = wakesOf(received.item, received.context);
    const late = received.overdue('step', wake!.at);
    const again = byTheSweep(late, { type: 'mark-overdue', clock: 'step' }, at('2026-07-01'));
    expect(again).toMatchObject({ code: 'wrong-state' });
  });
});

describe('while the applicant is waited for', () => {
  /** A statutory clock that nothing stops, as petitions have. */
  const unstopped: ServiceDefinition = {
    ...assistiveDevice,
    clocks: assistiveDevice.clocks.map((clock) =>
      clock.code === 'promise' ? { ...clock, limit: { ...clock.limit, amount: 5, stops: [] } } : clock,
    ),
  };

  test('a clock that does not stop for it still falls due, and is marked', () => {
    const waiting = anApplication({
      on: '2026-06-04',
      definition: unstopped,
      answers: WHEELCHAIR,
      papers: { 'home-photos': ['photo-1', 'photo-2'] },
    }).sentBack('2026-06-05');
    const promise = clockOf(waiting.item, 'promise')!;
    expect(waiting.item.wakeAt).toEqual(promise.dueAt);
    expect(waiting.item.dueAt).toEqual(promise.dueAt);
    const late = waiting.overdue('promise', promise.dueAt);
    expect(late.item.status).toBe('awaiting-supplement');
    expect(clockOf(late.item, 'promise')!.overdueAt).toEqual(promise.dueAt);
  });

  test('clocks that stop for it do not, and asking is no silence', () => {
    const waiting = anApplication({ on: '2026-06-04' }).sentBack('2026-06-05');
    const awaited = wakesOf(waiting.item, waiting.context).map(({ action }) => action.type);
    expect(new Set(awaited)).toEqual(new Set(['remind', 'lapse']));
  });
});

describe('a hand in a step', () => {
  const checked = anApplication({ on: '2026-06-04' }).noted('打过电话', '2026-06-04').checked('2026-06-05');
  const { staffId } = checked.item.acted[0]!;

  test('is doing its work', () => {
    expect(didWorkOf(checked.item, staffId, ['first-check'])).toBe(true);
    expect(didWorkOf(checked.item, staffId, ['acceptance'])).toBe(false);
  });

  test('is not a note, nor anything else that leaves the work to others', () => {
    const noted = anApplication({ on: '2026-06-04' }).noted('打过电话', '2026-06-04');
    expect(noted.item.acted).toEqual([{ staffId, step: 'first-check', isStepWork: false }]);
    expect(didWorkOf(noted.item, staffId, ['first-check'])).toBe(false);
  });
});

describe('a clock that ended while it was stopped', () => {
  test('is explained by the day it had, not by how long the stop went on', () => {
    const waiting = anApplication({ on: '2026-06-04' }).sentBack('2026-06-05');
    const { context } = waiting;
    const gone = waiting.withdrawn('2026-06-08').item;
    const prolonged = { stops: gone.stops.map((stop) => ({ ...stop, to: at('2026-08-03') })) };
    for (const clock of gone.clocks) {
      const explained = dueAt(dueInputOf(clock, prolonged, context.definition), context.calendar);
      expect([clock.code, explained.on]).toEqual([clock.code, clock.dueOn]);
    }
  });
});
