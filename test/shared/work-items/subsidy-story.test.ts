import { answerInWords } from '../../../shared/service-catalogue/answer-words';
import { foldHistory } from '../../../shared/work-items/evolve';
import { negativeResultOf } from '../../../shared/work-items/outside-body';
import type { AnyAction } from '../../../shared/work-items/actions';
import { plainDate } from '../../../shared/calendar/plain-date';
import { presentOutside } from '../../../server/work-items/present/outside-view';
import { presentPayment } from '../../../server/work-items/present/payment-view';
import { allowedActions } from '../../../server/work-items/work-items.policy';
import { at } from '../../factories/calendar';
import { OFFICE } from '../../factories/county-office';
import { SUBSIDY, SUBSIDY_ANSWERS } from '../../factories/subsidy';
import { aStaffViewer } from '../../factories/viewer';
import { anApplication, type Story } from '../../factories/work-item';

const applied = () => anApplication({ definition: SUBSIDY, answers: SUBSIDY_ANSWERS });
const result = (value: string, reply = ['file-reply']): AnyAction => ({
  ...{ type: 'enter-outside-result', record: { result: value }, papers: { reply } },
});
const checked = () => applied().act({ type: 'pass-check', record: {} });
const approved = () => checked().act(result('yes')).act({ type: 'approve', record: {} });
const payment = (ending: string, paidOn = '2026-06-10'): AnyAction => ({
  type: 'record-payment',
  record: { paidOn, accountEnding: ending, batch: 'B-7' },
});
const wrongIn = (story: () => unknown) => {
  try {
    story();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
};
const rights = ({ item }: Story) =>
  allowedActions(aStaffViewer(item.assignee!.staffId, { unit: item.unit }), item, {
    definition: SUBSIDY,
    now: at('2026-06-12'),
  });

describe('a step of an outside body', () => {
  it('has a clock of its own, somebody of ours, and says since when', () => {
    const { item } = checked();
    expect(item).toMatchObject({ step: 'outside', assignee: { staffId: 'liang-guodong' } });
    expect(
      presentOutside(item, { definition: SUBSIDY, office: OFFICE, now: at('2026-06-08') }),
    ).toMatchObject({
      words: '在县民政局，从6月5日起',
      ask: { words: '县民政局社会福利股，或者打县残联 0745-0000100', phone: '0745-0000100' },
    });
    expect(
      presentOutside(applied().item, { definition: SUBSIDY, office: OFFICE, now: at('2026-06-08') }),
    ).toBeNull();
  });

  it('takes no result without its paper', () => {
    expect(wrongIn(() => checked().act(result('yes', [])))).toContain('"field":"reply"');
  });

  it('goes on with a yes, and tells the person', () => {
    const story = checked().act(result('yes'));
    expect(story.item.step).toBe('approval');
    expect(story.change.outbox).toContainEqual(
      expect.objectContaining({
        template: 'outside-result',
        params: expect.objectContaining({ body: '县民政局' }),
      }),
    );
  });

  it('stays with a no, which can only be refused, and is not told before the refusal', () => {
    const said = checked().act(result('no'));
    expect(said.item).toMatchObject({ step: 'outside', status: 'open' });
    expect(negativeResultOf(said.item)?.n).toBe(said.item.version);
    expect(said.change.outbox.filter((each) => each.type === 'message')).toEqual([]);
    expect(rights(checked())).not.toContain('refuse');
    expect(rights(said)).toContain('refuse');
    const refused = said.act({ type: 'refuse', reason: 'income', words: '收入超了', otherHelp: [] });
    expect(refused.item.status).toBe('refused');
    expect(refused.change.outbox.map((each) => each.type)).toContain('release-claims');
  });

  it('cannot be refused as long as the body has not said no', () => {
    const refusal: AnyAction = { type: 'refuse', reason: 'income', words: '收入超了', otherHelp: [] };
    expect(wrongIn(() => checked().act(refusal))).toContain('wrong-state');
    const mended = checked().act(result('no')).act(result('yes'));
    expect(wrongIn(() => mended.act(refusal))).toContain('unknown-reason');
  });

  it('may be chased; nothing else changes', () => {
    const before = checked().item;
    const { item } = checked().act({ type: 'chase-outside-body', words: '说明天给' });
    expect({ ...item, version: 0, history: [], acted: [] }).toEqual({
      ...before,
      ...{ version: 0, history: [], acted: [] },
    });
  });
});

describe('a payment', () => {
  it('carries its amount from the submission on, without opening a seal', () => {
    expect(applied().item.payment).toEqual({ fen: 181_050, returnedIn: null, paidOn: null });
  });

  it('is not recorded for a day to come, nor to another account', () => {
    expect(wrongIn(() => approved().act(payment('0427', '2027-01-01')))).toContain('"field":"paidOn"');
    expect(wrongIn(() => approved().act(payment('9999')))).toContain('"field":"accountEnding"');
  });

  it('stays open when the bank sends it back, with the reason, and is paid after the correction', () => {
    const returned = approved().act({ type: 'record-payment-return', words: '账号少一位' });
    expect(returned.item).toMatchObject({ status: 'open', payment: { returnedIn: returned.item.version } });
    const world = { definition: SUBSIDY, now: at('2026-06-12') };
    expect(presentPayment(returned.item, returned, world)).toMatchObject({
      ...{ state: 'returned', returnedBecause: '账号少一位', account: '**** 0427' },
    });
    const corrected = returned
      .sentBack(undefined, [{ kind: 'field', code: 'account', why: '少一位', countsAsGood: '照着卡写' }])
      .act({ type: 'supplement', answers: { account: '6217000012349933' }, papers: {} });
    expect(corrected.item.payment).toEqual({ fen: 181_050, returnedIn: null, paidOn: null });
    const paid = corrected.act(payment('9933'));
    expect(paid.item).toMatchObject({ status: 'completed', payment: { fen: 181_050, paidOn: '2026-06-10' } });
    expect(presentPayment(paid.item, paid, world)).toMatchObject({
      ...{ state: 'paid', words: '6月10日发到尾号 9933 的账户' },
    });
  });

  it('completes: the claim is held for its year and nothing enters the record of devices', () => {
    const paid = approved().act(payment('0427'), '2026-06-10');
    const effects = paid.change.outbox.filter((each) => each.type !== 'message');
    expect(effects).toContainEqual(
      expect.objectContaining({ type: 'hold-claims', until: plainDate('2027-06-10') }),
    );
    expect(effects.map((each) => each.type)).not.toContain('record-delivery');
    expect(paid.item.history.at(-1)).toMatchObject({ fen: 181_050, on: '2026-06-10' });
  });

  it('is rebuilt from its history, with the answers still sealed', () => {
    const { item, context } = approved()
      .act({ type: 'record-payment-return', words: '户名不对' })
      .act(payment('0427'));
    expect(foldHistory(item, item.history, context)).toEqual(item);
    expect(JSON.stringify(item.history)).not.toMatch(/何苗|6217|户名/);
  });
});

it('a birthday is read as a day', () => {
  const bornOn = { code: 'bornOn', kind: 'date', label: '生日', required: true, whenEmpty: '' } as const;
  expect(answerInWords(SUBSIDY, bornOn, '2015-03-09')).toBe('2015年3月9日');
});
