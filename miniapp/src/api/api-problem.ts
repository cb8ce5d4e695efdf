import * as z from 'zod/mini';

/** The server's answer when something cannot be done (RFC 9457), as the phone reads it. */
const ProblemDocument = z.object({
  code: z._default(z.string(), 'unknown'),
  title: z._default(z.string(), '这一步没做成'),
  detail: z._default(z.string(), '您填的没有丢。过一会儿再试。'),
  requestId: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
});

/** One field to correct, with the sentence to show at it. */
export interface FieldProblem {
  field: string;
  message: string;
}

/** A refusal or failure the server explained. `title` and `detail` are written for the resident. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly fields: FieldProblem[] = [],
    /** The number to report on the telephone. */
    readonly requestId?: string,
    /** The whole document: some refusals carry more, e.g. the receipt of an earlier submission. */
    readonly document: unknown = undefined,
  ) {
    super(code);
    this.name = 'ApiProblem';
  }
}

/** Reads a problem from any body; a body that is none becomes the general sentence, never raw text. */
export function toApiProblem(status: number, body: unknown): ApiProblem {
  const parsed = ProblemDocument.safeParse(body);
  const problem = parsed.success ? parsed.data : ProblemDocument.parse({});
  return new ApiProblem(
    status,
    problem.code,
    problem.title,
    problem.detail,
    problem.errors,
    problem.requestId,
    body,
  );
}
