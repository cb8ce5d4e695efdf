import { presentNotice } from '../../../server/work-items/present/notice-view';
import { allowedActions } from '../../../server/work-items/work-items.policy';
import { mayBeNamed } from '../../../shared/service-catalogue/public-notice';
import { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { AnyAction } from '../../../shared/work-items/actions';
import { OFFICE } from '../../factories/county-office';
import { at } from '../../factories/calendar';
import { anApplicationOnTheList, aPostedApplication, FUEL } from '../../factories/fuel-story';
import { aStaffViewer } from '../../factories/viewer';
import type { Story } from '../../factories/work-item';

const END: AnyAction = { type: 'end-notice', record: {} };
const OBJECTION: AnyAction = { type: 'record-objection', words: '车是借来的', objector: '邻居' };
const refusal: AnyAction = { type: 'refuse', reason: 'objection-true', words: '查实了', otherHelp: [] };
const objected = () => aPostedApplication().act(OBJECTION, '2026-03-11');
const answer = (story: Story, more: object): AnyAction => ({
  ...{ type: 'answer-objection', objection: story.item.version, words: '去看过了', finding: 'dismissed' },
  ...more,
});
const wrongIn = (story: () => unknown): string => {
  try {
    story();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
};
const offered = ({ item }: Story, day: string) =>
  allowedActions(aStaffViewer(item.assignee!.staffId, { unit: item.unit }), item, {
    definition: FUEL,
    now: at(day),
  });

describe('a public notice', () => {
  it('hangs for its working days from the day after it was posted, and stops the promise for just these', () => {
    const before = anApplicationOnTheList().item;
    const { item } = aPostedApplication();
    expect(item.notice).toEqual({ entry: item.version, until: '2026-03-17', named: true, objections: [] });
    expect(item.stops.at(-1)).toMatchObject({ kind: 'public-notice', expectedEndOn: '2026-03-17' });
    const promise = ({ clocks }: typeof item) => clocks.find(({ code }) => code === 'promise')!.dueOn;
    expect(promise(item)).toBe(promise(before));
  });

  it('cannot be ended on its last day, and says the day and why; on the next it can', () => {
    expect(wrongIn(() => aPostedApplication().act(END, '2026-03-17'))).toMatch(/notice-stands.*3月17日/);
    const { item } = aPostedApplication().act(END, '2026-03-18');
    expect(item).toMatchObject({ step: 'finance', notice: null });
    expect(item.stops.at(-1)!.to).toEqual(at('2026-03-18'));
  });

  it('is posted once, and not ended before it was', () => {
    expect(wrongIn(() => anApplicationOnTheList().act(END, '2026-03-30'))).toContain('wrong-state');
    const again: AnyAction = { type: 'post-notice', record: { postedAt: '别处' } };
    expect(wrongIn(() => aPostedApplication().act(again))).toContain('wrong-state');
  });

  it('offers what comes next and nothing else', () => {
    expect(offered(anApplicationOnTheList(), '2026-03-10')).toContain('post-notice');
    expect(offered(anApplicationOnTheList(), '2026-03-30')).not.toContain('end-notice');
    expect(offered(aPostedApplication(), '2026-03-17')).not.toContain('end-notice');
    expect(offered(aPostedApplication(), '2026-03-18')).toContain('end-notice');
    expect(offered(aPostedApplication(), '2026-03-18')).not.toContain('refuse');
    expect(offered(objected(), '2026-03-18')).not.toContain('end-notice');
  });

  it('tells the person until when, where, how they stand on it and whom an objection is told', () => {
    const { item, entries } = aPostedApplication();
    const context = {
      definition: FUEL,
      office: OFFICE,
      now: at('2026-03-11'),
    };
    expect(presentNotice(item, { entries }, context)).toEqual({
      ...{ words: '公示中，到3月17日', where: '枫香村公开栏' },
      objectTo: { words: '县残联维权股，电话 0745-0000100', phone: '0745-0000100' },
      shows: '吴*贵，甘棠镇枫香村',
    });
    const theDayAfter = { ...context, now: at('2026-03-18', '00:00') };
    expect(presentNotice(item, { entries }, theDayAfter)).toMatchObject({ words: '公示满了' });
  });
});

describe('an objection', () => {
  it('keeps who raised it and its words under seal', () => {
    const { item, change } = objected();
    expect(change.contents).toEqual({ words: '车是借来的', objector: '邻居' });
    expect(JSON.stringify([item, change.outbox])).not.toMatch(/邻居|借来/);
  });

  it('must be answered before the notice ends', () => {
    const story = objected();
    expect(wrongIn(() => story.act(END, '2026-03-18'))).toContain('objection-open');
    expect(story.act(answer(story, {}), '2026-03-12').act(END, '2026-03-18').item.step).toBe('finance');
  });

  it('that holds leads back, and what is checked again is posted again', () => {
    const story = objected();
    const back = story.act(answer(story, { finding: 'upheld', backTo: 'first-check' }), '2026-03-12');
    expect(back.item).toMatchObject({ step: 'first-check', notice: null });
    expect(back.change.outbox).toContainEqual(expect.objectContaining({ template: 'objection-upheld' }));
  });

  it('that holds and leads nowhere can only be refused', () => {
    const story = objected();
    expect(wrongIn(() => story.act(refusal, '2026-03-12'))).toContain('wrong-state');
    const held = story.act(answer(story, { finding: 'upheld' }), '2026-03-12');
    expect(offered(held, '2026-03-30')).toContain('refuse');
    expect(wrongIn(() => held.act(END, '2026-03-30'))).toContain('wrong-state');
    expect(held.act(refusal, '2026-03-13').item).toMatchObject({ status: 'refused' });
  });

  it.each([
    ['an objection nobody raised', { objection: 1 }, 'wrong-state'],
    ['a step that takes none back', { finding: 'upheld', backTo: 'approval' }, 'invalid-input'],
    ['a step for one that does not hold', { backTo: 'first-check' }, 'invalid-input'],
  ])('is not answered with %s', (_, more, code) => {
    const story = objected();
    expect(wrongIn(() => story.act(answer(story, more), '2026-03-12'))).toContain(code);
  });
});

describe('whom a notice names', () => {
  const notice = FUEL.steps.find(({ kind }) => kind === 'public-notice')!.notice!;
  it.each([
    ['a grown person', { age: 18, category: '4' as const }, true],
    ['a minor', { age: 17, category: '4' as const }, false],
    ['a mental disability', { age: 40, category: '6' as const }, false],
    ['several disabilities, one of which may be mental', { age: 40, category: '7' as const }, false],
    ['somebody without a certificate', { age: 40, category: null }, true],
    ['somebody whose age is not known', { age: null, category: '4' as const }, false],
  ])('%s: %s', (_, person, named) => {
    expect(mayBeNamed(notice, person, {})).toBe(named);
  });

  it('nobody of whom an earlier step recorded what must not be told', () => {
    const careful = { ...notice, unnamedWhen: { field: 'category', isOneOf: ['mental'] } };
    const person = { age: 40, category: null };
    expect(mayBeNamed(careful, person, { category: 'mental' })).toBe(false);
    expect(mayBeNamed(careful, person, { category: 'physical' })).toBe(true);
  });
});

it('a definition whose notice hangs longer than its step lasts is none', () => {
  const steps = FUEL.steps.map((step) =>
    step.notice ? { ...step, limit: { ...step.limit, amount: step.notice.stands.amount } } : step,
  );
  expect(ServiceDefinition.safeParse(FUEL).success).toBe(true);
  expect(ServiceDefinition.safeParse({ ...FUEL, steps }).success).toBe(false);
  const posted = FUEL.steps.map(({ notice: _notice, ...step }) => step);
  expect(ServiceDefinition.safeParse({ ...FUEL, steps: posted }).success).toBe(false);
});
