import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LocalDraft } from '@/features/applications/local-draft';
import { keepLocalDraft, readLocalDrafts } from '@/features/applications/local-drafts';
import { MeView } from '@/features/residents/me-view';
import { SignedIn } from '@/features/session/signed-in';
import { axeFindings } from '../../support/axe';
import { LOGIN, phoneOfNobody } from '../../support/in-wechat';
import { ME } from '../../support/resident-server';

// The half of this file that the WeChat build ships.
jest.mock('@/platform/wechat-login', () =>
  jest.requireActual('../../../miniapp/src/platform/wechat-login.ts'),
);
jest.mock('@/api/door', () => {
  Object.assign(globalThis, { API_ORIGIN: '' });
  return jest.requireActual('../../../miniapp/src/api/door.ts');
});

const UNBIND = 'DELETE /api/resident/session/wechat/binding';
/** On this phone alone: the server is not reached with it. */
const UNSAVED: LocalDraft = {
  id: 'draft-0123456789abcdef',
  owner: ME.personId,
  contents: {
    ...({ service: 'assistive-device@1', for: ME.personId, basis: 'self', page: 'device' } as const),
    ...{ answers: { device: 'walker' }, papers: {} },
  },
  baseRevision: 0,
  isDirty: true,
  changedAt: '2026-11-23T02:00:00.000Z',
};

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

/** Somebody is signed in with WeChat and looks at their own page. */
async function ownPage(unbinding: () => object): Promise<ReturnType<typeof phoneOfNobody>> {
  document.documentElement.lang = 'zh-CN';
  const server = phoneOfNobody({
    [LOGIN]: () => ({ body: { known: true, token: 'a-token', me: ME } }),
    [UNBIND]: unbinding as never,
    'PUT /api/resident/drafts/*': () => 'offline',
  });
  render(<SignedIn title="我的">{(me) => <MeView me={me} />}</SignedIn>);
  await press('微信登录');
  await screen.findByRole('button', { name: '退出登录' });
  return server;
}

test('asked twice, the WeChat is unbound, and signing in stands there again', async () => {
  const server = await ownPage(() => ({ status: 204 }));
  await press('这个微信不用了，解除绑定');
  expect(screen.getByRole('heading', { name: '不再用这个微信登录？' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  expect(server.sent('DELETE', '/api/resident/session/wechat/binding')).toHaveLength(0);
  await press('解除绑定');
  expect(await screen.findByRole('button', { name: '微信登录' })).toBeVisible();
  expect(server.sent('DELETE', '/api/resident/session/wechat/binding')).toHaveLength(1);
});

test('who thinks better of it is where they were', async () => {
  await ownPage(() => ({ status: 204 }));
  await press('这个微信不用了，解除绑定');
  await press('不解除了');
  expect(screen.getByRole('button', { name: '退出登录' })).toBeVisible();
  expect(screen.queryByRole('button', { name: '解除绑定' })).toBeNull();
});

test('what is not at the server yet is told of before it is lost, and the last word says what it does', async () => {
  const server = await ownPage(() => ({ status: 204 }));
  keepLocalDraft(UNSAVED);
  await press('这个微信不用了，解除绑定');
  await press('解除绑定');
  expect(await screen.findByText('现在解除，手机里的这一份就没有了。连上网再解除，就不会丢。')).toBeVisible();
  expect(server.sent('DELETE', '/api/resident/session/wechat/binding')).toHaveLength(0);
  expect(readLocalDrafts(ME.personId)).toHaveLength(1);
  await press('不要了，还是解除');
  expect(await screen.findByRole('button', { name: '微信登录' })).toBeVisible();
  expect(readLocalDrafts(ME.personId)).toHaveLength(0);
});

test('where the server could not do it, nobody is told that it is done', async () => {
  await ownPage(() => ({
    status: 503,
    body: { code: 'unavailable', title: '服务正在恢复', detail: '请稍等几秒再试。' },
  }));
  await press('这个微信不用了，解除绑定');
  await press('解除绑定');
  expect(await screen.findByText('服务正在恢复', { selector: 'b' })).toBeVisible();
  expect(screen.getByRole('button', { name: '退出登录' })).toBeVisible();
  await act(async () => undefined);
});
