import type { Me } from '@zhucantong/shared/residents/me-view';
import type { ReactNode } from 'react';
import { Page } from '../shell/page';
import { Heading } from '@/ui/heading';
import type { TabName } from '@/ui/tabs/types';
import { ErrorState, Loading, Offline } from '@/ui/states';
import { loadSession } from './session-store';
import { SignInView } from './sign-in-view';
import { useSession } from './use-session';

interface SignedInProps {
  /** Title of the page while it cannot be shown. */
  title: string;
  tab?: TabName;
  children: (me: Me) => ReactNode;
}

/**
 * A page only its person may see. Signing in happens in its place, so that the page meant is there as soon as
 * somebody is signed in, and again after a session has ended.
 */
export function SignedIn({ title, tab, children }: SignedInProps) {
  const session = useSession();
  if (session.state === 'signed-in') return <>{children(session.me)}</>;
  if (session.state === 'signed-out') return <SignInView title={title} tab={tab} />;
  return (
    <Page title={title} tab={tab} focusKey={session.state}>
      <Heading level={1} sr>
        {title}
      </Heading>
      {session.state === 'unknown' && <Loading />}
      {session.state === 'failed' && session.offline && <Offline />}
      {session.state === 'failed' && (
        <ErrorState
          title={session.offline ? '还没打开' : session.problem?.title}
          advice={session.offline ? '连上网以后，再试一次。急事打 12345。' : session.problem?.detail}
          number={session.problem?.requestId}
          onRetry={() => void loadSession()}
        />
      )}
    </Page>
  );
}
