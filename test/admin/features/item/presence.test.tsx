import { openItemAtDesk } from '../../support/item-desk';
import { screen, waitFor } from '@testing-library/react';
import type { PresentColleagues } from '@zhucantong/shared/work-items/presence-view';
import { aStaffItem } from '../../../factories/staff-item';
import { problem, type FakeAnswer } from '../../support/fake-server';

const colleague = (name: string, writingSince: string | null): PresentColleagues['others'][number] => ({
  ...{ name, writingSince, phone: '0745-0000000' },
});
const openBeside = (answer: () => FakeAnswer) =>
  openItemAtDesk(aStaffItem({ allowedActions: ['approve', 'note'] }), {
    'PUT /api/staff/items/item-1/presence': answer,
    'DELETE /api/staff/items/item-1/presence': () => ({ status: 204 }),
  });

describe('somebody else has this open', () => {
  it('who only looks, and who writes since when with the telephone', async () => {
    const others = [colleague('石文涛', null), colleague('田秀梅', '2026-11-24T06:31:00.000Z')];
    openBeside(() => ({ body: { others } }));
    expect(await screen.findByText('石文涛也在看，没有动笔')).toBeInTheDocument();
    const said = screen.getByText('石文涛也在看，没有动笔').closest('[role=status]');
    expect(said).toHaveTextContent('田秀梅 14:31 起在写，先问一声：0745-0000000');
  });

  it('this one’s own writing is said when it begins', async () => {
    const { seen, user } = openBeside(() => ({ body: { others: [] } }));
    await screen.findByRole('heading', { name: /您的决定/ });
    await user.keyboard('{Alt>}a{/Alt}');
    const said = () =>
      seen
        .filter(({ method, path }) => method === 'PUT' && path.endsWith('/presence'))
        .map(({ body }) => body);
    expect(said()).toEqual([{ isWriting: false }]);
    await user.type(await screen.findByLabelText(/审批意见/), '同意');
    await waitFor(() => expect(said()).toEqual([{ isWriting: false }, { isWriting: true }]));
  });

  it('where nothing can be heard of others, it says so before anybody decides', async () => {
    openBeside(() => problem(503, 'unavailable'));
    expect(await screen.findByText(/看不到别人的动静，先别提交/)).toBeInTheDocument();
  });

  it('the page that closes takes it back', async () => {
    const { seen, page } = openBeside(() => ({ body: { others: [] } }));
    await screen.findByRole('heading', { name: /您的决定/ });
    page.unmount();
    await waitFor(() =>
      expect(seen.at(-1)).toMatchObject({ method: 'DELETE', path: '/api/staff/items/item-1/presence' }),
    );
  });
});
