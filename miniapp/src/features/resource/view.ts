import { ApiProblem } from '@/api/api-problem';
import { OfflineError } from '@/api/offline-error';

/** What is known of something fetched: the last good answer stays in view whatever happens after it. */
export interface View<T> {
  data?: T;
  /** When `data` was last confirmed, ms since 1970. */
  seenAt?: number;
  /** The last attempt did not reach the server. */
  offline: boolean;
  /** The last attempt was refused or failed. */
  problem?: ApiProblem;
}

export type Outcome<T> = { ok: true; data: T } | { ok: false; failure: unknown };

/**
 * The view after one more attempt. Unchanged data keeps the object, so that nothing is drawn again.
 *
 * @param now ms since 1970.
 */
export function nextView<T>(before: View<T>, outcome: Outcome<T>, now: number): View<T> {
  if (outcome.ok) return { data: outcome.data, seenAt: now, offline: false };
  const { failure } = outcome;
  if (failure instanceof OfflineError) return { ...before, offline: true, problem: undefined };
  const problem =
    failure instanceof ApiProblem
      ? failure
      : new ApiProblem(0, 'unknown', '这一步没做成', '您填的没有丢。过一会儿再试，或者打 12345。');
  if (problem.status === 404) return { offline: false, problem }; // gone or not ours: nothing of it may stay
  return { ...before, offline: false, problem };
}

/** True when a view says the same, apart from the time of the last look. */
export function saysTheSame<T>(a: View<T>, b: View<T>): boolean {
  return a.data === b.data && a.offline === b.offline && a.problem === b.problem;
}
