import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApplyView } from '@/features/applications/apply-view';
import { forgetViews } from '@/features/resource/remembered-views';
import { actFor } from '@/features/session/acting-for';
import { axeFindings } from '../../support/axe';
import { DAUGHTER, FATHER, ME, standInServer } from '../../support/resident-server';
import { choose, freshPhone, heading, open, press } from '../../support/application-form';
import { taro } from '../../support/taro';

beforeEach(freshPhone);

async function answerAsFarAsPhotos() {
  await heading('想申请哪一种？');
  await choose(/普通轮椅/);
  await press('下一题');
  await choose(/第一次领/);
  await press('下一题');
  await choose(/有残疾人证/);
  await userEvent.type(screen.getByRole('textbox', { name: '现在的情况' }), '走路要扶墙');
  await press('下一题');
  await heading('拍一拍家门口和过道');
}

test('the first page asks its one question, shows the usual devices and hides the rest behind one press', async () => {
  standInServer();
  open();
  await heading('想申请哪一种？');
  expect(screen.getByText('为父亲 吴德贵 申请')).toBeVisible();
  expect(screen.getAllByRole('radio')).toHaveLength(5);
  await press('看全部辅具');
  expect(screen.getByRole('radio', { name: /耳背式助听器/ })).toBeVisible();
  expect(screen.getByRole('heading', { level: 2, name: '听和看' })).toBeVisible();
  document.documentElement.lang = 'zh-CN';
  expect(await axeFindings()).toEqual([]);
});

test('an empty answer is named on 下一题 only: in the summary, which takes the focus, and at the question', async () => {
  standInServer();
  open();
  await heading('想申请哪一种？');
  expect(screen.queryByRole('alert')).toBeNull();
  await press('下一题');
  const summary = screen.getByRole('alert');
  expect(summary).toHaveFocus();
  expect(document.title).toMatch(/^出错了：/);
  await userEvent.click(within(summary).getByRole('link', { name: /请选一种/ }));
  expect(screen.getAllByRole('radio')[0]).toHaveFocus();
  expect(screen.getByRole('radiogroup')).toHaveAccessibleDescription(/请选一种/);
});

test('eligibility is asked once the device is chosen, and said without keeping anybody from going on', async () => {
  const server = standInServer({
    'POST /api/resident/eligibility': () => ({
      body: {
        mayApply: false,
        findings: [
          {
            rule: 'household-in-county',
            holds: false,
            found: '户籍不在本县',
            reason: '户口不在本县。',
            whatElse: '打电话给我们。',
          },
        ],
      },
    }),
  });
  open();
  await heading('想申请哪一种？');
  expect(server.sent('POST', '/api/resident/eligibility')).toEqual([]);
  await choose(/普通轮椅/);
  expect(await screen.findByText('现在还不能申请普通轮椅')).toBeVisible();
  expect(screen.getByText(/打电话给我们/)).toBeVisible();
  expect(server.sent('POST', '/api/resident/eligibility')).toEqual([
    { for: FATHER.personId, service: 'assistive-device@1', answers: { device: 'manual-wheelchair' } },
  ]);
  await press('下一题');
  await heading('以前领过同样的吗？');
});

test('the paper of a condition appears only while its answer stands', async () => {
  standInServer();
  open();
  await answerAsFarAsPhotos();
  expect(screen.queryByRole('heading', { name: '病历或诊断证明' })).toBeNull();
  await press('上一题');
  await choose(/没有证，因病/);
  await press('下一题');
  expect(await screen.findByRole('heading', { level: 2, name: '病历或诊断证明' })).toBeVisible();
  await press('下一题');
  const named = within(screen.getByRole('alert')).getAllByRole('link');
  expect(named.map((link) => link.textContent)).toEqual([
    expect.stringContaining('家门口和过道'),
    expect.stringContaining('病历或诊断证明'),
  ]);
});

test('after each page the draft is at the server, and closing the form loses nothing', async () => {
  const server = standInServer();
  const first = open();
  await heading('想申请哪一种？');
  await choose(/普通轮椅/);
  await press('下一题');
  await waitFor(() =>
    expect([...server.drafts.values()]).toMatchObject([
      { page: 'replacement', answers: { device: 'manual-wheelchair' } },
    ]),
  );
  await choose(/第一次领/);
  first.unmount();
  forgetViews();
  open();
  await heading('以前领过同样的吗？');
  expect(screen.getByRole('radio', { name: /第一次领/ })).toBeChecked();
});

test('without a connection one goes on filling in; everything is saved when it is back', async () => {
  const server = standInServer();
  open();
  await heading('想申请哪一种？');
  await choose(/普通轮椅/);
  act(() => server.setOffline(true));
  await press('下一题');
  expect(await screen.findByText('手机没连上网')).toBeVisible();
  await choose(/第一次领/);
  expect(server.drafts.size).toBe(0);
  act(() => server.setOffline(false));
  await waitFor(() =>
    expect([...server.drafts.values()]).toMatchObject([{ answers: { replacement: 'first' } }]),
  );
  await waitFor(() => expect(screen.queryByText('手机没连上网')).toBeNull());
});

test('another person is another form: what was filled in for the father is saved and off the screen', async () => {
  const server = standInServer();
  open();
  await heading('想申请哪一种？');
  await choose(/普通轮椅/);
  act(() => actFor(DAUGHTER));
  expect(await screen.findByText('为自己申请')).toBeVisible();
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  await waitFor(() =>
    expect([...server.drafts.values()]).toMatchObject([
      { for: FATHER.personId, answers: { device: 'manual-wheelchair' } },
    ]),
  );
  await choose(/腋拐/);
  await press('下一题');
  await waitFor(() => expect(server.drafts.size).toBe(2));
  expect([...server.drafts.values()].map((draft) => [draft.for, draft.answers['device']])).toEqual(
    expect.arrayContaining([
      [FATHER.personId, 'manual-wheelchair'],
      [DAUGHTER.personId, 'axillary-crutch'],
    ]),
  );
});

test('a draft of somebody else is not shown before the person is changed', async () => {
  standInServer();
  const fathers = open();
  await heading('想申请哪一种？');
  await choose(/普通轮椅/);
  await press('下一题');
  await heading('以前领过同样的吗？');
  fathers.unmount();
  const draftId = (JSON.parse(String(taro.stored.get('zhucantong.drafts'))) as { id: string }[])[0]!.id;
  act(() => actFor(DAUGHTER));
  render(<ApplyView me={ME} service="assistive-device" draftId={draftId} />);
  await heading('这份是替父亲 吴德贵填的');
  expect(screen.queryByRole('radio')).toBeNull();
  await press('换成替父亲办');
  await heading('以前领过同样的吗？');
});
