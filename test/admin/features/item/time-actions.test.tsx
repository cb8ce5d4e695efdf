import { screen, waitFor } from '@testing-library/react';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { plainDate } from '../../../../shared/calendar/plain-date';
import { aStaffItem } from '../../../factories/staff-item';
import type { SeenRequest } from '../../support/fake-server';
import { openItemAtDesk, previewOf } from '../../support/item-desk';

const nothing: StaffItem['time'] = {
  ...{ thresholds: [], requests: [], extendable: [], stoppable: [], resumable: [] },
  stopDays: { from: plainDate('2026-11-25'), to: plainDate('2027-11-25') },
};

const openItem = (allowedActions: StaffItem['allowedActions'], time: Partial<StaffItem['time']>) =>
  openItemAtDesk(
    aStaffItem({ allowedActions, time: { ...nothing, ...time } }),
    previewOf('要晚几天', '承诺延到8月10日。'),
  );
const sent = (seen: readonly SeenRequest[]) =>
  seen
    .filter(({ path }) => path.endsWith('/actions'))
    .map(({ body }) => (body as { action: unknown }).action);

it('an extension is asked for within its cap, with a reason', async () => {
  const { user, seen } = openItem(['ask-extension', 'note'], {
    extendable: [{ clock: 'promise', title: '承诺', atMost: 10, unit: '个工作日' }],
  });
  await user.click(await screen.findByRole('button', { name: '申请延期' }));
  const amount = screen.getByLabelText('延多少（个工作日，最多 10）');
  await user.type(amount, '11');
  await user.click(screen.getByRole('button', { name: /交上去批/ }));
  expect(screen.getByText('请写延多少，1 到 10。')).toBeInTheDocument();
  expect(amount).toHaveAccessibleDescription('请写延多少，1 到 10。');
  expect(amount).toBeInvalid();
  await user.clear(amount);
  await user.type(amount, '5');
  await user.click(screen.getByLabelText(/为什么要延/));
  await user.paste('县里缺货。');
  await user.click(screen.getByRole('button', { name: /交上去批/ }));
  await waitFor(() =>
    expect(sent(seen)).toEqual([{ type: 'ask-extension', clock: 'promise', amount: 5, words: '县里缺货。' }]),
  );
});

it('a stop is asked for with its kind and day, among several', async () => {
  const { user, seen } = openItem(['ask-stop', 'note'], {
    stoppable: [
      { kind: 'device-making', word: '定制制作' },
      { kind: 'hearing', word: '听证' },
    ],
  });
  await user.click(await screen.findByRole('button', { name: '申请停表' }));
  await user.click(screen.getByRole('button', { name: /交上去批/ }));
  expect(screen.getByText('请选因为什么停。')).toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('因为什么停'), 'hearing');
  await user.type(screen.getByLabelText('预计停到'), '2026-12-01');
  await user.click(screen.getByLabelText(/为什么要停/));
  await user.paste('要听证。');
  await user.click(screen.getByRole('button', { name: /交上去批/ }));
  await waitFor(() =>
    expect(sent(seen)).toEqual([
      { type: 'ask-stop', kind: 'hearing', until: '2026-12-01', words: '要听证。' },
    ]),
  );
});

it('who must answer sees what, by whom and why, and what the applicant will read', async () => {
  const request = {
    ...{ entry: 7, what: 'extension' as const, words: '承诺期限延期 10 个工作日', reason: '县里缺货。' },
    ...{ by: '石玉梅', when: '11月23日 周一 09:10', approver: '杨胜武', isMine: true },
    approverAway: null,
  };
  const { user, seen } = openItem(['approve-extension', 'decline-extension', 'note'], {
    requests: [request],
  });
  expect(await screen.findByText('等您批')).toBeInTheDocument();
  expect(screen.getByText(/这一步不用您办，有 1 个申请等您批/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '批准延期' }));
  expect(await screen.findByText('要晚几天')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /批准延期，并告诉申请人/ }));
  await waitFor(() => expect(sent(seen)).toEqual([{ type: 'approve-extension', request: 7 }]));
});

it('says that who was asked is away, and what can be done', async () => {
  openItem(['ask-extension'], {
    requests: [
      {
        ...{ entry: 7, what: 'extension', words: '承诺期限延期 10 个工作日', reason: '县里缺货。' },
        ...{ by: '石玉梅', when: '11月23日 周一 09:10', approver: '杨胜武', isMine: false },
        approverAway: '12月3日',
      },
    ],
  });
  const card = await screen.findByRole('region', { name: '预警和申请' });
  expect(card).toHaveTextContent('杨胜武不在岗，到 12月3日：等不及的，请经办人重新申请，换一位负责人批。');
});

it('shows who was told of what when, newest first', async () => {
  openItem(['note'], {
    thresholds: [
      { n: 9, what: '红色，已到期：承诺', when: '11月24日 周二 00:00', told: '告知 石玉梅（经办人）' },
      { n: 8, what: '黄色预警：承诺', when: '11月17日 周二 09:00', told: '告知 石玉梅（经办人）' },
    ],
  });
  const card = await screen.findByRole('region', { name: '预警和申请' });
  expect(card).toHaveTextContent(/红色，已到期：承诺.*黄色预警：承诺/);
});
