import { NO_COUNTY } from '../../../factories/county-office';
import { renderAdmin } from '../../support/render-admin';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import type { UnfinishedIntake } from '@zhucantong/shared/work-items/unfinished-intake';
import { useLocation } from 'react-router';
import { IntakePage } from '../../../../server/admin/src/features/intake/intake-page';
import { emptyIntake } from '../../../../server/admin/src/features/intake/intake-typing';
import { presentServiceGuide, presentServiceToTakeIn } from '../../../../server/services/services.presenter';
import { SUBSIDY } from '../../../factories/subsidy';
import { axeFindings } from '../../../support/axe';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';

const TODAY = plainDate('2026-06-04');
const [HERE, OTHER] = ['h'.repeat(22), 'o'.repeat(22)];
const person = {
  ...{ personId: 'p1', name: '向*山', about: '男，67 岁', place: '甘棠镇枫香村', hasAccount: false },
  ...{ identityNumber: '9912************14', phone: '199****7719', certificate: '肢体二级' },
};
const other: UnfinishedIntake = {
  ...{ id: OTHER, name: '向*山', personId: 'p1', service: { code: SUBSIDY.code, title: SUBSIDY.shortTitle } },
  ...{ begunAt: '2026-06-03T02:00:00.000Z', savedAt: '2026-06-03T02:30:00.000Z' },
};
const typed = (form: object) => ({
  body: {
    typing: { form: { ...emptyIntake, ...form }, seenVersion: 0 },
    savedAt: '2026-06-03T02:30:00.000Z',
  },
});

/** @param here what stands in the form on the page. */
function openCounter(here: object, { keep }: { keep?: () => FakeAnswer } = {}) {
  let forms = [other];
  const server = startFakeServer({
    'GET /api/staff/intake/forms': () => ({ body: { forms, keptDays: 90 } }),
    [`GET /api/staff/intake/forms/${HERE}`]: () => typed(here),
    [`PUT /api/staff/intake/forms/${HERE}`]:
      keep ?? (({ body }) => ({ body: { typing: body, savedAt: '2026-06-04T02:00:00.000Z' } })),
    [`DELETE /api/staff/intake/forms/${HERE}`]: () => ({ status: 204 }),
    [`GET /api/staff/intake/forms/${OTHER}`]: () =>
      typed({ whom: 'caller', caller: { name: '那一份的人', phone: '' } }),
    [`DELETE /api/staff/intake/forms/${OTHER}`]: () => {
      forms = [];
      return { status: 204 };
    },
    'GET /api/staff/services': () => ({ body: { services: [presentServiceToTakeIn(SUBSIDY, TODAY)] } }),
    [`GET /api/public/services/subsidy/versions/${SUBSIDY.version}`]: () => ({
      body: JSON.parse(JSON.stringify(presentServiceGuide(SUBSIDY, null, TODAY, NO_COUNTY))) as unknown,
    }),
    'GET /api/staff/people/p1/contact': () => ({
      body: {
        ...{ version: 3, changed: null },
        contact: { channels: ['phone'], neverCall: false, needsSpokenText: false },
      },
    }),
  });
  document.documentElement.lang = 'zh-CN';
  document.title = '窗口登记';
  renderAdmin(
    <main>
      <IntakePage county="431229" givesCodes />
      <Where />
    </main>,
    { at: `/intake?form=${HERE}` },
  );
  const did = (method: string, form: string) =>
    server.seen.filter((each) => each.method === method && each.path.endsWith(form));
  return { ...server, did, user: userEvent.setup() };
}
function Where() {
  return <output aria-label="地址">{useLocation().search}</output>;
}
const list = () => screen.findByRole('region', { name: '没交的登记 1 份' });
const address = () => screen.getByLabelText('地址').textContent;

it('forms that were not sent stand above with whose, what and since when; one is gone on with, this one is kept first', async () => {
  const { did, user } = openCounter({ whom: 'caller' });
  expect(await list()).toHaveTextContent(/向\*山 \S+ 6月3日 周三 10:00 开始填，6月3日 周三 10:30 存的/);
  expect(await list()).toHaveTextContent('90 天没动的自动清掉');
  expect(await axeFindings()).toEqual([]);
  await user.type(screen.getByLabelText(/怎么称呼/), '刚写的');
  await user.click(within(await list()).getByRole('button', { name: /^接着填：向\*山/ }));
  expect(await screen.findByDisplayValue('那一份的人')).toBeInTheDocument();
  expect(address()).toBe(`?form=${OTHER}`);
  expect(JSON.stringify(did('PUT', HERE).at(-1)!.body)).toContain('刚写的');
});

it('while what is typed cannot be kept, the page stays with it', async () => {
  const { user } = openCounter({ whom: 'caller' }, { keep: () => problem(503, 'unavailable') });
  await list();
  await user.type(screen.getByLabelText(/怎么称呼/), '刚写的');
  await user.click(screen.getByRole('button', { name: '先放着，登记另一件' }));
  expect(await screen.findByText('草稿没存上，您写的还在这一页')).toBeInTheDocument();
  expect(screen.getByLabelText(/怎么称呼/)).toHaveValue('刚写的');
  expect(address()).toBe(`?form=${HERE}`);
});

it('is thrown away after a question only; Esc leaves it', async () => {
  const { did, user } = openCounter({});
  await user.click(within(await list()).getByRole('button', { name: /^不要了：向\*山/ }));
  await user.click(screen.getByRole('button', { name: /^再想想/ }));
  expect(did('DELETE', OTHER)).toEqual([]);
  await user.click(within(await list()).getByRole('button', { name: /^不要了：向\*山/ }));
  expect(screen.getByRole('dialog')).toHaveTextContent('找不回来');
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^不要了/ }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /没交的登记/ })).toBeNull());
  expect(did('DELETE', OTHER)).toHaveLength(1);
  await waitFor(() => expect(screen.getByLabelText('来办事的人')).toHaveFocus());
});

it('the form on the page too: asked first, and the next one begins empty under another id', async () => {
  const { did, user } = openCounter({ whom: 'caller', caller: { name: '不办的', phone: '' } });
  await list();
  await user.click(screen.getByRole('button', { name: '不办了，清空' }));
  expect(did('DELETE', HERE)).toEqual([]);
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^不办了，清空/ }));
  await waitFor(() => expect(address()).not.toContain(HERE));
  expect(did('DELETE', HERE)).toHaveLength(1);
});

it('one person and one service need one form: the one that was begun is offered, an empty second one leaves nothing behind', async () => {
  const { did, user } = openCounter({ whom: 'registered', person, service: `subsidy@${SUBSIDY.version}` });
  await user.click(await screen.findByRole('button', { name: '接着填那一份' }));
  await waitFor(() => expect(address()).toBe(`?form=${OTHER}`));
  expect(did('DELETE', HERE)).toHaveLength(1);
});
