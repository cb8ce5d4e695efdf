import { screen, waitFor, within } from '@testing-library/react';
import { aStaffItem } from '../../../factories/staff-item';
import type { SeenRequest } from '../../support/fake-server';
import { openItemAtDesk as openItem } from '../../support/item-desk';

const sent = (seen: readonly SeenRequest[]) =>
  seen.filter(({ path }) => path.endsWith('/actions')).map(({ body }) => body);

describe('a matter across counties', () => {
  const returns = [{ code: 'jurisdiction', title: '户口不在本县', plainWords: '查了户籍，不在我们县。' }];

  it('goes back for a reason, in words that start from the reason’s own', async () => {
    const { user, seen } = openItem(aStaffItem({ allowedActions: ['return-leg', 'note'], returns }));
    await user.click(await screen.findByRole('button', { name: /退回转来的地方/ }));
    await user.click(screen.getByRole('button', { name: /退回，并告诉申请人/ }));
    expect(screen.getByLabelText('为什么退回')).toHaveFocus();
    expect(screen.getByLabelText('为什么退回')).toHaveAccessibleDescription('请选为什么退回。');
    expect(sent(seen)).toEqual([]);
    await user.selectOptions(screen.getByLabelText('为什么退回'), 'jurisdiction');
    expect(screen.getByLabelText('告诉对方和申请人的话')).toHaveValue('查了户籍，不在我们县。');
    await user.click(screen.getByRole('button', { name: /退回，并告诉申请人/ }));
    await waitFor(() =>
      expect(sent(seen)).toEqual([
        expect.objectContaining({
          action: { type: 'return-leg', reason: 'jurisdiction', words: '查了户籍，不在我们县。' },
        }),
      ]),
    );
  });

  it('keeps the worker’s own words when the reason changes', async () => {
    const two = [...returns, { code: 'papers', title: '材料不全', plainWords: '缺照片。' }];
    const { user } = openItem(aStaffItem({ allowedActions: ['return-leg', 'note'], returns: two }));
    await user.click(await screen.findByRole('button', { name: /退回转来的地方/ }));
    await user.selectOptions(screen.getByLabelText('为什么退回'), 'jurisdiction');
    await user.selectOptions(screen.getByLabelText('为什么退回'), 'papers');
    expect(screen.getByLabelText('告诉对方和申请人的话')).toHaveValue('缺照片。');
    await user.clear(screen.getByLabelText('告诉对方和申请人的话'));
    await user.click(screen.getByLabelText('告诉对方和申请人的话'));
    await user.paste('照片太旧。');
    await user.selectOptions(screen.getByLabelText('为什么退回'), 'jurisdiction');
    expect(screen.getByLabelText('告诉对方和申请人的话')).toHaveValue('照片太旧。');
  });

  it('is handed over with the record of that step, and says where it goes', async () => {
    const record = { action: 'transfer' as const, label: '转交', fields: [], papers: [], initial: {} };
    const item = aStaffItem({
      allowedActions: ['transfer', 'note'],
      record: { ...record, leadsTo: '户籍地受理' },
    });
    const { user, seen } = openItem(item);
    await user.click(await screen.findByRole('button', { name: /^转交/ }));
    await user.click(screen.getByRole('button', { name: /转交，交户籍地受理/ }));
    await waitFor(() =>
      expect(sent(seen)).toEqual([expect.objectContaining({ action: { type: 'transfer', record: {} } })]),
    );
  });
});

it('what is found to be an accusation goes by a door of its own, with why and against whom; nothing is kept here', async () => {
  const { user, seen } = openItem(aStaffItem({ allowedActions: ['restrict', 'note'] }), {
    'POST /api/staff/items/item-1/restrict': () => ({ status: 204 }),
  });
  await user.click(await screen.findByRole('button', { name: '转为保密件' }));
  await user.click(screen.getByRole('button', { name: /这里不再看得到/ }));
  expect(screen.getByLabelText('凭什么看出是检举控告')).toHaveFocus();
  await user.click(screen.getByLabelText(/反映的是谁/));
  await user.paste('某镇某人');
  await user.click(screen.getByLabelText('凭什么看出是检举控告'));
  await user.paste('说有人冒领');
  await user.click(screen.getByRole('button', { name: /这里不再看得到/ }));
  expect(seen.filter(({ path }) => path.endsWith('/restrict'))).toEqual([]);
  const confirm = within(await screen.findByRole('dialog', { name: /转了就转不回来/ }));
  expect(confirm.getByText(/从这里转不回来/)).toBeInTheDocument();
  await user.click(confirm.getByRole('button', { name: /^转为保密件/ }));
  await waitFor(() =>
    expect(seen.filter(({ path }) => path.endsWith('/restrict')).map(({ body }) => body)).toEqual([
      expect.objectContaining({
        action: { type: 'restrict', words: '说有人冒领', against: '某镇某人' },
      }),
    ]),
  );
  expect(sent(seen)).toEqual([]);
  // Whoever is named on nothing stands on a page that says nothing of the item.
  expect(await screen.findByRole('heading', { level: 1, name: '转走了' })).toBeInTheDocument();
  expect(document.body.textContent).not.toMatch(/潘|4028|轮椅/);
  expect(document.title).toBe('转走了 · 助残通工作台');
});

it('what is not ours goes to who decides, with why; nothing is sent without a word', async () => {
  const { user, seen } = openItem(aStaffItem({ allowedActions: ['return-not-ours', 'note'] }));
  await user.click(await screen.findByRole('button', { name: '不归我办' }));
  await user.click(screen.getByRole('button', { name: '退回，请负责人定归谁' }));
  expect(screen.getByLabelText('为什么不归您办，该归谁')).toHaveFocus();
  expect(sent(seen)).toEqual([]);
  await user.paste('户口在三锹乡，归那边初审');
  await user.click(screen.getByRole('button', { name: '退回，请负责人定归谁' }));
  await waitFor(() =>
    expect(sent(seen)).toEqual([
      expect.objectContaining({
        action: { type: 'return-not-ours', words: '户口在三锹乡，归那边初审' },
      }),
    ]),
  );
});

it('who has an interest says so with why, and the item is somebody else’s', async () => {
  const notYours = '您与此件有利害关系，不能办。请选“我要回避”，另派给别人。';
  const { user, seen } = openItem(aStaffItem({ allowedActions: ['declare-interest', 'note'], notYours }));
  expect(await screen.findByText(notYours)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '我要回避' }));
  await user.click(screen.getByRole('button', { name: '回避，另派给别人' }));
  expect(screen.getByLabelText('为什么要回避（与谁是什么关系）')).toHaveFocus();
  await user.paste('申请人是我表哥');
  await user.click(screen.getByRole('button', { name: '回避，另派给别人' }));
  const action = { type: 'declare-interest', words: '申请人是我表哥' };
  await waitFor(() => expect(sent(seen)).toEqual([expect.objectContaining({ action })]));
});

it('what somebody absent has in hand is taken over from its page, which says until when they are away', async () => {
  const assignee = { ...aStaffItem().assignee!, awayUntil: '11月27日' };
  const { user, seen } = openItem(aStaffItem({ allowedActions: ['take', 'note'], assignee }));
  expect(await screen.findByText('不在岗')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^接过来/ }));
  await waitFor(() => expect(sent(seen)).toEqual([expect.objectContaining({ action: { type: 'take' } })]));
});

it('a leader lets a colleague take the step whom keeping hands apart would deny: whom and why are both asked', async () => {
  const officer = {
    staffId: 'officer',
    name: '吴晓岚',
    unitName: '康复股',
    title: '办事员',
    phone: '0745-0000000',
  };
  const { user, seen } = openItem(
    aStaffItem({ allowedActions: ['dispense', 'note'], dispensable: [officer] }),
  );
  await user.click(await screen.findByRole('button', { name: '准予同一人办' }));
  await user.click(screen.getByRole('button', { name: /准予办理/ }));
  expect(screen.getByText('请选准谁来办。')).toBeInTheDocument();
  expect(sent(seen)).toEqual([]);
  await user.selectOptions(screen.getByLabelText('准谁来办这一步'), 'officer');
  await user.click(screen.getByLabelText('为什么只能这样办，会写进经过'));
  await user.paste('全股三个人，只有他在岗');
  await user.click(screen.getByRole('button', { name: /准予办理/ }));
  await waitFor(() =>
    expect(sent(seen)).toEqual([
      expect.objectContaining({
        action: { type: 'dispense', staffId: 'officer', words: '全股三个人，只有他在岗' },
      }),
    ]),
  );
});
