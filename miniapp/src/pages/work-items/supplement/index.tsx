import { SignedIn } from '@/features/session/signed-in';
import { SupplementPage } from '@/features/work-items/supplement-page';
import { useRouteParams } from '@/platform/use-route-params';

export default function WorkItemSupplementPage() {
  const { id } = useRouteParams('id');
  return <SignedIn title="补材料">{() => <SupplementPage id={id} />}</SignedIn>;
}
