import type { ServiceCard } from '@zhucantong/shared/service-catalogue/guide-view';
import { serviceIcon } from '@/ui/icon/to-icon';
import type { ServiceTile } from '@/ui/service-tiles/types';
import { byNeed } from './by-need';

/** Two rows of tiles hold all there is; of more, one chooses first what one comes for. */
const MOST_SERVICES = 4;

/** What leads from home to the guides: the services themselves, or where there are many the needs. */
export function serviceTiles(services: readonly ServiceCard[]): ServiceTile[] {
  if (services.length > MOST_SERVICES) return needTiles(services);
  return services.map(({ code, title, summary, icon, closedWords }) => ({
    key: code,
    icon: serviceIcon(icon),
    title,
    hint: closedWords ?? summary,
    to: { page: 'guide', service: code },
  }));
}

function needTiles(services: readonly ServiceCard[]): ServiceTile[] {
  return byNeed(services).map(({ need, words, icon, services: found }) => ({
    key: need,
    icon,
    title: words,
    hint: found.map(({ shortTitle }) => shortTitle).join('、'),
    to: { page: 'services', need },
  }));
}
