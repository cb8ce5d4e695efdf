import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Undelivered } from '@zhucantong/shared/messages/undelivered-view';
import { UndeliveredPage } from '../../../../server/admin/src/features/undelivered/undelivered-page';
import { problem, startFakeServer, type FakeAnswer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';

const row = (n: number): Undelivered['rows'][number] => ({
  ...{ key: `item-${n}:3:0`, itemId: `item-${n}`, number: `靖 0001-000${n}`, service: '辅助器具适配' },
  ...{ what: '超期没有办，请督办', to: '康复站往上的负责人', attempts: 4 },
  ...{ since: '2026-06-04T02:00:00.000Z', sinceWords: '6月4日 周四', why: '没有人收这条通知。' },
});
const list = (...rows: Undelivered['rows']): FakeAnswer => ({ body: { rows, hasMore: false } });

function openPage(first: FakeAnswer, again: () => FakeAnswer = () => list()) {
  const server = startFakeServer({
    'GET /api/staff/undelivered': () => first,
    'POST /api/staff/undelivered/send-again': again,
  });
  renderAdmin(<UndeliveredPage />);
  return server;
}
const rows = () => screen.getAllByRole('row').slice(1);

describe('what was not delivered', () => {
  it('says what, to whom, since when and why', async () => {
    openPage(list(row(1), { ...row(2), what: '让这一件能被搜到', to: undefined } as never));
    await screen.findByRole('table', { name: '没送到的通知和后续事项' });
    expect(rows().map((each) => each.textContent)).toEqual([
      expect.stringMatching(/靖 0001-0001超期没有办.*康复站往上的负责人6月4日 周四试了 4 次没有人收这条通知/),
      expect.stringMatching(/靖 0001-0002让这一件能被搜到.*系统/),
    ]);
  });

  it('sends again what an item owes: off the list when it arrived', async () => {
    const { seen } = openPage(list(row(1), row(2)), () => list(row(2)));
    await userEvent.click(await screen.findByRole('button', { name: /再送一次：靖 0001-0001/ }));
    expect(await screen.findByText('靖 0001-0001 都送到了')).toBeInTheDocument();
    expect(seen.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { itemId: 'item-1' },
    ]);
    expect(rows()).toHaveLength(1);
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('says so where it still fails, and keeps the row', async () => {
    openPage(list(row(1)), () => list({ ...row(1), attempts: 5 }));
    await userEvent.click(await screen.findByRole('button', { name: /再送一次/ }));
    expect(await screen.findByText(/靖 0001-0001 还是没送到：没有人收/)).toBeInTheDocument();
    expect(within(rows()[0]!).getByText('试了 5 次')).toBeInTheDocument();
  });

  it('a request that fails is told in the page, and nothing is lost', async () => {
    openPage(list(row(1)), () => problem(503, 'unavailable'));
    await userEvent.click(await screen.findByRole('button', { name: /再送一次/ }));
    expect(await screen.findByText(/没发成/)).toHaveRole('alert');
    expect(rows()).toHaveLength(1);
  });

  it('is a calm page when everything arrived', async () => {
    openPage(list());
    expect(await screen.findByRole('heading', { name: '都送到了' })).toBeInTheDocument();
  });

  it('says so and offers to try again when the list cannot be read', async () => {
    openPage(problem(403, 'not-allowed'));
    expect(await screen.findByText('没取到清单')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /再/ })).toBeInTheDocument();
  });
});
