import { SignedIn } from '@/features/session/signed-in';
import { WithdrawPage } from '@/features/work-items/withdraw-page';
import { useRouteParams } from '@/platform/use-route-params';

export default function WorkItemWithdrawPage() {
  const { id } = useRouteParams('id');
  return <SignedIn title="撤回申请">{() => <WithdrawPage id={id} />}</SignedIn>;
}
