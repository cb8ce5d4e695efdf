import { screen, waitFor, within } from '@testing-library/react';
import { plainDate } from '../../../../shared/calendar/plain-date';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { aStaffItem } from '../../../factories/staff-item';
import type { SeenRequest } from '../../support/fake-server';
import { openItemAtDesk, previewOf } from '../../support/item-desk';

const openItem = (item: StaffItem) => openItemAtDesk(item, previewOf('12月起停发', '为什么停，写在里面。'));
const sent = (seen: readonly SeenRequest[]) =>
  seen.filter(({ path }) => path.endsWith('/actions')).map(({ body }) => body);
const ending: NonNullable<StaffItem['ending']> = {
  choices: [
    { code: 'died', title: '人已去世', plainWords: '领补贴的人已经去世。', otherHelp: ['帮您问临时救助'] },
    { code: 'own-wish', title: '本人不要了', plainWords: '您说不再领了。', otherHelp: [] },
  ],
  months: [
    { from: plainDate('2026-11-01'), words: '11月' },
    { from: plainDate('2026-12-01'), words: '12月' },
    { from: plainDate('2027-01-01'), words: '2027年1月' },
  ],
  next: plainDate('2026-12-01'),
};
const looked = aStaffItem({ allowedActions: ['end-benefit'], ending });
const open = async () => {
  const desk = openItem(looked);
  await desk.user.click(await screen.findByRole('button', { name: /停发/ }));
  return desk;
};
const submit = () => screen.getByRole('button', { name: /停发，并告诉本人/ });

it('asks for a reason first, and says of a month that may be paid already that nothing is taken back', async () => {
  const { user, seen } = await open();
  await user.click(submit());
  expect(screen.getByLabelText(/停发的理由/)).toHaveFocus();
  expect(screen.getByText('请选停发的理由。')).toBeVisible();
  expect(screen.queryByText(/多发的怎么处理/)).not.toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('从哪个月起停发'), '11月起');
  expect(screen.getByText(/多发的怎么处理，按本县规定办/)).toBeVisible();
  expect(sent(seen)).toEqual([]);
});

it('from the next month unless another is chosen; asked about once more with what the person will read', async () => {
  const { user, seen } = await open();
  expect(screen.getByLabelText('从哪个月起停发')).toHaveDisplayValue('12月起');
  await user.selectOptions(screen.getByLabelText(/停发的理由/), '人已去世');
  expect(screen.getByLabelText('用申请人听得懂的话说明')).toHaveValue('领补贴的人已经去世。');
  await user.click(screen.getByRole('checkbox', { name: '帮您问临时救助' }));
  await user.click(submit());
  const asked = within(await screen.findByRole('dialog'));
  expect(await asked.findByText('12月起停发')).toBeVisible();
  expect(sent(seen)).toEqual([]);
  await user.click(asked.getByRole('button', { name: /停发，并告诉本人/ }));
  await waitFor(() =>
    expect(sent(seen)).toMatchObject([
      {
        action: {
          ...{ type: 'end-benefit', reason: 'died', from: '2026-12-01' },
          ...{ words: '领补贴的人已经去世。', otherHelp: ['帮您问临时救助'] },
        },
      },
    ]),
  );
});

it('a re-check begins with words that the person reads', async () => {
  const { user, seen } = openItem(aStaffItem({ status: 'completed', allowedActions: ['begin-recheck'] }));
  await user.click(await screen.findByRole('button', { name: /开始资格复核/ }));
  await user.click(screen.getByRole('button', { name: /开始复核，并告诉本人/ }));
  expect(screen.getByLabelText(/为什么要复核/)).toHaveFocus();
  await user.paste('派出所说户口迁走了');
  await user.click(screen.getByRole('button', { name: /开始复核，并告诉本人/ }));
  await waitFor(() =>
    expect(sent(seen)).toMatchObject([{ action: { type: 'begin-recheck', words: '派出所说户口迁走了' } }]),
  );
});
