import { ApplyView } from '@/features/applications/apply-view';
import { SignedIn } from '@/features/session/signed-in';
import { useRouteParams } from '@/platform/use-route-params';

export default function ApplicationFormPage() {
  const { service, draft } = useRouteParams('service', 'draft');
  return <SignedIn title="申请">{(me) => <ApplyView me={me} service={service} draftId={draft} />}</SignedIn>;
}
