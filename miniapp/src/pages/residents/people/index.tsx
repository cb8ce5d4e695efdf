import { PeopleView } from '@/features/residents/people-view';
import { SignedIn } from '@/features/session/signed-in';

export default function PeoplePage() {
  return <SignedIn title="我的亲友">{(me) => <PeopleView me={me} />}</SignedIn>;
}
