import { SignedIn } from '@/features/session/signed-in';
import { SecondAssessmentPage } from '@/features/work-items/second-assessment-page';
import { useRouteParams } from '@/platform/use-route-params';

export default function WorkItemSecondAssessmentPage() {
  const { id } = useRouteParams('id');
  return <SignedIn title="申请重新评定">{() => <SecondAssessmentPage id={id} />}</SignedIn>;
}
