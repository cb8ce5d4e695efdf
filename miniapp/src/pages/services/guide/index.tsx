import { GuidePage } from '@/features/services/guide-page';
import { useRouteParams } from '@/platform/use-route-params';

export default function ServiceGuidePage() {
  const { service } = useRouteParams('service');
  return <GuidePage service={service} />;
}
