import jointHandling from '../../../shared/service-catalogue/definitions/joint-handling';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { AnyAction } from '../../../shared/work-items/actions';
import { decide } from '../../../shared/work-items/decide';
import { askedParts, isExpired, partId } from '../../../shared/work-items/joint';
import { decidePart } from '../../../shared/work-items/open-part';
import type { Effect } from '../../../shared/work-items/outbox';
import { at } from '../../factories/calendar';
import { wakesOf } from '../../../shared/work-items/wake';
import { anApplication, type Story } from '../../factories/work-item';

const JOINT = { joint: { definition: jointHandling } };
const TOWN = { unit: 'town-unit' };
const POST = { unit: 'centre', post: 'p-assessment' };
const MORNING = at('2026-06-08', '10:00');

const ask = (over: object = {}): AnyAction => ({
  ...{ type: 'ask-joint', to: [TOWN, POST], mandatory: true, days: 3, words: '家里能不能改' },
  ...over,
});
const answered = (part: string): AnyAction => ({
  ...{ type: 'joint-answered', part, words: '能改', papers: { evidence: ['photo-9'] } },
});

/** Decides on a story's newest state; whoever has it acts, unless the body is a job's. */
function decided(story: Story, body: AnyAction, now = MORNING, definition?: ServiceDefinition) {
  const { item, facts } = story;
  const isJob = ['joint-answered', 'joint-returned', 'joint-expired'].includes(body.type);
  const memberId = isJob ? 'tell-lead' : item.assignee!.staffId;
  const actor = { kind: isJob ? ('job' as const) : ('staff' as const), id: memberId, memberId, roles: [] };
  const action = {
    ...{ actionId: `action-${item.version + 1}`, actor, for: item.for, occurredAt: now, recordedAt: now },
    ...{ basis: 'in-office' as const, channel: 'admin' as const, body },
  };
  return decide(item, action, item.version, { ...facts, ...JOINT, ...(definition ? { definition } : {}) });
}

/** The story after this, as its next state. */
function after(story: Story, body: AnyAction, now = MORNING): Story {
  const change = decided(story, body, now);
  if (change.kind === 'rejection') throw new Error(change.code);
  return { ...story, item: change.item, change };
}

const leads = (): Story => anApplication().checked('2026-06-05');
const effects = ({ change }: Story) =>
  change.outbox.filter((each): each is Effect => each.type !== 'message');
const accept: AnyAction = { type: 'accept', record: {} };
const refuse: AnyAction = { type: 'refuse', reason: 'not-in-scope', words: '不在目录里', otherHelp: [] };

describe('asking other offices for their part', () => {
  it('keeps what was asked in the lead, with the day told, and opens a part for each', () => {
    const asking = after(leads(), ask());
    expect(asking.item.joint).toEqual([
      {
        code: '3-1',
        entry: 3,
        to: TOWN,
        mandatory: true,
        dueOn: '2026-06-11',
        state: 'asked',
        closedIn: null,
      },
      {
        code: '3-2',
        entry: 3,
        to: POST,
        mandatory: true,
        dueOn: '2026-06-11',
        state: 'asked',
        closedIn: null,
      },
    ]);
    expect(effects(asking)).toMatchObject([
      { type: 'open-part', key: 'item-1:3:part:3-1', part: '3-1' },
      { type: 'open-part', key: 'item-1:3:part:3-2', part: '3-2' },
    ]);
    // The question is sealed in the entry and stands nowhere else.
    expect(asking.change.contents).toEqual({ words: '家里能不能改' });
    expect(JSON.stringify(asking.item)).not.toContain('家里');
  });

  it('stops no clock of the lead', () => {
    const before = leads();
    expect(after(before, ask()).item.clocks).toEqual(before.item.clocks);
    expect(after(before, ask()).item.dueAt).toEqual(before.item.dueAt);
  });

  it.each([
    ['ten days, the most', { days: 10 }, null],
    ['a day more than the most', { days: 11 }, 'invalid-input'],
    ['the same office twice', { to: [TOWN, TOWN] }, 'invalid-input'],
    ['an office and a post of it', { to: [{ unit: 'centre' }, POST] }, null],
  ])('takes or refuses %s', (_, over, code) => {
    const decision = decided(leads(), ask(over));
    expect(decision.kind === 'rejection' ? decision.code : null).toBe(code);
  });

  it('no office a second time while it has not answered, but again after it has', () => {
    const asking = after(leads(), ask({ to: [TOWN] }));
    expect(decided(asking, ask({ to: [TOWN] }))).toMatchObject({ code: 'invalid-input' });
    const heard = after(asking, answered('3-1'));
    expect(after(heard, ask({ to: [TOWN] })).item.joint).toMatchObject([
      { state: 'answered' },
      { code: '5-1' },
    ]);
  });

  it('not in a matter that may turn out to be an accusation', () => {
    const story = leads();
    const restricted = { step: 'acceptance', guardian: 'guardian' };
    expect(decided(story, ask(), MORNING, { ...story.facts.definition, restricted })).toMatchObject({
      code: 'joint-restricted',
    });
  });

  it('not of a part: there is one lead', () => {
    const part = { ...leads(), ...opened() };
    expect(decided(part as Story, ask(), MORNING, jointHandling)).toMatchObject({ code: 'wrong-state' });
  });
});

describe('deciding while somebody is asked', () => {
  const LAST_MINUTE = at('2026-06-11', '23:59');
  const NEXT_DAY = at('2026-06-12', '00:00');

  it.each([
    ['accepting', accept, LAST_MINUTE, true],
    ['refusing', refuse, LAST_MINUTE, true],
    ['accepting once the last day is over', accept, NEXT_DAY, false],
    ['refusing once the last day is over', refuse, NEXT_DAY, false],
    ['a note', { type: 'note', words: '等镇里' } as AnyAction, LAST_MINUTE, false],
  ])('waits for a mandatory part to the last minute of its day: %s', (_, body, now, isHeldUp) => {
    const decision = decided(after(leads(), ask()), body, now);
    expect(decision.kind === 'rejection' && decision.code === 'joint-open').toBe(isHeldUp);
  });

  it('waits for no part that is only asked for information', () => {
    const decision = decided(after(leads(), ask({ mandatory: false })), refuse);
    expect(decision.kind).toBe('change');
  });

  it('waits until the last mandatory part is answered, given back or recalled', () => {
    const one = after(after(leads(), ask()), answered('3-1'));
    expect(decided(one, refuse)).toMatchObject({ code: 'joint-open' });
    const none = after(one, { type: 'recall-joint', part: '3-2', words: '够了' });
    expect(decided(none, refuse).kind).toBe('change');
    const back = after(one, { type: 'joint-returned', part: '3-2', words: '不归我们' });
    expect(decided(back, refuse).kind).toBe('change');
  });

  it('the miss stays to be seen', () => {
    const [part] = after(leads(), ask()).item.joint!;
    expect([isExpired(part!, LAST_MINUTE), isExpired(part!, NEXT_DAY)]).toEqual([false, true]);
  });
});

describe('what becomes of a part', () => {
  it('is told to its lead once; told again, or after a recall, it changes nothing', () => {
    const heard = after(after(leads(), ask()), answered('3-1'));
    expect(heard.item.joint![0]).toMatchObject({ state: 'answered', closedIn: 4 });
    expect(heard.change.contents).toEqual({ words: '能改', papers: { evidence: ['photo-9'] } });
    expect(heard.change.outbox).toMatchObject([
      { template: 'joint-answered', to: { kind: 'staff' } },
      { type: 'attach-files', files: ['photo-9'] },
    ]);
    expect(decided(heard, answered('3-1'))).toMatchObject({ code: 'wrong-state' });
    const recalled = after(heard, { type: 'recall-joint', part: '3-2', words: '够了' });
    expect(effects(recalled)).toMatchObject([{ type: 'recall-part', part: '3-2' }]);
    expect(decided(recalled, answered('3-2'))).toMatchObject({ code: 'wrong-state' });
  });

  it('whoever has the lead is told at the end of its last day, once, and by time alone', () => {
    const asking = after(leads(), ask({ to: [TOWN] }));
    const missed: AnyAction = { type: 'joint-expired', part: '3-1' };
    const MIDNIGHT = at('2026-06-12', '00:00');
    const firstOfThem = wakesOf(asking.item, asking.facts).find(
      ({ action }) => action.type === 'joint-expired',
    );
    expect(firstOfThem).toEqual({ at: MIDNIGHT, action: missed });
    expect(decided(asking, missed, at('2026-06-11', '23:59'))).toMatchObject({ code: 'wrong-state' });
    const told = after(asking, missed, MIDNIGHT);
    expect(told.item.joint).toMatchObject([{ state: 'expired', closedIn: null }]);
    expect(told.change.outbox).toMatchObject([{ template: 'joint-expired', to: { kind: 'staff' } }]);
    expect(decided(told, missed, MIDNIGHT)).toMatchObject({ code: 'wrong-state' });
    expect(after(told, answered('3-1'), MIDNIGHT).item.joint).toMatchObject([{ state: 'answered' }]);
  });

  it('a late answer is heard as long as the lead is open', () => {
    const late = after(after(leads(), ask()), answered('3-1'), at('2026-06-20', '09:00'));
    expect(late.item.joint![0]).toMatchObject({ state: 'answered' });
  });

  it('what is open when its lead ends is recalled with it', () => {
    const heard = after(after(leads(), ask({ mandatory: false })), answered('3-1'));
    const over = after(heard, refuse);
    expect(over.item.joint).toMatchObject([{ state: 'answered' }, { state: 'recalled', closedIn: 5 }]);
    expect(askedParts(over.item)).toEqual([]);
    expect(effects(over).filter(({ type }) => type === 'recall-part')).toMatchObject([{ part: '3-2' }]);
  });
});

function opened() {
  const { item, facts } = after(leads(), ask());
  return decidePart(
    {
      ...{ lead: item, at: MORNING, code: '3-1', to: TOWN, mandatory: true, by: 'officer', days: 3 },
      ...{ title: '辅助器具适配：普通轮椅', question: '家里能不能改' },
    },
    {
      definition: jointHandling,
      calendar: facts.calendar,
      routing: { ...facts.routing['first-check']!, assignee: 'town-1' },
    },
  );
}

describe('the item of a part', () => {
  it('has an id of the lead’s, its matter and number, and stands outside the chain of legs', () => {
    const { item } = opened();
    expect(item).toMatchObject({
      ...{ _id: partId('item-1', '3-1'), caseId: 'item-1', leg: 0, number: '靖 4839-1752', claims: [] },
      ...{
        service: 'joint-handling@1',
        partOf: { item: 'item-1', code: '3-1', title: '辅助器具适配：普通轮椅' },
      },
    });
  });

  it('is opened alike however often it is delivered', () => {
    expect(opened()).toEqual(opened());
  });

  it('has the days that were asked for, not the most there may be, and tells nobody but who gets it', () => {
    const { item, outbox } = opened();
    expect(item.clocks).toMatchObject([{ code: 'step', dueOn: '2026-06-11', firstDueOn: '2026-06-11' }]);
    expect(outbox.filter(({ type }) => type === 'message')).toMatchObject([
      { template: 'new-item', to: { kind: 'staff', id: 'town-1' } },
    ]);
  });

  it('answered, it is over, and its lead hears of it; no resident does', () => {
    const part = { ...leads(), ...opened() } as Story;
    const change = decided(part, { type: 'answer-part', record: { answer: '能改' } }, MORNING, jointHandling);
    expect(change).toMatchObject({
      item: { status: 'completed', isOpen: false },
      outbox: [expect.objectContaining({ type: 'search-entry' }), { type: 'tell-lead', entry: 2 }],
    });
  });

  it('given back, it is over, and its lead hears why', () => {
    const part = { ...leads(), ...opened() } as Story;
    const change = decided(part, { type: 'return-part', words: '不归我们' }, MORNING, jointHandling);
    expect(change).toMatchObject({
      item: { status: 'withdrawn' },
      contents: { words: '不归我们' },
      outbox: [expect.anything(), { type: 'tell-lead', entry: 2 }],
    });
  });
});
