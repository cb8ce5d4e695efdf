import { SignedIn } from '@/features/session/signed-in';
import { PapersPage } from '@/features/work-items/papers-page';
import { useRouteParams } from '@/platform/use-route-params';

export default function WorkItemPapersPage() {
  const { id } = useRouteParams('id');
  return <SignedIn title="我交的材料">{() => <PapersPage id={id} />}</SignedIn>;
}
