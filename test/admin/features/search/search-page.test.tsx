import '../../support/web-globals';
import { screen } from '@testing-library/react';
import { SearchPage } from '../../../../server/admin/src/features/search/search-page';
import { aQueueRow } from '../../../factories/queue-page';
import { startFakeServer } from '../../support/fake-server';
import { renderAdmin } from '../../support/render-admin';

function openPage(count: number, isAll: boolean) {
  const rows = Array.from({ length: count }, (_, n) => aQueueRow(n));
  const server = startFakeServer({ 'POST /api/staff/search': () => ({ body: { rows, isAll } }) });
  renderAdmin(<SearchPage text="张建国" />);
  return server;
}

describe('what a search says', () => {
  it.each([
    [3, true, '找到 3 件', true],
    [50, false, '先列出 50 件，还有更多。请写全姓名，或者写办件号、整个证号。', true],
    [0, false, '同样的太多，没能看完。请写全姓名，或者写办件号、整个证号。', false],
    [0, true, '没有找到', false],
  ])('%i rows, all of them: %s', async (count, isAll, words, hasTable) => {
    const { seen } = openPage(count, isAll);
    expect(await screen.findByText(words, { selector: '[role=status]' })).toBeVisible();
    expect(screen.queryByRole('table') !== null).toBe(hasTable);
    expect(screen.queryByRole('heading', { name: '没有找到' }) !== null).toBe(count === 0 && isAll);
    expect(seen[0]).toMatchObject({ body: { q: '张建国' } });
  });
});
