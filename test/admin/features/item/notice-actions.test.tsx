import { screen, waitFor, within } from '@testing-library/react';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { POSTING_RECORD } from '../../../../shared/service-catalogue/public-notice';
import { aStaffItem } from '../../../factories/staff-item';
import type { SeenRequest } from '../../support/fake-server';
import { openItemAtDesk, previewOf } from '../../support/item-desk';

const openItem = (item: StaffItem) => openItemAtDesk(item, previewOf('公示', '公示。'));
const sent = (seen: readonly SeenRequest[]) =>
  seen.filter(({ path }) => path.endsWith('/actions')).map(({ body }) => body);

describe('a public notice', () => {
  const notice: NonNullable<StaffItem['notice']> = {
    ...{ words: '公示中，到12月1日', where: '枫香村公开栏', shows: '潘*富，甘棠镇枫香村' },
    objectTo: { words: '镇残联', phone: null },
    objections: [{ entry: 9, when: '11月24日', words: '他没有车', by: '邻居老吴', finding: null }],
    backTo: [{ code: 'first-check', title: '镇里实地看' }],
    mayRefuse: true,
  };
  const hanging = aStaffItem({ allowedActions: ['record-objection', 'answer-objection'], notice });

  it('is hung up with the place, which is where such notices hang unless changed', async () => {
    const { user, seen } = openItem(
      aStaffItem({
        allowedActions: ['post-notice'],
        record: {
          ...{ action: 'post-notice', label: '张贴公示', papers: [], leadsTo: null },
          fields: [...POSTING_RECORD],
          initial: { postedAt: '村公开栏' },
        },
      }),
    );
    await user.click(await screen.findByRole('button', { name: /贴出公示/ }));
    await user.click(screen.getByRole('button', { name: /开始公示/ }));
    await waitFor(() =>
      expect(sent(seen)).toMatchObject([
        { action: { type: 'post-notice', record: { postedAt: '村公开栏' } } },
      ]),
    );
  });

  it('says until when, where, and who objects', async () => {
    openItem(hanging);
    const card = within(await screen.findByRole('region', { name: '公示中，到12月1日' }));
    expect(card.getByText('枫香村公开栏')).toBeInTheDocument();
    expect(card.getByText(/邻居老吴：他没有车/)).toHaveTextContent('还没答复');
  });

  it('takes an objection, with or without a name', async () => {
    const { user, seen } = openItem(hanging);
    await user.click(await screen.findByRole('button', { name: /有人提异议/ }));
    await user.click(screen.getByLabelText(/提了什么异议/));
    await user.paste('车是借来的');
    await user.click(screen.getByRole('button', { name: /记下异议/ }));
    await waitFor(() =>
      expect(sent(seen)).toMatchObject([{ action: { type: 'record-objection', words: '车是借来的' } }]),
    );
    expect((sent(seen)[0] as { action: object }).action).not.toHaveProperty('objector');
  });

  it.each([
    ['查了，不成立，照常办', { finding: 'dismissed' }],
    ['成立，退回“镇里实地看”重新核', { finding: 'upheld', backTo: 'first-check' }],
    ['成立，不予批准', { finding: 'upheld' }],
  ])('answers an objection: %s', async (label, result) => {
    const { user, seen } = openItem(hanging);
    await user.click(await screen.findByRole('button', { name: /答复异议/ }));
    await user.click(screen.getAllByRole('button', { name: /答复异议/ }).at(-1)!);
    expect(screen.getByLabelText('查下来怎么样')).toHaveFocus();
    await user.selectOptions(screen.getByLabelText('查下来怎么样'), label);
    await user.click(screen.getByLabelText(/怎么查的/));
    await user.paste('去村里看过');
    await user.click(screen.getAllByRole('button', { name: /答复异议/ }).at(-1)!);
    await waitFor(() =>
      expect(sent(seen)).toEqual([
        expect.objectContaining({
          action: { type: 'answer-objection', objection: 9, words: '去村里看过', ...result },
        }),
      ]),
    );
  });
});
