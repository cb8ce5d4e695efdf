import { SignedIn } from '@/features/session/signed-in';
import { ReportChangePage } from '@/features/work-items/report-change-page';
import { useRouteParams } from '@/platform/use-route-params';

export default function WorkItemReportChangePage() {
  const { id } = useRouteParams('id');
  return <SignedIn title="情况有变化">{() => <ReportChangePage id={id} />}</SignedIn>;
}
