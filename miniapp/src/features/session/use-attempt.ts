import { useRef, useState } from 'react';
import type { ProblemInWords } from '../shell/problem-in-words';
import { failureInWords } from './sign-in-words';

/** Signing in or out, by one way at a time; `busy` names it. */
export function useAttempt(inWords: (failure: unknown) => ProblemInWords = failureInWords) {
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<ProblemInWords>();
  const isRunning = useRef(false);

  const attempt = async (way: string, signIn: () => Promise<void>): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(way);
    setProblem(undefined);
    try {
      await signIn();
    } catch (failure) {
      setProblem(inWords(failure));
    } finally {
      isRunning.current = false;
      setBusy(undefined);
    }
  };
  return { busy, problem, attempt, forgetProblem: () => setProblem(undefined) };
}
