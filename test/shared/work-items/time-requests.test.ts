import { plainDate } from '../../../shared/calendar/plain-date';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { explainDue } from '../../../shared/time-limits/explain-due';
import { explainInWords } from '../../../shared/time-limits/explain-in-words';
import { dueInputOf } from '../../../shared/work-items/clocks';
import { stoppableKinds } from '../../../shared/work-items/time-requests';
import { firstBroughtByTime, wakesOf } from '../../../shared/work-items/wake';
import { clockOf, type WorkItem } from '../../../shared/work-items/work-item';
import { at } from '../../factories/calendar';
import { anApplication, WHEELCHAIR, type Story } from '../../factories/work-item';

/** A promise that may be extended once by ten days, and that stands while the device is made: here in the first step. */
const definition: ServiceDefinition = {
  ...assistiveDevice,
  steps: assistiveDevice.steps.map((step) =>
    step.kind === 'check'
      ? { ...step, limit: { ...step.limit, stops: ['device-making', 'assessment'] } }
      : step,
  ),
  clocks: assistiveDevice.clocks.map((clock) =>
    clock.code === 'promise'
      ? {
          ...clock,
          announced: [],
          limit: { ...clock.limit, stops: ['supplement', 'assessment', 'device-making'] },
          extension: {
            ...{ id: 'TL-GEN-02', atMost: 10, times: 1, approvedBy: 'head' },
            ...{ source: 'FACTS §0.8 TL-GEN-02', effectiveFrom: plainDate('2026-01-01') },
          },
        }
      : clock,
  ),
};
const story = () =>
  anApplication({ definition, answers: WHEELCHAIR, papers: { 'home-photos': ['photo-1'] } });
const promiseOf = (item: WorkItem) => clockOf(item, 'promise')!;
const askStop = (until: string, kind: 'device-making' | 'hearing' | 'assessment' = 'device-making') =>
  ({ type: 'ask-stop', kind, until: plainDate(until), words: '厂家要定做' }) as const;
const askExtension = (amount: number) =>
  ({ type: 'ask-extension', clock: 'promise', amount, words: '情况复杂，要会商' }) as const;

describe('a stop', () => {
  it('changes nothing until the one who was named approves it; then the clocks that list it stand', () => {
    const asked = story().act(askStop('2026-06-15'), '2026-06-05');
    expect(promiseOf(asked.item).dueOn).toBe('2026-07-13');
    expect(asked.item.requests).toEqual([
      expect.objectContaining({ what: 'stop', entry: 2, by: 'shi-yumei', approver: 'yang-shengwu' }),
    ]);
    const { item } = asked.answered({ type: 'approve-stop', request: 2 }, '2026-06-08');
    expect(item.requests).toEqual([]);
    // Five working days, 9 to 15 June, are taken out of the promise and out of nothing else.
    expect(promiseOf(item)).toMatchObject({ dueOn: '2026-07-20', firstDueOn: '2026-07-13' });
    expect(clockOf(item, 'acceptance')!.dueOn).toBe('2026-06-11');
  });

  it('ends by itself in the morning after its day, and nobody gains by forgetting it', () => {
    const stopped = story()
      .act(askStop('2026-06-15'), '2026-06-05')
      .answered({ type: 'approve-stop', request: 2 }, '2026-06-08');
    const wake = wakesOf(stopped.item, stopped.context).find(({ action }) => action.type === 'resume');
    expect(wake).toEqual({ at: at('2026-06-16', '09:00'), action: { type: 'resume', stop: 3 } });
    const actor = { kind: 'job', id: 'sweep', memberId: 'sweep', roles: [] } as const;
    const late = stopped.act({ type: 'resume', stop: 3 }, '2026-06-25', { ...actor, roles: [] });
    expect(promiseOf(late.item).dueOn).toBe('2026-07-20');
    expect(wakesOf(late.item, late.context).some(({ action }) => action.type === 'resume')).toBe(false);
  });

  it('that ends early gives the days back', () => {
    const stopped = story()
      .act(askStop('2026-06-15'), '2026-06-05')
      .answered({ type: 'approve-stop', request: 2 }, '2026-06-08');
    expect(promiseOf(stopped.act({ type: 'resume', stop: 3 }, '2026-06-10').item).dueOn).toBe('2026-07-15');
  });

  it('goes on without a gap when it is approved again', () => {
    const { item } = story()
      .act(askStop('2026-06-15'), '2026-06-05')
      .answered({ type: 'approve-stop', request: 2 }, '2026-06-08')
      .act(askStop('2026-06-18'), '2026-06-12')
      .answered({ type: 'approve-stop', request: 4 }, '2026-06-12');
    expect(item.stops.map(({ to, expectedEndOn }) => [to, expectedEndOn])).toEqual([
      [at('2026-06-12'), '2026-06-15'],
      [undefined, '2026-06-18'],
    ]);
    expect(promiseOf(item).dueOn).toBe('2026-07-23');
  });

  test.each<[string, () => Story]>([
    [
      'in a step in which nothing is made, although the promise would stand for it',
      () => story().checked('2026-06-05').act(askStop('2026-06-15'), '2026-06-08'),
    ],
    [
      'of a kind that no running clock lists',
      () => story().act(askStop('2026-06-15', 'hearing'), '2026-06-05'),
    ],
    [
      'that a step begins and ends itself',
      () => story().act(askStop('2026-06-15', 'assessment'), '2026-06-05'),
    ],
    ['that is over today', () => story().act(askStop('2026-06-05'), '2026-06-05')],
    ['for more than a year', () => story().act(askStop('2027-06-07'), '2026-06-05')],
    [
      'approved by the one who asked',
      () =>
        story()
          .act(askStop('2026-06-15'), '2026-06-05')
          .act({ type: 'approve-stop', request: 2 }, '2026-06-05'),
    ],
    [
      'approved after its day',
      () =>
        story()
          .act(askStop('2026-06-08'), '2026-06-05')
          .answered({ type: 'approve-stop', request: 2 }, '2026-06-08'),
    ],
  ])('%s is refused', (_, play) => expect(play).toThrow(/the story stops/));
});

it('is offered where something is made, and goes with its step', () => {
  const handing = anApplication({ answers: WHEELCHAIR, papers: { 'home-photos': ['photo-1'] } });
  expect(stoppableKinds(handing.item, assistiveDevice)).toEqual([]);
  expect(stoppableKinds(story().item, definition)).toEqual(['device-making']);
  const asked = story().act(askStop('2026-06-15'), '2026-06-05');
  expect(asked.checked('2026-06-08').item.requests).toEqual([]);
});

describe('a clock that lists no stops', () => {
  const petitionLike: ServiceDefinition = {
    ...definition,
    clocks: definition.clocks.map((clock) =>
      clock.code === 'promise' ? { ...clock, limit: { ...clock.limit, stops: [] } } : clock,
    ),
  };
  it('runs on while a step stops others, and nothing that is asked for stops it', () => {
    const begun = anApplication({
      ...{ definition: petitionLike, answers: WHEELCHAIR, papers: { 'home-photos': ['photo-1'] } },
    });
    const making = begun
      .act(askStop('2026-06-15'), '2026-06-04')
      .answered({ type: 'approve-stop', request: 2 }, '2026-06-04');
    expect(promiseOf(making.item).dueOn).toBe('2026-07-13');
    const assessing = begun.checked('2026-06-05').accepted('2026-06-08');
    expect(assessing.item.stops.map(({ kind }) => kind)).toEqual(['assessment']);
    expect(promiseOf(assessing.item).dueOn).toBe('2026-07-13');
  });
});

describe('an extension', () => {
  it('moves the day from its approval on; the day first told stays, and the reckoning says why', () => {
    const asked = story().act(askExtension(10), '2026-07-10');
    expect(promiseOf(asked.item).dueOn).toBe('2026-07-13');
    const { item, context } = asked.answered({ type: 'approve-extension', request: 2 }, '2026-07-13');
    expect(promiseOf(item)).toMatchObject({
      ...{ dueOn: '2026-07-27', firstDueOn: '2026-07-13', extensions: [{ amount: 10, entry: 3 }] },
    });
    const explained = explainDue(dueInputOf(promiseOf(item), item, definition), context.calendar);
    expect(explained).toMatchObject({ amount: 36, extended: 10 });
    expect(explainInWords(explained, 'staff', 2026).join('')).toContain(
      '26 个工作日，经批准延期 10 个工作日。',
    );
    expect(explainInWords(explained, 'resident', 2026)).toContain('经批准延长了 10 个工作日，已经算在里面。');
  });

  it('declined leaves the day, and may be asked for again', () => {
    const declined = story()
      .act(askExtension(10), '2026-07-08')
      .answered({ type: 'decline-extension', request: 2, words: '还有时间' }, '2026-07-09');
    expect(declined.item.requests).toEqual([]);
    expect(declined.act(askExtension(5), '2026-07-10').item.requests).toHaveLength(1);
  });

  it('asked for in time and not answered is overdue, and cannot be answered any more', () => {
    const overdue = story().act(askExtension(10), '2026-07-10').overdue('promise', '2026-07-14');
    expect(promiseOf(overdue.item).overdueAt).toEqual(at('2026-07-14'));
    expect(overdue.item.requests).toEqual([]);
    expect(() => overdue.answered({ type: 'approve-extension', request: 2 }, '2026-07-14')).toThrow(
      /wrong-state/,
    );
  });

  test.each<[string, () => Story]>([
    ['for more than the cap', () => story().act(askExtension(11), '2026-07-10')],
    ['after expiry', () => story().act(askExtension(5), '2026-07-14')],
    [
      'answered after expiry, before anybody marked it',
      () =>
        story()
          .act(askExtension(5), '2026-07-13')
          .answered({ type: 'approve-extension', request: 2 }, '2026-07-14'),
    ],
    [
      'a second time',
      () =>
        story()
          .act(askExtension(5), '2026-07-10')
          .answered({ type: 'approve-extension', request: 2 }, '2026-07-10')
          .act(askExtension(5), '2026-07-13'),
    ],
    [
      'of a clock that has no extension',
      () => story().act({ ...askExtension(1), clock: 'acceptance' }, '2026-06-05'),
    ],
    [
      'answered by somebody else',
      () =>
        story()
          .act(askExtension(5), '2026-07-10')
          .act({ type: 'approve-extension', request: 2 }, '2026-07-10'),
    ],
  ])('%s is refused', (_, play) => expect(play).toThrow(/the story stops/));
});

describe('a threshold', () => {
  const warnings = ({ item, context }: Story) =>
    wakesOf(item, context).filter(({ action }) => action.type === 'warn' && action.clock === 'promise');

  it('is told once for one due date, and again for a later one', () => {
    const warned = story().warned('promise', '2026-07-03');
    expect(warnings(warned)).toEqual([]);
    expect(() => warned.warned('promise', '2026-07-06')).toThrow(/wrong-state/);
    const extended = warned
      .act(askExtension(10), '2026-07-10')
      .answered({ type: 'approve-extension', request: 3 }, '2026-07-10');
    // Three quarters of 36 are 27: nine working days before 27 July.
    expect(warnings(extended).map((wake) => wake.at)).toEqual([at('2026-07-14', '09:00')]);
    expect(warnings(extended.warned('promise', '2026-07-14'))).toEqual([]);
  });

  it('is not told again when the due date comes nearer', () => {
    const nearer = story()
      .act(askStop('2026-06-30'), '2026-06-05')
      .answered({ type: 'approve-stop', request: 2 }, '2026-06-05')
      .act({ type: 'resume', stop: 3 }, '2026-06-29');
    const warned = nearer.warned('promise', '2026-07-27');
    expect(warnings(warned)).toEqual([]);
  });

  it('that lateness has overtaken is not told; then it rises, each step once', () => {
    const late = story();
    expect(late.item.wakeAt).toEqual(at('2026-06-09', '09:00'));
    expect(firstBroughtByTime(late.item, at('2026-06-10', '00:30'), late.context)?.action).toEqual({
      ...{ type: 'mark-overdue', clock: 'step' },
    });
    expect(() => late.warned('step', '2026-06-10')).toThrow(/wrong-state/);
    const overdue = late.overdue('step', '2026-06-10');
    expect(() => overdue.escalated('step', 'leader', '2026-06-10')).toThrow(/wrong-state/);
    const risen = overdue.escalated('step', 'leader', '2026-06-11').escalated('step', 'head', '2026-06-16');
    expect(() => risen.escalated('step', 'head', '2026-06-17')).toThrow(/wrong-state/);
    expect(risen.item.passed?.map(({ code }) => code)).toEqual(['leader', 'head']);
  });
});
