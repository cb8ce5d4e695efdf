import { PROBLEM_STATUSES } from '../../../server/http/problem-statuses';
import type { ApiAnswer } from '../api-client';
import type { Verdict } from './kept';

export const codeIn = (body: unknown): string => String((body as { code?: unknown } | undefined)?.code ?? '');

/** Where an answer is not what the model said. @param done the status of what is accepted. */
export function statusFaults(
  what: string,
  { status, body }: ApiAnswer,
  verdict: Verdict,
  done: number,
): string[] {
  const said = verdict === 'accepted' ? `${done}` : `${PROBLEM_STATUSES[verdict]} ${verdict}`;
  const answered = verdict === 'accepted' && status < 300 ? `${status}` : `${status} ${codeIn(body)}`.trim();
  return said === answered ? [] : [`${what}: answered ${answered}, the model says ${said}`];
}
