import type { Browser } from 'playwright-core';
import { launchBrowser, PATIENCE_MS } from './support/browser';
import { faultsIn } from './support/casework-over-http';
import { itIsAWholeService } from './support/definition-checks';
import { fillForm, recordStep } from './support/form-hands';
import { withLastScreens } from './support/keep-last-screens';
import { lookedAt } from './support/collect-screen-faults';
import { residentHands } from './support/resident-hands';
import { foldFaults, storedItem } from './support/service-desk';
import { startWithService, type ServiceProgram } from './support/service-program';
import { staffHands } from './support/staff-hands';
import { until } from './support/until';
import { addYears, localDateOf } from '../shared/calendar/plain-date';
import { ServiceDefinition } from '../shared/service-catalogue/service-definition';
import type { RequestedAction } from '../shared/work-items/actions';

const effectiveFrom = '2026-01-01';
const limit = (id: string, amount: number, stops = ['supplement']) => ({
  ...{ id: `TL-GEN-02/${id}`, amount, unit: 'working-day', source: 'FACTS §0.8', effectiveFrom, stops },
});
const asks = (code: string, kind: string, label: string, more: object = {}) => ({
  ...{ code, kind, label, required: true, whenEmpty: `请填${label}，不然我们算不了、发不了。` },
  ...more,
});
const step = (code: string, kind: string, title: string, verb: string, days: number, more: object) => ({
  ...{ code, kind, title, residentTitle: title, verb, limit: limit(code, days) },
  ...{ maySendBack: true, record: [] },
  ...more,
});

/** An invented service that no file of the program knows: two levels, rows, another bureau's answer, money on an account. */
const AID = ServiceDefinition.parse({
  ...{ code: 'school-aid', version: 1, title: '子女助学补助', shortTitle: '助学补助', icon: 'allowance' },
  summary: '家里有孩子上学，每年补助一次，直接发到账上。',
  guide: {
    basis: ['虚构的县级办法第三条、第四条'],
    whoMayApply: ['有本县户口，持有残疾人证，家里有孩子上学'],
    throughWhom: '本人、监护人办，或者本人同意的家人来办。',
    notNeeded: '户口、残疾人证、收入都不用开证明，我们自己核对。',
    fee: '不收钱。',
    result: '按孩子上的学校算补助。',
    delivery: '发到您自己的银行账户。',
    again: '一年能申请一次。',
    ...{ minutes: 4, consultPhone: '县残联', complaintPhone: '12345', window: '县政务服务中心残联窗口' },
  },
  bases: ['self', 'guardian', 'family'],
  optionLists: {
    stages: [
      { value: 'primary', label: '小学', facts: { fen: 50_000 } },
      { value: 'senior', label: '高中', facts: { fen: 100_050 } },
    ],
  },
  outcome: {
    ...{ kind: 'payment', account: 'account' },
    amount: [
      {
        ...{ per: 'option', group: 'children', field: 'stage', fact: 'fen', title: '助学补助' },
        ...{ source: '办法第三条', effectiveFrom },
      },
      {
        ...{ per: 'application', fen: 30_000, title: '困难家庭加发', source: '办法第四条', effectiveFrom },
        when: { field: 'household', isOneOf: ['hard'] },
      },
    ],
  },
  fields: [
    asks('children', 'group', '上学的孩子', {
      ...{ atLeast: 1, most: 4, rowTitle: '第 {n} 个孩子', addLabel: '再加一个孩子' },
      fields: [
        asks('name', 'text', '姓名', { maxLength: 20 }),
        asks('bornOn', 'date', '出生日期'),
        asks('stage', 'choice', '上什么学', { optionList: 'stages' }),
      ],
    }),
    asks('household', 'choice', '家里的情况', { options: ['hard 低保家庭', 'usual 一般家庭'].map(chosen) }),
    asks('account', 'bank-account', '银行账号'),
    asks('consent', 'consent', '请民政局核对收入', { statement: '只看收入，只为算补助。' }),
  ],
  pages: [
    { code: 'children', title: '哪几个孩子在上学？', fields: ['children'] },
    { code: 'household', title: '家里是哪种情况？', fields: ['household'] },
    { code: 'account', title: '钱发到哪个账户？', help: '要是您自己名下的。', fields: ['account'] },
    { code: 'consent', title: '要您同意的事', fields: ['consent'] },
  ],
  papers: [],
  eligibility: [{ rule: 'household-in-county', refusal: '户口不在本县。', whatElse: '请到户口所在县办。' }],
  steps: [
    step('first-check', 'check', '村、镇初审', '初审', 3, {
      record: [asks('finding', 'long-text', '核实情况', { maxLength: 200 })],
    }),
    step('income', 'outside', '民政局核对收入', '核对', 5, {
      outside: { name: '县民政局', ask: '社会福利股', negative: { field: 'result', isOneOf: ['above'] } },
      record: [
        asks('result', 'choice', '核对结果', { options: ['within 收入符合', 'above 超过'].map(chosen) }),
      ],
      papers: [
        {
          ...{ code: 'reply', title: '民政局的回函', why: '审批要看', countsAsGood: '章看得清' },
          ...{ required: true, most: 2 },
        },
      ],
    }),
    step('approval', 'approval', '县残联审批', '审批', 5, { separateFrom: ['first-check', 'income'] }),
    step('payment', 'payment', '发到账上', '发放', 7, {}),
  ],
  clocks: [
    {
      ...{ code: 'decision', nature: 'statutory', title: '法定', limit: limit('all', 20) },
      ...{ startsAt: 'received', endsAt: 'decided' },
    },
    {
      ...{ code: 'promise', nature: 'promised', title: '承诺', limit: limit('promise', 20) },
      ...{ startsAt: 'received', endsAt: 'completed' },
    },
  ],
  supplement: { limit: limit('supplement', 10, []), remindBefore: [3], rounds: 1, reopenWithinDays: 30 },
  claims: [
    {
      ...{ code: 'year', per: ['person'], whenTaken: '一年里申请过了。' },
      heldFor: { amount: 1, unit: 'year', source: 'FACTS §6' },
    },
  ],
  refusals: [
    {
      ...{ code: 'income', title: '收入超过标准', steps: ['income', 'approval'] },
      plainWords: '民政局核对下来，家里的收入超过了标准。',
      otherHelp: ['收入变少了，随时可以再申请'],
    },
  ],
  remedy: { words: '不同意这个结果，可以{reach}反映，也可以打 12345。' },
  messages: Object.fromEntries(
    `received 收到了，checked 村、镇看过了，outside-result {body}有结果了，approved 批准了 {amount}，refused 这次没有批准，
     paid {amount} 到账了，payment-returned 银行没有收下，supplement-requested 还差 {count} 样，supplement-reminder 等您补，
     supplemented 补的收到了，lapsed 没等到您补，reopened 接着办了，withdrawn 已经撤回，overdue 我们没做到，new-day 新的日子，
     overdue-staff 超期了，urged 申请人催办，new-item 新到一件`
      .split('，')
      .map((line) => line.trim().split(' '))
      .map(([name, ...title]) => [name, { title: title.join(' '), body: '{thing}，编号 {number}。' }]),
  ),
});

function chosen(words: string) {
  const [value, label] = words.split(' ');
  return { value, label };
}

describe('the invented service', () => itIsAWholeService(() => AID));

const ANSWERS = {
  children: [
    { name: '何苗', bornOn: '2015-03-09', stage: 'primary' },
    { name: '何禾', bornOn: '2009-05-01', stage: 'senior' },
  ],
  ...{ household: 'hard', account: '6217 0000 1234 0427', consent: true },
};
const TOTAL = '1,800.50 元';
const today = localDateOf(new Date());
const slip = (accountEnding: string) => ({ paidOn: today, accountEnding, batch: 'B-2026-7' });

describe('in the running program', () => {
  let browser: Browser | undefined;
  let program: ServiceProgram;

  beforeAll(async () => {
    browser = await launchBrowser();
    program = await startWithService(AID, '431229', {
      income: { unit: 'fj', holderA: 'fj-01', holderB: 'fj-02' },
      approval: { unit: 'kf', holderA: 'kf-01' },
      payment: { unit: 'kf', holderA: 'kf-02' },
    });
  }, 400_000);

  afterAll(async () => {
    await browser?.close();
    await program.discard();
  }, 60_000);

  test('over HTTP: faults by row, an outside body with its paper, a payment returned once and paid', async () => {
    const { casework, database } = program;
    const resident = await casework.resident('long-guangming');
    const apply = (answers: object) => casework.apply(resident, 'school-aid@1', { ...ANSWERS, ...answers });
    const twoFaults = {
      children: [
        { ...ANSWERS.children[0]!, name: '' },
        { name: '何禾', bornOn: '2009-05-01' },
      ],
    };
    expect(faultsIn(await apply(twoFaults))).toEqual(['children.0.name', 'children.1.stage']);
    const receipt = await apply({});
    expect(receipt).toMatchObject({ status: 201, body: { payment: { total: TOTAL, state: 'reckoned' } } });
    const { id, number } = receipt.body as { id: string; number: string };
    expect(await apply({})).toMatchObject({ body: { code: 'claim-taken' } });

    const act = (action: RequestedAction, papers?: string[]) => casework.act(number, action, papers);
    const done = async (action: RequestedAction, papers?: string[]) =>
      expect(await act(action, papers)).toMatchObject({ status: 200 });
    const result = { type: 'enter-outside-result' as const, record: { result: 'within' } };
    await done({ type: 'pass-check', record: { finding: '两个孩子都在读' } });
    expect((await casework.seenBy(resident, id)).headline).toMatch(/^在县民政局，从\d+月\d+日起$/);
    expect(faultsIn(await act(result))).toEqual(['reply']);
    const refusal: RequestedAction = { type: 'refuse', reason: 'income', words: '收入超了', otherHelp: [] };
    expect(await act(refusal)).toMatchObject({ status: 403 });
    await done({ type: 'chase-outside-body', words: '说明天回函' });
    await done(result, ['reply']);
    const desk = await casework.atDesk(number);
    expect(desk).toMatchObject({ payment: { total: TOTAL, account: '**** 0427' }, outside: null });
    expect(JSON.stringify(desk)).not.toContain('6217');
    await done({ type: 'approve', record: {} });

    await done({ type: 'record-payment-return', words: '账号少一位' });
    const account = { kind: 'field' as const, code: 'account', why: '账号少一位', countsAsGood: '照着卡写' };
    await done({ type: 'request-supplement', nothingElseMissing: true, missing: [account] });
    const corrected = { account: '6217000012349933' };
    await casework.answer(resident, id, { type: 'supplement', answers: corrected, papers: {} });
    expect(faultsIn(await act({ type: 'record-payment', record: slip('0427') }))).toEqual(['accountEnding']);
    await done({ type: 'record-payment', record: slip('9933') });

    const item = await storedItem(database, number);
    expect(item).toMatchObject({ status: 'completed', payment: { fen: 180_050, paidOn: today } });
    expect(await foldFaults(database, item, AID)).toEqual([]);
    const { payment } = await casework.seenBy(resident, id);
    expect(payment).toMatchObject({ state: 'paid', words: expect.stringContaining('9933') });
    // Held for its year once the item's effect has been delivered.
    const held = { _id: item.claims[0] as never, until: addYears(today, 1) };
    await until(async () => (await database.collection('claims').findOne(held)) !== null, {
      ...{ withinMs: 15_000, otherwise: 'the claim was not held for its year' },
    });
  });

  test('on screens, by keyboard: rows added and removed, amounts, the outside body, a return, the payment', async () => {
    if (!browser) return;
    const { database, url } = program;
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    context.setDefaultTimeout(PATIENCE_MS);
    const looks = lookedAt();
    const phone = await context.newPage();
    await phone.setViewportSize({ width: 375, height: 812 });
    const resident = residentHands(phone, url);
    const shown = () => phone.locator('main').filter({ visible: true });
    const reads = (words: string | RegExp) => shown().getByText(words).first().waitFor();
    await withLastScreens([context], async () => {
      await resident.signIn('张海燕');
      await resident.follow(/^全部服务/);
      await resident.heading('能办什么');
      await resident.follow(/^子女助学补助/);
      await resident.heading('子女助学补助');
      await looks.whole(phone, 'resident', 'guide');
      await resident.follow('开始申请');
      await fillForm(resident, AID, ANSWERS, async (page) => {
        if (page === 'children') {
          await resident.press('再加一个孩子');
          await resident.press('删掉第 3 个孩子');
          expect(
            await shown()
              .getByRole('group', { name: /^第 \d 个孩子/ })
              .count(),
          ).toBe(2);
        }
        await looks.whole(phone, 'resident', page);
      });
      await reads(TOTAL);
      await looks.whole(phone, 'resident', 'check');
      await resident.press('确认提交');
      await resident.heading('收到了，我们马上办');
      await reads(TOTAL);
      await looks.whole(phone, 'resident', 'receipt');
      const number = /靖 \d{4}-\d{4}/.exec(await shown().innerText())![0];
      await resident.follow('回首页');

      const desk = await context.newPage();
      await desk.setViewportSize({ width: 1280, height: 800 });
      const worker = staffHands(desk, url);
      const atDesk = async (step: string, record: object, done: string, then: string | RegExp) => {
        await recordStep(worker, { database, number }, AID, step, { ...record });
        await looks.whole(desk, 'staff', step);
        await worker.submit();
        await worker.said(done);
        await reads(then);
      };
      await atDesk('first-check', { finding: '两个孩子都在读' }, '初审通过', /在县民政局，从\d+月\d+日起/);
      await atDesk('income', { result: 'within' }, '结果已登记', /批完/);
      await atDesk('approval', {}, '已批准', /发到账上/);
      await recordStep(worker, { database, number }, AID, 'payment', {});
      await worker.press(worker.button(/银行退回/));
      await worker.write(desk.getByLabel(/银行为什么退回/), '户名写错了');
      await worker.submit();
      await worker.said(/^退回已记/);
      await looks.whole(desk, 'staff', 'returned');
      await reads(/银行没有收下/);
      await atDesk('payment', slip('0427'), '到账已登记', '办好了');

      await phone.goto(`${url}/`);
      await resident.follow(/^子女助学补助.*办好了/);
      await reads(/尾号 0427/);
      await looks.whole(phone, 'resident', 'paid');
      expect((await storedItem(database, number)).payment).toMatchObject({ fen: 180_050, paidOn: today });
      expect(looks.faults).toEqual([]);
    }).finally(() => context.close());
  }, 300_000);
});
