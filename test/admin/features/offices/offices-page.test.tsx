import '../../support/web-globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OfficesView } from '@zhucantong/shared/staff/offices-view';
import { OfficesPage } from '../../../../server/admin/src/features/offices/offices-page';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';

const FEDERATION = { phone: '0745-0000001', windowAddress: '政务服务中心一楼 0 号窗口' };
const VIEW: OfficesView = {
  hours: '工作日 8:30 到 12:00、14:00 到 17:30',
  offices: [
    { id: 'u-1', name: '靖州县残联', kind: 'county', ...FEDERATION },
    { id: 'u-2', name: '康复股', kind: 'section', phone: '0745-0000002', windowAddress: null },
    { id: 'u-3', name: '甘棠镇残联', kind: 'town', phone: '0745-0000003', windowAddress: null },
  ],
  members: [
    {
      ...{ id: 's-1', name: '吴晓岚', title: '干事', unitName: '康复股' },
      ...{ phone: '0745-0000105', windowAddress: null },
    },
  ],
  history: [{ whose: '康复股', what: '电话：0745-0000009 改成 0745-0000002', by: '龙安平', when: '6月4日' }],
};
const POST = 'POST /api/staff/offices/u-1/reach';

async function openPage(answer: () => FakeAnswer = () => ({ body: FEDERATION })) {
  const server = startFakeServer({
    'GET /api/staff/offices': () => ({ body: VIEW }),
    'POST /api/staff/offices/u-2/reach': () => ({ body: { phone: '0745-0000022', windowAddress: null } }),
    'POST /api/staff/members/s-1/reach': () => ({ body: { phone: '13800000105', windowAddress: null } }),
    [POST]: answer,
  });
  renderAdmin(<OfficesPage />);
  await screen.findByRole('heading', { name: '靖州县残联' });
  const of = (method: string) => server.seen.filter((each) => each.method === method);
  return { sent: () => of('POST').map(({ body }) => body), asked: () => of('GET').length };
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const field = (name: string) => within(screen.getByRole('dialog')).getByRole('textbox', { name });
async function type(name: string, text: string) {
  await userEvent.clear(field(name));
  if (text) await userEvent.type(field(name), text);
}

it('shows every office and who works there with the telephone, the hours with where they are set, and who corrected what', async () => {
  await openPage();
  expect(screen.getByText(FEDERATION.windowAddress)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '到工作日历里改' })).toHaveAttribute('href', '/calendar?tab=hours');
  const rowsOf = (name: string) => within(screen.getByRole('region', { name })).getAllByRole('row').slice(1);
  const rows = rowsOf('各单位的电话');
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['康复股', '甘棠镇残联']);
  expect(rows[1]).toHaveTextContent('乡镇0745-0000003');
  expect(rowsOf('工作人员的电话').map((row) => row.textContent)).toEqual(['吴晓岚康复股干事0745-0000105改']);
  expect(screen.getByRole('listitem')).toHaveTextContent('康复股，电话：0745-0000009 改成 0745-0000002');
});

it('finds an office or somebody among many, and says how many', async () => {
  await openPage();
  const sought = screen.getByRole('textbox', { name: '找单位、人或者电话' });
  const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
  await userEvent.type(sought, '康复');
  expect(names()).toEqual(['康复股', '吴晓岚']);
  expect(screen.getByText('找到 1 个单位、1 个人')).toHaveRole('status');
  await userEvent.clear(sought);
  await userEvent.type(sought, '0000003');
  expect(names()).toEqual(['甘棠镇残联']);
});

it('says at the field what is wrong, puts the focus there and sends nothing', async () => {
  const { sent } = await openPage();
  await press('改靖州县残联的电话和窗口地址');
  await press('保存');
  expect(field('电话')).toHaveAccessibleDescription(/和现在的一样，没有要改的。/);
  await type('电话', '1234567');
  await type('窗口地址', '');
  await press('保存');
  expect(field('电话')).toHaveAccessibleDescription(/请写打得通的号码/);
  expect(field('电话')).toBeInvalid();
  expect(field('电话')).toHaveFocus();
  expect(field('窗口地址')).toHaveAccessibleDescription(/请写窗口在哪里/);
  expect(sent()).toEqual([]);
});

it('sends what was seen and what is wanted, as it is printed; a section has no window', async () => {
  const { sent } = await openPage();
  await press('改康复股的电话');
  expect(within(screen.getByRole('dialog')).queryByRole('textbox', { name: '窗口地址' })).toBeNull();
  await type('电话', '（0745）0000012');
  await press('保存');
  expect(sent()).toEqual([
    {
      seen: { phone: '0745-0000002', windowAddress: null },
      reach: { phone: '0745-0000012', windowAddress: null },
    },
  ]);
  expect(await screen.findByText('改好了，从现在起用新的。')).toBeInTheDocument();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: '改康复股的电话' })).toHaveFocus();
});

it('corrects the telephone of a member of staff in the same way', async () => {
  const { sent, asked } = await openPage();
  await press('改康复股吴晓岚的电话');
  expect(screen.getByRole('dialog', { name: '改电话：康复股吴晓岚' })).toBeInTheDocument();
  expect(within(screen.getByRole('dialog')).queryByRole('textbox', { name: '窗口地址' })).toBeNull();
  await type('电话', '138 0000 0105');
  await press('保存');
  expect(await screen.findByText('改好了，从现在起用新的。')).toBeInTheDocument();
  expect(sent()).toEqual([
    {
      seen: { phone: '0745-0000105', windowAddress: null },
      reach: { phone: '13800000105', windowAddress: null },
    },
  ]);
  expect(asked()).toBe(2);
});

it('keeps what was typed when somebody was first, says what stands now, and sends it again only when asked', async () => {
  const current = { ...FEDERATION, phone: '0745-0000005' };
  const answers = [problem(409, 'changed-meanwhile', { current }), { body: VIEW }];
  const { sent } = await openPage(() => answers.shift()!);
  await press('改靖州县残联的电话和窗口地址');
  await type('电话', '12385');
  await press('保存');
  const alert = await within(screen.getByRole('dialog')).findByRole('alert');
  expect(alert).toHaveTextContent(
    /刚才有人先改了.*现在是：电话 0745-0000005，窗口地址 政务服务中心一楼 0 号窗口/,
  );
  expect(field('电话')).toHaveValue('12385');
  await press('用我写的');
  const reach = { ...FEDERATION, phone: '12385' };
  expect(sent()).toEqual([
    { seen: FEDERATION, reach },
    { seen: current, reach },
  ]);
});

it('a refusal of the server stands at its field', async () => {
  const errors = [{ field: 'reach.phone', message: '这个号码打不通。' }];
  await openPage(() => problem(422, 'invalid-input', { errors }));
  await press('改靖州县残联的电话和窗口地址');
  await type('电话', '12385');
  await press('保存');
  expect(await within(screen.getByRole('dialog')).findByText('这个号码打不通。')).toBeInTheDocument();
  expect(field('电话')).toHaveFocus();
});
