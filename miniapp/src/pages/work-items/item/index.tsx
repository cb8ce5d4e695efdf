import { SignedIn } from '@/features/session/signed-in';
import { ItemPage } from '@/features/work-items/item-page';
import { useRouteParams } from '@/platform/use-route-params';

export default function WorkItemPage() {
  const { id } = useRouteParams('id');
  return <SignedIn title="办件进度">{(me) => <ItemPage id={id} me={me} />}</SignedIn>;
}
