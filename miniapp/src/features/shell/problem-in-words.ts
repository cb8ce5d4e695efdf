import type { ApiProblem, FieldProblem } from '@/api/api-problem';

/** What could not be done and what to do about it, for a person to read. */
export interface ProblemInWords {
  title: string;
  advice: string;
  fields?: readonly FieldProblem[];
  /** To report on the telephone. */
  number?: string;
}

export function problemInWords({ title, detail, fields, requestId }: ApiProblem): ProblemInWords {
  return { title, advice: detail, fields, number: requestId };
}
