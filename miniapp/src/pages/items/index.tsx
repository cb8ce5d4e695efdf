import { SignedIn } from '@/features/session/signed-in';
import { ItemsView } from '@/features/work-items/items-view';

export default function ItemsPage() {
  return (
    <SignedIn title="办件" tab="items">
      {(me) => <ItemsView me={me} />}
    </SignedIn>
  );
}
