import '../../support/web-globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PersonFound } from '@zhucantong/shared/residents/person-found';
import type { RecusalRow, Recusals } from '@zhucantong/shared/staff/recusal';
import { RecusalsPage } from '../../../../server/admin/src/features/recusals/recusals-page';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';

const PEOPLE = [
  { staffId: 'long', name: '龙秀兰', unitName: '甘棠镇残联' },
  { staffId: 'wu', name: '吴晓岚', unitName: '康复股' },
];
const PERSON: PersonFound = {
  ...{ personId: 'p-1', name: '石*英', about: '女，52 岁', place: '甘棠镇大桥村', hasAccount: true },
  ...{ identityNumber: '99****1234', phone: '138****6027', certificate: '' },
};
const row = (more: Partial<RecusalRow> = {}): RecusalRow => ({
  ...{ id: 'r-1', name: '龙秀兰', unitName: '甘棠镇残联', person: '石*英', kinship: 'spouse' },
  ...{ since: '6月4日', by: '龙安平', ended: null, mayEnd: true },
  ...more,
});
const view = (...rows: RecusalRow[]): Recusals => ({ rows, people: PEOPLE });
const REFUSED = problem(422, 'invalid-input', {
  errors: [{ field: 'personId', message: '这两个人的回避关系已经记过：夫妻。' }],
});

function openPage(rows: RecusalRow[], answers: readonly FakeAnswer[] = []) {
  const left = [...answers];
  const server = startFakeServer({
    'GET /api/staff/recusals': () => ({ body: view(...rows) }),
    'POST /api/staff/recusals': () => left.shift()!,
    'POST /api/staff/recusals/r-1/end': () => ({
      body: view(row({ ended: '6月5日 龙安平', mayEnd: false })),
    }),
    'POST /api/staff/people/search': () => ({ body: { people: [PERSON] } }),
  });
  renderAdmin(<RecusalsPage />);
  return {
    sent: () =>
      server.seen
        .filter(({ method, path }) => method === 'POST' && path.endsWith('/recusals'))
        .map(({ body }) => body as Record<string, string>),
  };
}

/** Tabs until the control has the focus, as somebody without a mouse gets there. */
async function tabTo(name: string | RegExp, role = 'button') {
  for (let stops = 0; stops < 20; stops += 1) {
    const wanted = screen.queryAllByRole(role, { name });
    if (wanted.some((each) => each === document.activeElement)) return;
    await userEvent.tab();
  }
  throw new Error(`no way by Tab to ${String(name)}`);
}
const press = async (name: string | RegExp) => {
  await tabTo(name);
  await userEvent.keyboard('{Enter}');
};

it('says who keeps away from whose cases, since when and by whom; what has ended stays with who ended it', async () => {
  openPage([
    row(),
    row({ id: 'r-2', name: '吴晓岚', unitName: '康复股', person: null, kinship: 'self', mayEnd: false }),
    row({ id: 'r-3', kinship: 'other', ended: '6月5日 龙安平', mayEnd: false }),
  ]);
  const table = await screen.findByRole('table', { name: '记过的回避关系' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows[0]).toHaveTextContent('龙秀兰甘棠镇残联石*英夫妻6月4日龙安平结束');
  expect(rows[1]).toHaveTextContent('吴晓岚康复股不归您辖区的人本人6月4日龙安平');
  expect(rows[2]).toHaveTextContent('其他可能影响公正6月4日龙安平6月5日 龙安平 结束');
  expect(within(table).getAllByRole('button')).toHaveLength(1);
});

it('is recorded by keyboard: what is missing is said at its control, and what is in hand is said afterwards', async () => {
  const { sent } = openPage([], [REFUSED, { body: { ...view(row()), openItems: 2 } }]);
  await screen.findByText('还没有记过');
  await press('记一个回避关系');
  const who = screen.getByRole('combobox', { name: '哪位同事要回避' });
  await press('记下');
  expect(who).toHaveFocus();
  expect(who).toHaveAccessibleDescription('请选哪位同事要回避。');
  await userEvent.selectOptions(who, 'long');

  await tabTo('来办事的人', 'textbox');
  expect(document.activeElement).toHaveAccessibleDescription(/请找到并选中这个人。/);
  await userEvent.keyboard('石秀英{Enter}');
  await screen.findByRole('list', { name: '找到的人' });
  await press(/^石\*英/);
  const kinship = screen.getByRole('combobox', { name: '什么关系' });
  await waitFor(() => expect(kinship).toHaveFocus());
  await userEvent.selectOptions(kinship, 'spouse');
  await press('记下');

  expect(await screen.findByText(/这两个人的回避关系已经记过/)).toBeInTheDocument();
  await press('记下');
  const words = await screen.findAllByText(
    /^已记下，石\*英的新件不再派给龙秀兰。.*2 件没办完：请龙秀兰在件里选“我要回避”/,
  );
  expect(words.some((each) => each.getAttribute('role') === 'status')).toBe(true);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: '记一个回避关系' })).toHaveFocus();
  const [first, second] = sent();
  expect(first).toMatchObject({ staffId: 'long', personId: 'p-1', kinship: 'spouse' });
  expect(second).toEqual(first);
  expect(screen.getByRole('row', { name: /龙秀兰.*夫妻/ })).toBeInTheDocument();
});

it('is ended after it was asked, and the focus goes to the heading', async () => {
  openPage([row()]);
  await screen.findByRole('table', { name: '记过的回避关系' });
  await press('结束：龙秀兰和石*英，夫妻');
  expect(screen.getByRole('dialog')).toHaveTextContent('石*英的新件又可以派给龙秀兰');
  await press('结束这个关系');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('row', { name: /6月5日 龙安平 结束/ })).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
});
