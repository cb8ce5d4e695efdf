import { renderAdmin } from '../../support/render-admin';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ContactWish as Wish } from '@zhucantong/shared/residents/contact-wish';
import { ContactWish } from '../../../../server/admin/src/features/intake/contact-wish';
import { axeFindings } from '../../../support/axe';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';

const person = {
  ...{ personId: 'p1', name: '潘*发', about: '男，60 岁', place: '渠阳镇', hasAccount: true },
  ...{ identityNumber: '9912************14', phone: '199****7719', certificate: '听力一级' },
};
const calls: Wish = {
  version: 3,
  contact: { channels: ['phone'], neverCall: false, needsSpokenText: false },
  changed: null,
};
const noted: Wish = {
  version: 4,
  contact: { channels: ['sms'], neverCall: true, needsSpokenText: false },
  changed: { who: '石文涛（甘棠镇残联）', at: '2026-06-03T02:00:00.000Z' },
};

function openCard(wishes: Wish[], answers: (() => FakeAnswer)[]) {
  const server = startFakeServer({
    'GET /api/staff/people/p1/contact': () => ({ body: wishes.length > 1 ? wishes.shift() : wishes[0] }),
    'PUT /api/staff/people/p1/contact': () => answers.shift()!(),
  });
  document.documentElement.lang = 'zh-CN';
  document.title = '窗口登记';
  renderAdmin(
    <main>
      <h1>窗口登记</h1>
      <ContactWish person={person} />
    </main>,
  );
  const sent = () => server.seen.filter(({ method }) => method === 'PUT').map(({ body }) => body);
  return { sent, user: userEvent.setup() };
}
const dialog = () => screen.getByRole('dialog', { name: '怎么联系潘*发' });
const box = (words: RegExp | string) => within(dialog()).getByRole('checkbox', { name: words });

it('somebody who cannot hear is not called any more: another way is asked for, who noted it stands beside', async () => {
  const { sent, user } = openCard([calls], [() => ({ body: noted })]);
  expect(await screen.findByText('打电话')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '改怎么联系' }));
  expect(dialog()).toHaveTextContent('本人会收到一条消息');
  await user.click(box(/不要打电话/));
  await user.click(within(dialog()).getByRole('button', { name: '存好' }));
  expect(dialog()).toHaveTextContent('不打电话的，请再选一样找得到本人的办法。');
  expect(within(dialog()).getByRole('group', { name: '有结果怎么告诉本人' })).toHaveFocus();
  expect(await axeFindings()).toEqual([]);
  expect(sent()).toEqual([]);
  await user.click(box('打电话'));
  await user.click(box('发短信'));
  await user.click(within(dialog()).getByRole('button', { name: '存好' }));
  expect(await screen.findByText(/石文涛（甘棠镇残联） 6月3日 周三 10:00 登记/)).toBeInTheDocument();
  expect(screen.getByText('发短信，不要打电话')).toBeInTheDocument();
  expect(sent()).toEqual([
    { seenVersion: 3, contact: { channels: ['sms'], neverCall: true, needsSpokenText: false } },
  ]);
});

it('when somebody else noted another wish meanwhile it is shown, what was ticked stays and goes on the newest', async () => {
  const { sent, user } = openCard(
    [calls, noted],
    [() => problem(409, 'changed-meanwhile'), () => ({ body: { ...noted, version: 5 } })],
  );
  await user.click(await screen.findByRole('button', { name: '改怎么联系' }));
  await user.click(box('寄信或者自己来拿'));
  await user.click(within(dialog()).getByRole('button', { name: '存好' }));
  expect(await screen.findByText(/现在登记的是“发短信，不要打电话”/)).toBeInTheDocument();
  expect(box('寄信或者自己来拿')).toBeChecked();
  await user.click(within(dialog()).getByRole('button', { name: '存好' }));
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()).toMatchObject([{ seenVersion: 3 }, { seenVersion: 4 }]);
});
