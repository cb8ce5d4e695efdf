import { NO_COUNTY } from '../../../factories/county-office';
import { renderAdmin } from '../../support/render-admin';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import { IntakePage } from '../../../../server/admin/src/features/intake/intake-page';
import { presentServiceGuide, presentServiceToTakeIn } from '../../../../server/services/services.presenter';
import type { Receipt } from '../../../../shared/work-items/intake';
import { SEASONAL } from '../../../factories/seasonal-service';
import { SUBSIDY, SUBSIDY_ANSWERS } from '../../../factories/subsidy';
import { axeFindings } from '../../../support/axe';
import { problem, startFakeServer, type FakeAnswer, type SeenRequest } from '../../support/fake-server';

const TODAY = plainDate('2026-06-04');
const person = {
  ...{ personId: 'p1', name: '向*山', about: '男，67 岁', place: '甘棠镇枫香村' },
  ...{
    identityNumber: '9912************14',
    phone: '199****7719',
    certificate: '肢体二级',
    hasAccount: false,
  },
};
const wish = {
  ...{ version: 3, changed: null },
  contact: { channels: ['phone'], neverCall: false, needsSpokenText: false },
};
const receipt: Receipt = {
  ...{ itemId: 'item-9', number: '靖 0001-0009', service: SUBSIDY.title, title: SUBSIDY.title },
  ...{ applicant: '向*山', phone: '199****7719', receivedWords: '6月4日 10:00 窗口收件' },
  ...{ receivedBy: null, answers: [], papers: [], holder: null, unitName: '甘棠镇残联' },
  due: { on: '2026-07-03', words: '最晚 7月3日办好', provisional: false, sentences: ['从 6月5日起算。'] },
  ...{ follow: ['凭编号来查。'], phoneOfOffice: '0745-0000000' },
};
const fine: FakeAnswer = { body: { mayApply: true, findings: [] } };

const FORM = 'f'.repeat(22);

function openCounter(
  more: Record<string, (request: SeenRequest) => FakeAnswer> = {},
  { givesCodes = true } = {},
) {
  const server = startFakeServer({
    'GET /api/staff/intake/forms': () => ({ body: { forms: [], keptDays: 90 } }),
    'GET /api/staff/people/p1/contact': () => ({ body: wish }),
    [`GET /api/staff/intake/forms/${FORM}`]: () => ({ body: { typing: null, savedAt: null } }),
    [`PUT /api/staff/intake/forms/${FORM}`]: ({ body }) => ({
      body: { typing: body, savedAt: '2026-06-04T02:00:00.000Z' },
    }),
    [`DELETE /api/staff/intake/forms/${FORM}`]: () => ({ status: 204 }),
    'POST /api/staff/people/search': () => ({ body: { people: [person] } }),
    'GET /api/staff/services': () => ({
      body: { services: [SUBSIDY, SEASONAL].map((each) => presentServiceToTakeIn(each, TODAY)) },
    }),
    [`GET /api/public/services/subsidy/versions/${SUBSIDY.version}`]: () => ({
      body: JSON.parse(JSON.stringify(presentServiceGuide(SUBSIDY, null, TODAY, NO_COUNTY))) as unknown,
    }),
    'POST /api/staff/intake/check': () => fine,
    'POST /api/staff/items': () => ({ status: 201, body: receipt }),
    ...more,
  });
  // What the page around it brings: axe asks for both.
  document.documentElement.lang = 'zh-CN';
  renderAdmin(
    <main>
      <IntakePage county="431229" givesCodes={givesCodes} />
    </main>,
    { at: `/intake?form=${FORM}` },
  );
  return { ...server, user: userEvent.setup() };
}

const sent = (seen: readonly SeenRequest[]) =>
  seen.filter(({ method, path }) => method === 'POST' && path === '/api/staff/items').map(({ body }) => body);

/** Person and service by keyboard alone: the focus goes on by itself. */
async function choosePersonAndService(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await waitFor(() => expect(screen.getByLabelText('来办事的人')).toHaveFocus());
  await user.keyboard('向远山{Enter}');
  const found = await screen.findByRole('button', { name: /向\*山/ });
  await user.tab();
  await user.tab();
  expect(found).toHaveFocus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByLabelText('找服务')).toHaveFocus());
  await user.keyboard('助学{Enter}');
  await waitFor(() => expect(screen.getByRole('heading', { name: '3 填表' })).toHaveFocus());
}

async function fillForm(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await screen.findByLabelText('银行账号');
  for (const [place, child] of SUBSIDY_ANSWERS.children.entries()) {
    if (place > 0) await user.click(screen.getByRole('button', { name: SUBSIDY_ADD }));
    const rows = screen.getAllByRole('group').filter((each) => each.className === 'group-row');
    const row = within(rows[place]!);
    await user.type(row.getByLabelText('姓名'), child.name);
    await user.selectOptions(row.getByLabelText('上什么学'), child.stage);
    await user.type(row.getByLabelText('学校'), child.school);
  }
  await user.type(screen.getByLabelText('银行账号'), SUBSIDY_ANSWERS.account);
}
const children = SUBSIDY.fields[0]!;
const SUBSIDY_ADD = children.kind === 'group' ? children.addLabel : '';

describe('at the counter', () => {
  it('somebody is found, their form filled and sent once by keyboard; the slip is offered in two sizes', async () => {
    const { seen, user } = openCounter();
    await choosePersonAndService(user);
    await fillForm(user);
    await user.keyboard('{Control>}{Enter}{/Control}');
    const heading = await screen.findByRole('heading', { level: 1, name: '收下了，编号 靖 0001-0009' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(sent(seen)).toEqual([
      {
        submissionId: FORM,
        service: `subsidy@${SUBSIDY.version}`,
        channel: 'window',
        applicant: { kind: 'registered', personId: 'p1' },
        answers: SUBSIDY_ANSWERS,
        papers: {},
      },
    ]);
    expect(screen.getByText('最晚 7月3日办好')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /打印回执/ })).toHaveAttribute(
      'href',
      '/api/staff/items/item-9/receipt.pdf',
    );
    expect(screen.getByRole('link', { name: '大字回执' })).toHaveAttribute(
      'href',
      '/api/staff/items/item-9/receipt.pdf?type=large',
    );
    expect(seen.some(({ path }) => path.includes('向远山'))).toBe(false);
  });

  it('who came to the window may be given a sign-in code; on the line nobody is', async () => {
    const { user } = openCounter();
    await choosePersonAndService(user);
    await screen.findByLabelText('银行账号');
    expect(screen.getByRole('button', { name: '开通微信登录' })).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: '打电话来的' }));
    expect(screen.queryByRole('button', { name: '开通微信登录' })).toBeNull();
  });

  it('who may give none is not offered it', async () => {
    const { user } = openCounter({}, { givesCodes: false });
    await choosePersonAndService(user);
    await screen.findByLabelText('银行账号');
    expect(screen.queryByRole('button', { name: '开通微信登录' })).toBeNull();
  });

  it('what is missing is said at its field before anything is sent', async () => {
    const { seen, user } = openCounter();
    await choosePersonAndService(user);
    await screen.findByLabelText('银行账号');
    await user.click(screen.getByRole('button', { name: /收下，出回执/ }));
    expect(sent(seen)).toEqual([]);
    expect(screen.getByRole('button', { name: SUBSIDY_ADD })).toHaveFocus();
    expect(screen.getByLabelText('银行账号')).toHaveAttribute('aria-invalid', 'true');
    expect(await axeFindings()).toEqual([]);
  });

  it('why it cannot be taken is told while the person still stands there', async () => {
    const { user } = openCounter({
      'POST /api/staff/intake/check': () => ({
        body: {
          mayApply: false,
          findings: [
            {
              rule: 'age',
              holds: false,
              found: '67 岁',
              reason: '要不满 18 岁。',
              whatElse: '可以申请护理补贴。',
            },
          ],
        },
      }),
    });
    await choosePersonAndService(user);
    const rail = screen.getByRole('complementary', { name: '核对和回执' });
    expect(await within(rail).findByText(/要不满 18 岁/, {}, { timeout: 3_000 })).toHaveTextContent(
      '可以申请护理补贴',
    );
  });

  it('a service out of season stands there with its day and cannot be chosen', async () => {
    openCounter();
    expect(await screen.findByText(/8月1日起可以申请/)).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: new RegExp(SUBSIDY.title) })).toHaveLength(1);
  });

  it('a line that breaks loses nothing: the same form goes under the same id', async () => {
    let failures = 1;
    const { seen, user } = openCounter({
      'POST /api/staff/items': () =>
        failures-- > 0 ? problem(503, 'unavailable') : { status: 201, body: receipt },
    });
    await choosePersonAndService(user);
    await fillForm(user);
    await user.click(screen.getByRole('button', { name: /收下，出回执/ }));
    expect(await screen.findByText(/没有收下/)).toBeInTheDocument();
    expect(screen.getByLabelText('银行账号')).toHaveValue(SUBSIDY_ANSWERS.account);
    await user.click(screen.getByRole('button', { name: /收下，出回执/ }));
    await screen.findByRole('heading', { level: 1, name: /收下了/ });
    const [first, second] = sent(seen);
    expect(second).toEqual(first);
  });
});
