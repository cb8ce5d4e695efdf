import '../support/web-globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Shell } from '../../../server/admin/src/app/shell/shell';
import { reachedMyself } from '../../../server/admin/src/features/offices/reached';
import { problem, startFakeServer, type FakeAnswer } from '../support/fake-server';
import { renderAdmin } from '../support/render-admin';

const person = { name: '吴晓岚', unitName: '康复股', title: '干事' };
const myself = reachedMyself({
  ...person,
  ...{ staffId: 's-1', phone: '0745-0000105', roles: ['handler'], mayMoveDemoClock: false },
  county: { code: '431229', name: '靖州县' },
});

async function openMenu(parts: { isShown: boolean; answer?: () => FakeAnswer }) {
  const server = startFakeServer({
    'POST /api/staff/members/s-1/reach': parts.answer ?? (() => ({ body: {} })),
  });
  renderAdmin(
    <Shell
      {...{ person, officeName: '靖州县残联', entries: [], isDemo: false, demoBanner: null, isSlim: false }}
      {...(parts.isShown ? { myself } : {})}
      onSignOut={() => undefined}
    >
      <h1>办件</h1>
    </Shell>,
  );
  await userEvent.click(screen.getByRole('button', { name: /吴晓岚/ }));
  await screen.findByRole('menuitem', { name: '退出登录' });
  return { sent: () => server.seen.map(({ body }) => body) };
}

async function openDialog(answer: () => FakeAnswer) {
  const { sent } = await openMenu({ isShown: true, answer });
  await userEvent.click(screen.getByRole('menuitem', { name: '我的电话' }));
  const dialog = within(await screen.findByRole('dialog', { name: '我的电话' }));
  const write = async (phone: string) => {
    await userEvent.clear(dialog.getByRole('textbox', { name: '电话' }));
    await userEvent.type(dialog.getByRole('textbox', { name: '电话' }), phone);
    await userEvent.click(dialog.getByRole('button', { name: '保存' }));
  };
  return { dialog, write, sent };
}
const now = (phone: string) => ({ phone, windowAddress: null });

it('corrects the own telephone from the menu, says who sees it, and gives the focus back to the menu', async () => {
  const { dialog, write, sent } = await openDialog(() => ({ body: now('13800000105') }));
  expect(dialog.getByText(/群众在办理进度里看到的就是这个号码/)).toBeInTheDocument();
  expect(dialog.getByRole('textbox', { name: '电话' })).toHaveValue('0745-0000105');
  await write('13800000105');
  expect(await screen.findByText('改好了，从现在起用新的。')).toHaveRole('status');
  expect(sent()).toEqual([{ seen: now('0745-0000105'), reach: now('13800000105') }]);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: /吴晓岚/ })).toHaveFocus();
});

it('says what stands there when an administrator was first, and keeps what was typed', async () => {
  const { dialog, write } = await openDialog(() =>
    problem(409, 'changed-meanwhile', { current: now('0745-0000106') }),
  );
  await write('13800000105');
  expect(await dialog.findByRole('alert')).toHaveTextContent(/刚才有人先改了.*电话 0745-0000106/);
  expect(dialog.getByRole('textbox', { name: '电话' })).toHaveValue('13800000105');
});

it('offers nothing to an account whose number nobody is shown', async () => {
  await openMenu({ isShown: false });
  expect(screen.queryByRole('menuitem', { name: '我的电话' })).toBeNull();
});
