import jointHandling from '../../../shared/service-catalogue/definitions/joint-handling';
import type { Action, AnyAction } from '../../../shared/work-items/actions';
import { decide } from '../../../shared/work-items/decide';
import { foldHistory } from '../../../shared/work-items/evolve';
import type { Turn } from '../../../shared/work-items/quota-ledger';
import { wakesOf } from '../../../shared/work-items/wake';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { CAPPED } from '../../factories/capped-service';
import { at } from '../../factories/calendar';
import { anApplication, WHEELCHAIR } from '../../factories/work-item';

const PLACE: Turn = { kind: 'place', year: 2026 };
const SECOND: Turn = { kind: 'waits', position: 2 };
const story = () => anApplication({ definition: CAPPED, answers: WHEELCHAIR, agent: null });
const approve: AnyAction = { type: 'approve', record: {} };
const JOB: Action['actor'] = { kind: 'job', id: 'waiting-list', memberId: 'waiting-list', roles: [] };
const OFFICER: Action['actor'] = { kind: 'staff', id: 'account-1', memberId: 'yang', roles: ['handler'] };
const PERSON: Action['actor'] = { kind: 'resident', id: 'account-wu', memberId: 'wu-degui', roles: [] };

/** One action, decided with what the ledger has for the item. */
function did(item: WorkItem, body: AnyAction, turn: Turn | undefined, on: Date, actor = OFFICER) {
  const action: Action = {
    ...{ actionId: `action-${item.version + 1}-0000000`, actor, for: item.for, body },
    ...{ basis: 'in-office', channel: 'admin', occurredAt: on, recordedAt: on },
  };
  const facts = { ...story().facts, joint: { definition: jointHandling } };
  return decide(item, action, item.version, { ...facts, ...(turn ? { turn } : {}) });
}
function done(...told: Parameters<typeof did>) {
  const decision = did(...told);
  if (decision.kind === 'rejection') throw new Error(decision.code);
  expect(foldHistory(decision.item, decision.item.history, story().context)).toEqual(decision.item);
  return decision;
}
const listed = () => done(story().item, approve, SECOND, at('2026-06-08'));
const words = ({ outbox }: ReturnType<typeof done>) =>
  outbox.flatMap((each) => (each.type === 'message' && each.to.kind === 'person' ? [each.template] : []));

it('an approval with a place leads on, and says of which year', () => {
  const { item } = done(story().item, approve, PLACE, at('2026-06-08'));
  expect(item).toMatchObject({ status: 'open', step: 'hand-over', quota: { state: 'taken', year: 2026 } });
});

it('an approval without one is a decision all the same, and the promise stands', () => {
  const before = story().item;
  const change = listed();
  expect(change.item.moments.map(({ event }) => event)).toContain('decided');
  expect(words(change)).toEqual(['wait-listed']);
  expect(change.outbox.find((each) => each.type === 'message')).toMatchObject({ params: { position: '2' } });
  const promise = ({ clocks }: WorkItem) => clocks.find(({ nature }) => nature === 'promised')!;
  expect(promise(change.item).dueAt > promise(before).dueAt).toBe(true);
  expect(change.item.clocks.filter(({ endedAt }) => !endedAt).map(({ code }) => code)).toEqual(['promise']);
});

it('nobody approves without asking the ledger', () => {
  expect(() => did(story().item, approve, undefined, at('2026-06-08'))).toThrow(/place/);
});

it('a turn that another took leaves the item where it is; one that has come leads on, with its days counted from then', () => {
  const { item } = listed();
  const turn: AnyAction = { type: 'take-turn' };
  expect(did(item, turn, SECOND, at('2026-08-03'), JOB)).toMatchObject({ code: 'wrong-state' });
  const change = done(item, turn, { kind: 'place', year: 2026 }, at('2026-08-03'), JOB);
  expect(words(change)).toEqual(['turn-came']);
  expect(change.item).toMatchObject({ status: 'open', step: 'hand-over', stepSince: at('2026-08-03') });
  expect(change.item.stops).toMatchObject([{ kind: 'waiting-list', to: at('2026-08-03') }]);
});

it('is carried over by the year alone, once, and not before', () => {
  const { item } = listed();
  const carry: AnyAction = { type: 'carry-over' };
  expect(did(item, carry, undefined, at('2027-01-01', '08:59'), JOB)).toMatchObject({ code: 'wrong-state' });
  const change = done(item, carry, undefined, at('2027-01-01', '09:00'), JOB);
  expect(words(change)).toEqual(['carried-over']);
  expect(change.item).toMatchObject({ status: 'on-waiting-list', quota: { until: '2027-12-31' } });
  expect(did(change.item, carry, undefined, at('2027-01-01', '09:01'), JOB)).toMatchObject({
    code: 'wrong-state',
  });
});

describe('hears on the list of what it asked another office before', () => {
  const ASK: AnyAction = {
    ...{ type: 'ask-joint', to: [{ unit: 'town-unit' }], mandatory: false, days: 3, words: '家里能不能改' },
  };
  const asking = done(story().item, ASK, undefined, at('2026-06-08', '09:00')).item;
  const { item } = done(asking, approve, SECOND, at('2026-06-08'));
  const part = item.joint![0]!.code;

  it.each<[string, AnyAction, string, Action['actor']]>([
    ['its answer', { type: 'joint-answered', part, words: '能改', papers: {} }, 'answered', JOB],
    ['that it is not theirs', { type: 'joint-returned', part, words: '不归我们' }, 'returned', JOB],
    ['that its last day is over', { type: 'joint-expired', part }, 'expired', JOB],
    ['nothing more, once it is recalled', { type: 'recall-joint', part, words: '够了' }, 'recalled', OFFICER],
  ])('%s, and goes on waiting', (_, body, state, actor) => {
    const change = done(item, body, undefined, at('2026-06-12', '00:00'), actor);
    expect(change.item).toMatchObject({ status: 'on-waiting-list', joint: [{ state }] });
  });

  it('the year carries it over all the same', () => {
    const wakes = wakesOf(item, story().context).map(({ action }) => action.type);
    expect(wakes.indexOf('joint-expired')).toBeLessThan(wakes.indexOf('carry-over'));
    const told = done(item, { type: 'joint-expired', part }, undefined, at('2026-06-12', '00:00'), JOB).item;
    const carried = done(told, { type: 'carry-over' }, undefined, at('2027-01-01', '09:00'), JOB);
    expect(carried.item.quota).toMatchObject({ until: '2027-12-31' });
  });
});

describe('gives back', () => {
  const withPlace = () => done(story().item, approve, PLACE, at('2026-06-08')).item;
  const gives = (item: WorkItem, body: AnyAction, actor = PERSON) =>
    done(item, body, undefined, at('2026-06-09'), actor).outbox.some(
      ({ type }) => type === 'give-back-place',
    );

  it('a place, or its number in the list, when it is withdrawn; nothing where it never came to one', () => {
    expect(gives(withPlace(), { type: 'withdraw' })).toBe(true);
    expect(gives(listed().item, { type: 'withdraw' })).toBe(true);
    expect(gives(story().item, { type: 'withdraw' })).toBe(false);
  });

  it('nothing when it is completed: the place is used', () => {
    const { item } = done(withPlace(), { type: 'hand-over', record: {} }, undefined, at('2026-06-08'));
    expect(gives(item, { type: 'confirm-receipt' })).toBe(false);
    expect(item.quota).toMatchObject({ state: 'taken' });
  });
});
