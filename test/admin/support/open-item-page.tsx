import { renderAdmin } from './render-admin';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { ItemPage } from '../../../server/admin/src/features/item/item-page';
import { MovedPage } from '../../../server/admin/src/features/item/moved-page';

/** The page of item-1 beside the queue to which it leads back, and somebody at it. */
export function openItemPage() {
  const page = renderAdmin(
    <Routes>
      <Route path="/items/:id" element={<ItemPage />} />
      <Route path="/moved" element={<MovedPage />} />
      <Route path="/queue" element={<h1>办件</h1>} />
    </Routes>,
    { at: '/items/item-1' },
  );
  return { page, user: userEvent.setup() };
}
