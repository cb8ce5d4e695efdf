import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { Icon } from '../../components/icon';

/** On an item that only named readers see, in the server's words; nothing elsewhere hints at it (ADMIN.md, RestrictedBanner). */
export function ApartNote({ item }: { item: StaffItem }) {
  if (!item.apart) return null;
  return (
    <aside className="note lock" aria-label={item.apart.title}>
      <Icon name="lock" />
      <p>
        <b>{item.apart.title}。</b>
        {item.apart.words}
      </p>
    </aside>
  );
}
