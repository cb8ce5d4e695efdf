import { HomeView } from '@/features/home/home-view';
import type { ServiceTile } from '@/ui/service-tiles/types';

const SERVICES: readonly ServiceTile[] = [
  {
    key: 'assistive-device',
    icon: 'wheelchair',
    title: '辅助器具',
    hint: '轮椅、拐杖等',
    to: { page: 'guide', service: 'assistive-device' },
  },
];

/** Home before anybody signed in. */
export default function HomePage() {
  return <HomeView county="靖州县" services={SERVICES} />;
}
