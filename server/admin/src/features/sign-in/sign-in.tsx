import { useMutation, useQuery } from '@tanstack/react-query';
import type { StaffMe, StaffSignInAnswer } from '@zhucantong/shared/staff/staff-me-view';
import { useState } from 'react';
import { getClock } from '../../api/clock';
import type { ApiProblem } from '../../api/problem';
import { signIn } from '../../api/session';
import { todayWords } from '../demo-clock/demo-banner';
import { rememberSignIn } from './remembered-sign-in';
import { SignInPage, type Credentials } from './sign-in-page';

/** Signs in and hands the person over; a second step follows where the account has an authenticator. */
export function SignIn({ onOpened }: { onOpened: (me: StaffMe) => void }) {
  const clock = useQuery({ queryKey: ['clock'], queryFn: getClock });
  const [step, setStep] = useState<'password' | 'one-time-code'>('password');
  const attempt = useMutation<StaffSignInAnswer, ApiProblem, Credentials>({
    mutationFn: ({ username, password, oneTimeCode }) =>
      signIn({ username, password, ...(oneTimeCode ? { oneTimeCode } : {}) }),
    onSuccess: (answer, { username, isSharedComputer }) => {
      rememberSignIn({ username, isSharedComputer });
      if (answer.me) onOpened(answer.me);
      else setStep('one-time-code');
    },
  });
  return (
    <SignInPage
      {...(clock.data ? { today: `今天 ${todayWords(clock.data)}。` } : {})}
      isDemo={clock.data?.isDemo ?? false}
      step={step}
      problem={attempt.error?.message ?? ''}
      isBusy={attempt.isPending}
      onSubmit={(credentials) => attempt.mutate(credentials)}
      onBack={() => {
        attempt.reset();
        setStep('password');
      }}
    />
  );
}
