import { InboxView } from '@/features/messages/inbox-view';
import { SignedIn } from '@/features/session/signed-in';

export default function MessagesPage() {
  return <SignedIn title="消息">{() => <InboxView />}</SignedIn>;
}
