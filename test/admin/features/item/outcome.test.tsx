import { screen, waitFor, within } from '@testing-library/react';
import { PAYMENT_RECORD } from '@zhucantong/shared/service-catalogue/step-record';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { aStaffItem } from '../../../factories/staff-item';
import { problem, type FakeAnswer } from '../../support/fake-server';
import { openItemAtDesk } from '../../support/item-desk';

const openItem = (item: StaffItem, acted: () => FakeAnswer = () => ({ body: { ...item, version: 18 } })) =>
  openItemAtDesk(item, {
    'POST /api/staff/items/item-1/actions': acted,
    'POST /api/staff/items/item-1/reveal': () => ({ body: { value: '6217000012340427', seconds: 60 } }),
  });

const payment: NonNullable<StaffItem['payment']> = {
  total: '1,500 元',
  lines: [{ title: '第 1 个孩子，小学', amount: '1,500 元' }],
  account: '**** 0427',
  state: 'approved',
  words: '批准了，一共 1,500 元，等着发',
  returnedBecause: null,
};
const paying = aStaffItem({
  step: { code: 'payment', title: '发放', verb: '发放', kind: 'payment' },
  payment,
  allowedActions: ['record-payment', 'record-payment-return', 'note'],
  record: {
    action: 'record-payment',
    label: '发放',
    fields: [...PAYMENT_RECORD],
    papers: [],
    leadsTo: null,
    initial: {},
  },
});

describe('an item that is with an outside body', () => {
  const outside = aStaffItem({
    statusWord: '在县民政局，从11月20日起',
    step: { code: 'income', title: '民政核对', verb: '核对', kind: 'outside' },
    outside: {
      body: '县民政局',
      ask: { words: '县民政局社会福利股，或者打县残联 0745-0000001', phone: '0745-0000001' },
      words: '在县民政局，从11月20日起',
      sinceOn: '2026-11-20',
    },
    allowedActions: ['enter-outside-result', 'chase-outside-body', 'note'],
    record: {
      action: 'enter-outside-result',
      label: '核对',
      fields: [],
      papers: [
        {
          code: 'answer',
          title: '民政局的回函',
          why: '审批要看',
          countsAsGood: '章看得清',
          required: true,
          most: 2,
        },
      ],
      leadsTo: '县级审批',
      initial: {},
    },
  });

  it('says since when, whom to call and who chases it', async () => {
    openItem(outside);
    const card = within(await screen.findByRole('region', { name: '在县民政局，从11月20日起' }));
    const whom = '县民政局社会福利股，或者打县残联 0745-0000001';
    expect(card.getByText((_, each) => each?.tagName === 'DD' && each.textContent === whom)).toBeVisible();
    expect(card.getByText(/吴晓岚（康复股）/)).toBeInTheDocument();
  });

  it('does not take a result without its paper', async () => {
    const { user, seen } = openItem(outside);
    await user.click(await screen.findByRole('button', { name: /登记结果/ }));
    await user.click(screen.getByRole('button', { name: /登记结果，交县级审批/ }));
    expect(screen.getByLabelText('民政局的回函')).toHaveFocus();
    expect(seen.filter(({ path }) => path.endsWith('/actions'))).toEqual([]);
  });
});

describe('an item that is paid', () => {
  it('shows how the amount comes about, and the account only with a reason', async () => {
    const { user } = openItem(paying);
    const card = within(await screen.findByRole('region', { name: '发放 1,500 元' }));
    expect(card.getByRole('row', { name: /第 1 个孩子，小学 1,500 元/ })).toBeInTheDocument();
    expect(card.getByText('**** 0427')).toBeInTheDocument();
    await user.click(card.getByRole('button', { name: '查看完整收款账户' }));
    await user.click(screen.getByRole('radio', { name: '核对发放账户' }));
    await user.keyboard('{Enter}');
    expect(await card.findByText('6217000012340427')).toBeInTheDocument();
  });

  it('brings what the server finds wrong to its field', async () => {
    const message = '和申请人的账户末四位不一样。';
    const { user } = openItem(paying, () =>
      problem(422, 'invalid-input', { errors: [{ field: 'accountEnding', message }] }),
    );
    await user.click(await screen.findByRole('button', { name: /登记到账/ }));
    await user.type(screen.getByLabelText('哪天到账'), '2026-11-24');
    await user.type(screen.getByLabelText('收款账户末四位'), '9999');
    await user.type(screen.getByLabelText('批次号'), 'B-7');
    await user.click(screen.getByRole('button', { name: /到账了，办结并告诉申请人/ }));
    await waitFor(() =>
      expect(screen.getByLabelText('收款账户末四位')).toHaveAccessibleDescription(
        expect.stringContaining(message),
      ),
    );
  });

  it('records that the bank sent it back, and shows why', async () => {
    const { user, seen } = openItem(paying);
    await user.click(await screen.findByRole('button', { name: /银行退回/ }));
    await user.type(screen.getByLabelText(/银行为什么退回/), '户名和账号对不上');
    await user.click(screen.getByRole('button', { name: /记下银行退回/ }));
    await waitFor(() =>
      expect(seen.find(({ path }) => path.endsWith('/actions'))?.body).toMatchObject({
        action: { type: 'record-payment-return', words: '户名和账号对不上' },
      }),
    );
  });

  it('keeps the reason in sight until it is paid', async () => {
    openItem({
      ...paying,
      payment: { ...payment, state: 'returned', words: '银行没有收下', returnedBecause: '户名对不上' },
    });
    expect(await screen.findByText(/银行退回：户名对不上/)).toBeInTheDocument();
  });
});
