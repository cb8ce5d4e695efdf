import { SignedIn } from '@/features/session/signed-in';
import { ConfirmReceiptPage } from '@/features/work-items/confirm-receipt-page';
import { useRouteParams } from '@/platform/use-route-params';

export default function WorkItemConfirmReceiptPage() {
  const { id } = useRouteParams('id');
  return <SignedIn title="确认收到">{() => <ConfirmReceiptPage id={id} />}</SignedIn>;
}
