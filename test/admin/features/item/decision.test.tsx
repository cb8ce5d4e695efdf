import { screen, waitFor, within } from '@testing-library/react';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { aStaffItem } from '../../../factories/staff-item';
import { openItemAtDesk, previewOf } from '../../support/item-desk';

const openItem = (item: StaffItem) =>
  openItemAtDesk(item, {
    ...previewOf('这次没有批准', '理由：没到使用年限', ['告知书']),
    'POST /api/staff/files/file-1/ticket': () => ({
      body: { url: '/api/public/photos/t', expiresAt: '2026-11-24T06:34:00.000Z' },
    }),
  });

const sentActions = (seen: { method: string; path: string; body: unknown }[]) =>
  seen
    .filter(({ path }) => path.endsWith('/actions'))
    .map(({ body }) => (body as { action: unknown }).action);

describe('the decision panel', () => {
  it('draws what the server allows and nothing else', async () => {
    openItem(aStaffItem({ allowedActions: ['request-supplement', 'note'] }));
    expect(await screen.findByRole('button', { name: /退回补正/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^批准/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /不予批准/ })).not.toBeInTheDocument();
  });

  it('says in one sentence why there is nothing to decide', async () => {
    openItem(aStaffItem({ allowedActions: ['note'], notYours: '这一步归田秀梅办。' }));
    expect(await screen.findByText(/这一步归田秀梅办。/)).toBeInTheDocument();
  });

  it('puts the focus on the first field that is missing', async () => {
    const serial = {
      code: 'serialNumber',
      kind: 'text',
      label: '产品编号',
      required: true,
      whenEmpty: '请写产品编号。',
      maxLength: 40,
    } as const;
    const { user, seen } = openItem(
      aStaffItem({
        allowedActions: ['hand-over'],
        record: {
          action: 'hand-over',
          label: '送达',
          fields: [serial],
          papers: [],
          leadsTo: null,
          initial: {},
        },
      }),
    );
    await user.click(await screen.findByRole('button', { name: /记送达/ }));
    await user.click(screen.getByRole('button', { name: /送到了，请申请人确认/ }));
    expect(screen.getByLabelText('产品编号')).toHaveFocus();
    expect(screen.getByLabelText('产品编号')).toHaveAccessibleDescription('请写产品编号。');
    expect(sentActions(seen)).toEqual([]);
  });

  it('refuses only after the exact message was shown once more', async () => {
    const { user, seen } = openItem(aStaffItem());
    await user.click(await screen.findByRole('button', { name: /^不予批准/ }));
    await user.selectOptions(screen.getByLabelText(/不批的理由/), '没到使用年限');
    await user.click(screen.getByRole('button', { name: /不予批准，并告诉申请人/ }));
    const dialog = await screen.findByRole('dialog', { name: '再确认一次：发出去就收不回来' });
    expect(await within(dialog).findByText('这次没有批准')).toBeInTheDocument();
    expect(sentActions(seen)).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: /不予批准，并告诉申请人/ }));
    await waitFor(() =>
      expect(sentActions(seen)).toEqual([
        {
          type: 'refuse',
          reason: 'service-life',
          words: '上一件还没到使用年限，到时候可以再领。',
          otherHelp: [],
        },
      ]),
    );
  });

  it('saves what was typed when the field is left, and says when', async () => {
    const { user, seen } = openItem(aStaffItem());
    await user.click(await screen.findByRole('button', { name: /^批准/ }));
    await user.click(screen.getByLabelText(/审批意见/));
    await user.paste('同意');
    await user.tab();
    expect(await screen.findByText(/草稿已存 14:31/)).toBeInTheDocument();
    const kept = seen.findLast(({ method }) => method === 'PUT')?.body;
    expect(kept).toMatchObject({ seenVersion: 17, form: { record: { opinion: '同意' } } });
  });
});

describe('sending back', () => {
  it('takes the tick only after every paper was opened, then sends everything at once', async () => {
    const { user, seen } = openItem(aStaffItem());
    await user.click(await screen.findByRole('button', { name: /退回补正/ }));
    await user.click(await screen.findByRole('button', { name: '户口簿本人页' }));
    await user.click(screen.getByLabelText('为什么'));
    await user.paste('下半页没拍到');
    const tick = screen.getByRole('checkbox', { name: /没有别的缺项/ });
    await user.click(tick);
    expect(tick).not.toBeChecked();
    expect(tick).toHaveAccessibleDescription(/还有 1 份材料没看过：残疾人证/);

    await user.click(screen.getByRole('button', { name: '现在逐份看' }));
    const viewer = await screen.findByRole('dialog', { name: /残疾人证/ });
    await user.click(within(viewer).getByRole('button', { name: '关闭' }));
    await user.click(await screen.findByRole('checkbox', { name: /没有别的缺项/ }));
    await user.click(screen.getByRole('button', { name: /退回并告知，开始停表/ }));
    await waitFor(() =>
      expect(sentActions(seen)).toEqual([
        {
          type: 'request-supplement',
          missing: [{ kind: 'paper', code: 'household', why: '下半页没拍到', countsAsGood: '整页拍全' }],
          nothingElseMissing: true,
        },
      ]),
    );
  });

  it('in a second round sends the head’s reason with it', async () => {
    const item = aStaffItem({ papers: [] });
    const { user, seen } = openItem({ ...item, sendBack: { ...item.sendBack, round: 'head-writes' } });
    await user.click(await screen.findByRole('button', { name: /退回补正/ }));
    await user.click(await screen.findByRole('button', { name: '户口簿本人页' }));
    await user.click(screen.getByLabelText('为什么'));
    await user.paste('下半页没拍到');
    await user.click(screen.getByRole('checkbox', { name: /没有别的缺项/ }));
    await user.click(screen.getByRole('button', { name: /退回并告知，开始停表/ }));
    expect(screen.getByLabelText(/股长理由/)).toHaveAccessibleDescription('第二次退回，要股长写明理由。');
    await user.click(screen.getByLabelText(/股长理由/));
    await user.paste('评估后才知道');
    await user.click(screen.getByRole('button', { name: /退回并告知，开始停表/ }));
    await waitFor(() => expect(sentActions(seen)).toMatchObject([{ headReason: '评估后才知道' }]));
  });

  it('tells a worker who may not write the reason to ask the head, and sends nothing', async () => {
    const item = aStaffItem({ papers: [] });
    const { user, seen } = openItem({ ...item, sendBack: { ...item.sendBack, round: 'needs-head' } });
    await user.click(await screen.findByRole('button', { name: /退回补正/ }));
    expect(await screen.findByText(/请股长先在这一件上写理由/)).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: '户口簿本人页' }));
    await user.click(screen.getByLabelText('为什么'));
    await user.paste('下半页没拍到');
    await user.click(screen.getByRole('checkbox', { name: /没有别的缺项/ }));
    await user.click(screen.getByRole('button', { name: /退回并告知，开始停表/ }));
    expect(sentActions(seen)).toEqual([]);
  });
});
