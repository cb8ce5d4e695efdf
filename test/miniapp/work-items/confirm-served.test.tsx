import { render, screen } from '@testing-library/react';
import { ItemActions } from '@/features/work-items/item-actions';
import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import { ME } from '../../support/resident-server';
import { resetTaro } from '../../support/taro';

const delivered = (more: Partial<ResidentItem>) =>
  ({ id: 'i', allowedActions: ['confirm-receipt'], holder: null, supplement: null, ...more }) as ResidentItem;
const shown = (item: ResidentItem) =>
  render(<ItemActions item={item} me={ME} busy={false} onUrge={() => undefined} />);

beforeEach(() => resetTaro());

test('what was done for somebody is asked about in its own words', () => {
  shown(delivered({ confirmWords: { asks: '改好了吗？', came: '改好了', notCame: '没改好，或者不好用' } }));
  expect(screen.getByText('没改好，或者不好用，也点这里')).toBeVisible();
});

test('a thing is asked about as something that came', () => {
  shown(delivered({}));
  expect(screen.getByText('还没收到，或者不会用，也点这里')).toBeVisible();
});
