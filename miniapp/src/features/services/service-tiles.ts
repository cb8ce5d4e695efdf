import type { ServiceCard } from '@zhucantong/shared/service-catalogue/guide-view';
import { serviceIcon } from '@/ui/icon/to-icon';
import type { ServiceTile } from '@/ui/service-tiles/types';

/** Services as tiles that lead to their guides. */
export function serviceTiles(services: readonly ServiceCard[]): ServiceTile[] {
  return services.map(({ code, title, summary, icon, closedWords }) => ({
    key: code,
    icon: serviceIcon(icon),
    title,
    hint: closedWords ?? summary,
    to: { page: 'guide', service: code },
  }));
}
