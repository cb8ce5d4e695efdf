import { useEffect } from 'react';
import { goBack } from '@/platform/navigate';
import { Loading } from '@/ui/states';
import { SignedIn } from './signed-in';

/** Signing in on purpose: afterwards the page before, or home. */
export function SignInPage() {
  return <SignedIn title="登录">{() => <Return />}</SignedIn>;
}

function Return() {
  useEffect(goBack, []);
  return <Loading />;
}
