import { MeView } from '@/features/residents/me-view';
import { SignedIn } from '@/features/session/signed-in';

export default function MePage() {
  return (
    <SignedIn title="我的" tab="me">
      {(me) => <MeView me={me} />}
    </SignedIn>
  );
}
