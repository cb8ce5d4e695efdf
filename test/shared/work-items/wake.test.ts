import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import { wakesOf } from '../../../shared/work-items/wake';
import type { Action, AnyAction } from '../../../shared/work-items/actions';
import { at } from '../../factories/calendar';
import { anApplication, WHEELCHAIR } from '../../factories/work-item';

/** The promise does not stop for a supplement, and is three working days long. */
const definition = {
  ...assistiveDevice,
  clocks: assistiveDevice.clocks.map((clock) =>
    clock.code === 'promise'
      ? { ...clock, announced: [], limit: { ...clock.limit, amount: 3, stops: [] } }
      : clock,
  ),
};

describe('while a supplement is awaited', () => {
  const sentBack = anApplication({
    definition,
    answers: WHEELCHAIR,
    papers: { 'home-photos': ['photo-1'] },
  }).sentBack('2026-06-05');

  it('a clock that does not stop for it is woken on its day, before reminders and the end of the wait', () => {
    expect(sentBack.item.wakeAt).toEqual(at('2026-06-09', '09:00'));
    expect(sentBack.warned('promise', '2026-06-09').item.wakeAt).toEqual(at('2026-06-10', '00:00'));
    const late = sentBack.overdue('promise', '2026-06-10').item;
    expect(late.status).toBe('awaiting-supplement');
    expect(late.clocks.find((clock) => clock.code === 'promise')!.overdueAt).not.toBeNull();
  });

  it('what stops for it comes after the wait is over, and silence accepts nothing', () => {
    const actions = wakesOf(sentBack.item, sentBack.context).map(({ action }) => action.type);
    const lapse = actions.indexOf('lapse');
    expect(actions.slice(0, lapse)).toEqual(['warn', 'mark-overdue', 'remind', 'remind']);
    expect(actions).not.toContain('deem-accepted');
  });
});

describe('a step sent back', () => {
  const typesAwaited = (story: ReturnType<typeof anApplication>) =>
    wakesOf(story.item, story.context).map(({ action }) => action.type);

  it('on its last day is not late while the papers are waited for', () => {
    const onItsLastDay = anApplication().sentBack('2026-06-09');
    expect(typesAwaited(onItsLastDay)).not.toContain('mark-overdue');
  });

  it('after its last day was late before, and is marked', () => {
    const tooLate = anApplication().sentBack('2026-06-10');
    expect(typesAwaited(tooLate)).toEqual(expect.arrayContaining(['mark-overdue', 'remind', 'lapse']));
  });
});

describe('a job that asks too early is refused, a minute later it is not', () => {
  const SWEEP: Action['actor'] = { kind: 'job', id: 'sweep', memberId: 'sweep', roles: [] };
  const received = anApplication();
  const sentBack = received.sentBack('2026-06-08');

  it.each<[typeof sentBack, AnyAction, string, string]>([
    [received, { type: 'deem-accepted' }, '2026-06-11T15:59:00Z', '2026-06-11T16:00:00Z'],
    [received, { type: 'mark-overdue', clock: 'step' }, '2026-06-09T15:59:00Z', '2026-06-09T16:00:00Z'],
    [sentBack, { type: 'remind', daysBefore: 1 }, '2026-06-22T00:59:00Z', '2026-06-22T01:00:00Z'],
    [sentBack, { type: 'lapse' }, '2026-06-23T15:59:00Z', '2026-06-23T16:00:00Z'],
  ])('%#', (story, body, early, due) => {
    expect(() => story.act(body, new Date(early), SWEEP)).toThrow('wrong-state');
    expect(story.act(body, new Date(due), SWEEP).item.history.at(-1)!.action).toBe(body.type);
  });

  it('a clock once marked, and one that is none of the item’s, are refused at any time', () => {
    const late = received.overdue('step', '2026-06-10');
    expect(() => late.overdue('step', '2026-06-10')).toThrow('wrong-state');
    expect(() => received.overdue('no-such-clock', '2030-01-01')).toThrow('wrong-state');
  });
});
