import { openItemPage } from '../../support/open-item-page';
import { screen, waitFor } from '@testing-library/react';
import type { StaffItem, StoredTyping } from '@zhucantong/shared/work-items/staff-view';
import { aStaffItem } from '../../../factories/staff-item';
import { problem, startFakeServer, type SeenRequest } from '../../support/fake-server';

const words = '评估充分，12 月上旬送到家。';
const changedItem = aStaffItem({
  version: 18,
  statusWord: '评估复核',
  step: { code: 'assessment', title: '评估复核', verb: '审批', kind: 'assessment' },
  history: [
    {
      n: 18,
      when: '今天 14:32',
      what: '退给评估复核',
      who: '田秀梅',
      detail: '再量座宽。',
      stopsClock: true,
    },
    ...aStaffItem().history,
  ],
});

/** An item that a colleague moves on between opening and deciding, with typing kept as the server keeps it. */
function startItemServer() {
  let item: StaffItem = aStaffItem();
  let stored: StoredTyping = { typing: null, savedAt: null };
  const decide = (request: SeenRequest) => {
    const seenVersion = (request.body as { seenVersion: number }).seenVersion;
    if (seenVersion === 17) {
      item = changedItem;
      return problem(409, 'changed-meanwhile', { currentVersion: 18, changed: ['step'] });
    }
    // Approved: it is handed over by somebody else.
    const step = { ...item.step, code: 'hand-over' };
    return { body: { ...item, version: 19, step, assignee: null, allowedActions: ['note'] } };
  };
  return startFakeServer({
    'GET /api/staff/items/item-1': () => ({ body: item }),
    'GET /api/staff/items/item-1/typing': () => ({ body: stored }),
    'PUT /api/staff/items/item-1/typing': ({ body }) => {
      stored = { typing: body as StoredTyping['typing'], savedAt: '2026-11-24T06:33:00.000Z' };
      return { body: stored };
    },
    'DELETE /api/staff/items/item-1/typing': () => {
      stored = { typing: null, savedAt: null };
      return { status: 204 };
    },
    'POST /api/staff/items/item-1/actions': decide,
    'POST /api/staff/files/file-1/ticket': () => ({
      body: { url: '/api/staff/files/open/t', expiresAt: '2026-11-24T06:34:00.000Z' },
    }),
  });
}

async function loseTheRace() {
  const server = startItemServer();
  const { page, user } = openItemPage();
  await user.click(await screen.findByRole('button', { name: /^批准/ }));
  await user.click(screen.getByLabelText(/审批意见/));
  await user.paste(words);
  await user.click(screen.getByRole('button', { name: /批准，并告诉申请人/ }));
  await screen.findByRole('heading', { name: /您没提交成/ });
  return { server, page, user };
}

describe('two people on one item', () => {
  it('after a 409 says who was first, and shows both versions and what was typed', async () => {
    await loseTheRace();
    expect(screen.getByRole('heading', { name: '您没提交成：田秀梅先办了一步' })).toBeInTheDocument();
    const step = screen.getByRole('row', { name: /步骤/ });
    expect(step).toHaveTextContent('县级审批');
    expect(step).toHaveTextContent('评估复核');
    expect(screen.getByText(`审批意见：${words}`)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /批准，并告诉申请人/ })).not.toBeInTheDocument();
  });

  it('moves the focus to the notice', async () => {
    await loseTheRace();
    await waitFor(() => expect(document.activeElement).toHaveTextContent('您没提交成'));
  });

  it('still shows both versions and the text after a reload', async () => {
    const { page } = await loseTheRace();
    page.unmount();
    openItemPage();
    expect(await screen.findByRole('heading', { name: /您没提交成/ })).toBeInTheDocument();
    expect(screen.getByText(`审批意见：${words}`)).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /步骤/ })).toHaveTextContent('县级审批');
  });

  it('goes on with the newest state and the typed text', async () => {
    const { user } = await loseTheRace();
    await user.click(screen.getByRole('button', { name: /按最新情况看/ }));
    expect(await screen.findByLabelText(/审批意见/)).toHaveValue(words);
  });

  it('sends the same text again on the newest version', async () => {
    const { user, server } = await loseTheRace();
    await user.click(screen.getByRole('button', { name: /按最新情况再提交/ }));
    expect(await screen.findByRole('heading', { name: '办件' })).toBeInTheDocument();
    const sent = server.seen.filter(({ path }) => path.endsWith('/actions')).map(({ body }) => body);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({
      seenVersion: 18,
      action: { type: 'approve', record: { opinion: words } },
    });
    expect((sent[0] as { actionId: string }).actionId).not.toBe((sent[1] as { actionId: string }).actionId);
  });
});

describe('a lost answer', () => {
  it('is sent again with the same action id, so that nothing is decided twice', async () => {
    const { seen } = startFakeServer({
      'GET /api/staff/items/item-1': () => ({ body: aStaffItem({ papers: [] }) }),
      'GET /api/staff/items/item-1/typing': () => ({ body: { typing: null, savedAt: null } }),
      'PUT /api/staff/items/item-1/typing': ({ body }) => ({ body: { typing: body, savedAt: null } }),
      'POST /api/staff/items/item-1/actions': () => problem(503, 'unavailable'),
    });
    const { user } = openItemPage();
    await user.click(await screen.findByRole('button', { name: /^批准/ }));
    await user.click(screen.getByRole('button', { name: /批准，并告诉申请人/ }));
    await user.click(await screen.findByRole('button', { name: '再提交一次' }));
    await waitFor(() => {
      const ids = seen
        .filter(({ path }) => path.endsWith('/actions'))
        .map(({ body }) => (body as { actionId: string }).actionId);
      expect(ids).toHaveLength(2);
      expect(new Set(ids).size).toBe(1);
    });
  });
});
