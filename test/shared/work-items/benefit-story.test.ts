import { plainDate } from '../../../shared/calendar/plain-date';
import type { AnyAction, Action } from '../../../shared/work-items/actions';
import { foldHistory } from '../../../shared/work-items/evolve';
import { presentEndingForm } from '../../../server/work-items/present/benefit-view';
import { allowedActions } from '../../../server/work-items/work-items.policy';
import { at } from '../../factories/calendar';
import { BENEFIT } from '../../factories/benefit';
import { SUBSIDY, SUBSIDY_ANSWERS } from '../../factories/subsidy';
import { aStaffViewer } from '../../factories/viewer';
import { anApplication, type Story } from '../../factories/work-item';

const JOB: Action['actor'] = { kind: 'job', id: 'job', memberId: 'job', roles: [] };
const REPLY = { record: { result: 'yes' }, papers: { reply: ['file-reply'] } };

/** Applied for on 4 June, paid first on 2 July. */
const paid = (definition = BENEFIT) =>
  anApplication({ definition, answers: SUBSIDY_ANSWERS, on: '2026-06-04' })
    .act({ type: 'pass-check', record: {} })
    .act({ type: 'enter-outside-result', ...REPLY })
    .act({ type: 'approve', record: {} })
    .act(
      { type: 'record-payment', record: { paidOn: '2026-07-02', accountEnding: '0427', batch: 'B-7' } },
      '2026-07-02',
    );
const looked = (on = '2026-11-10') => paid().act({ type: 'begin-recheck', words: '孩子都毕业了' }, on);
const end = (from: string, reason = 'grown-up'): AnyAction => ({
  ...{ type: 'end-benefit', reason, from: plainDate(from), words: '孩子都毕业了。', otherHelp: [] },
});
const kept: AnyAction = { type: 'keep-benefit', record: { howChecked: 'asked' } };
const faultOf = (story: () => unknown) => {
  try {
    story();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
};
const claimEffects = ({ change }: Story) => change.outbox.filter(({ type }) => type.endsWith('claims'));
const staffRights = ({ item }: Story, unit = item.unit) =>
  allowedActions(aStaffViewer(item.assignee!.staffId, { unit }), item, {
    definition: BENEFIT,
    now: at('2026-11-12'),
  });

it('runs from the month of the application on, closed and claimed until somebody ends it (FACTS §6)', () => {
  const { item } = paid();
  expect(item).toMatchObject({
    status: 'completed',
    isOpen: false,
    wakeAt: null,
    benefit: { since: '2026-06-01' },
  });
  expect(claimEffects(paid())).toEqual([]);
  const once = paid(SUBSIDY);
  expect(once.item).not.toHaveProperty('benefit');
  expect(claimEffects(once)).toMatchObject([{ type: 'hold-claims', until: '2027-07-02' }]);
});

it('is looked into by whoever answers for that step, in days of its own; what was promised stays kept', () => {
  const { item, change } = looked();
  expect(item).toMatchObject({
    status: 'open',
    step: 'recheck',
    isOpen: true,
    benefit: { since: '2026-06-01' },
  });
  expect(item.moments.map(({ event }) => event)).toEqual(['received', 'decided', 'completed']);
  expect(item.clocks.filter(({ endedAt }) => !endedAt).map(({ code, dueOn }) => [code, dueOn])).toEqual([
    ['step', '2026-11-24'],
  ]);
  expect(change.outbox).toContainEqual(expect.objectContaining({ template: 'recheck-begun' }));
});

it('goes on when the conditions hold, and may be looked into again', () => {
  const story = looked().act(kept);
  expect(story.item).toMatchObject({ status: 'completed', isOpen: false, benefit: { since: '2026-06-01' } });
  expect(story.item.benefit).not.toHaveProperty('ended');
  expect(claimEffects(story)).toEqual([]);
  const again = story.act({ type: 'begin-recheck', words: '又有人说' }, '2026-12-01');
  expect(again.item.status).toBe('open');
  expect(foldHistory(again.item, again.item.history, again.context)).toEqual(again.item);
});

it('ended from this month on, or an earlier one, it may be applied for at once', () => {
  for (const from of ['2026-11-01', '2026-06-01']) {
    const story = looked().act(end(from), '2026-11-11');
    const entry = story.item.version;
    expect(story.item).toMatchObject({ status: 'ended', isOpen: false, benefit: { ended: { from, entry } } });
    expect(claimEffects(story)).toMatchObject([{ type: 'release-claims' }]);
    expect(foldHistory(story.item, story.item.history, story.context)).toEqual(story.item);
  }
});

it('ended from a month still to come, it is claimed until that month', () => {
  const story = looked().act(end('2026-12-01'), '2026-11-30');
  expect(claimEffects(story)).toMatchObject([{ type: 'hold-claims', until: '2026-12-01' }]);
  expect(story.change.outbox).toContainEqual(
    expect.objectContaining({
      template: 'benefit-ended',
      params: expect.objectContaining({ endsFrom: '12月' }) as object,
    }),
  );
});

it.each([
  ['the middle of a month', end('2026-12-15'), '请选从哪个月起停发。'],
  ['before the first month', end('2026-05-01'), '头一个月是6月，不能从更早的月份停。'],
  ['more than a year ahead', end('2027-12-01'), '写得太远了，最晚写到2027年11月。'],
  ['for a reason of no service', end('2026-12-01', 'no-such-reason'), 'unknown-reason'],
])('is not ended from %s', (_, action, fault) => {
  expect(faultOf(() => looked().act(action, '2026-11-11'))).toContain(fault);
});

it('a year ahead to the month is not too far', () => {
  expect(looked().act(end('2027-11-01'), '2026-11-11').item.status).toBe('ended');
});

it('is ended by nobody without a re-check, and by nobody twice', () => {
  expect(faultOf(() => paid().act(end('2026-12-01')))).toContain('wrong-state');
  const ended = looked().act(end('2026-12-01'), '2026-11-11');
  expect(faultOf(() => ended.act({ type: 'begin-recheck', words: '再看看' }))).toContain('wrong-state');
  expect(
    faultOf(() => ended.act({ type: 'begin-recheck', because: 'cancelled' }, '2026-12-01', JOB)),
  ).toContain('wrong-state');
  expect(faultOf(() => paid(SUBSIDY).act({ type: 'begin-recheck', words: '看看' }))).toContain('wrong-state');
});

it('the register says so by itself: a job begins it, and the entry says why', () => {
  const { item } = paid().act({ type: 'begin-recheck', because: 'cancelled' }, '2026-11-10', JOB);
  expect(item.history.at(-1)).toMatchObject({ reason: 'cancelled', hasContents: false, toStep: 'recheck' });
});

it('whoever answers for it may, of an office that does not nobody; nothing is withdrawn any more', () => {
  expect(staffRights(paid())).toContain('begin-recheck');
  expect(staffRights(looked())).toEqual(expect.arrayContaining(['keep-benefit', 'end-benefit']));
  expect(staffRights(looked())).not.toContain('withdraw');
  expect(staffRights(looked().act(kept))).toContain('begin-recheck');
  expect(staffRights(looked().act(end('2026-12-01'), '2026-11-11'))).toEqual(['note', 'record-told']);
  const { item } = paid();
  const facts = { definition: BENEFIT, now: at('2026-11-12') };
  expect(allowedActions(aStaffViewer('somebody', { unit: 'elsewhere' }), item, facts)).not.toContain(
    'begin-recheck',
  );
});

it('the months offered begin with the first that was paid, and say the year where it is another', () => {
  const context = { definition: BENEFIT, now: at('2026-11-12') };
  const { ending } = presentEndingForm(looked().item, ['end-benefit'], context);
  expect(ending!.months.map(({ words }) => words)).toEqual([
    ...['6月', '7月', '8月', '9月', '10月', '11月', '12月', '2027年1月', '2027年2月'],
  ]);
  expect(ending!.next).toBe('2026-12-01');
  expect(presentEndingForm(looked().item, ['note'], context)).toEqual({});
});
