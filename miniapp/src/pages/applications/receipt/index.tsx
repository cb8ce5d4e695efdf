import { ReceiptPage } from '@/features/applications/receipt-page';
import { SignedIn } from '@/features/session/signed-in';
import { useRouteParams } from '@/platform/use-route-params';

export default function ApplicationReceiptPage() {
  const { id } = useRouteParams('id');
  return <SignedIn title="申请已提交">{(me) => <ReceiptPage id={id} me={me} />}</SignedIn>;
}
