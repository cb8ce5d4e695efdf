import { ServicesView } from '@/features/services/services-view';
import { useRouteParams } from '@/platform/use-route-params';

export default function ServicesPage() {
  const { need } = useRouteParams('need');
  return <ServicesView need={need} />;
}
