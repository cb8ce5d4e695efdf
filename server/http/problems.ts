import { DomainError, ERRORS, type ErrorDetails } from '@zhucantong/shared/errors';
import { isDatabaseUnavailable } from './database-unavailable';
import { HTTP_ERRORS, HttpError, type HttpErrorCode } from './http-error';
import { PROBLEM_STATUSES } from './problem-statuses';

/** The body of every failure (RFC 9457); further members come from the failure's details. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: { field: string; message: string }[];
  requestId: string;
  [member: string]: unknown;
}

export interface ProblemAnswer {
  problem: Problem;
  headers: Record<string, string>;
  /** Nobody foresaw it: the caller logs it, once. */
  unexpected: boolean;
}

/** Seconds after which a client may try again when the failure does not say. */
const RETRY_AFTER_SECONDS = 5;

/** Codes whose answer must carry nothing of its own, so that unseen and nonexistent are the same bytes. */
const SILENT = new Set<string>(['not-found', 'seal-broken', 'ticket-expired']);

/**
 * The one place that turns a failure into an HTTP answer.
 *
 * @param requestId stands in the answer, so that a person can say it and the log can be found.
 */
export function problemOf(error: unknown, requestId: string): ProblemAnswer {
  if (error instanceof DomainError) return domainProblem(error, requestId);
  if (error instanceof HttpError) return httpProblem(error.code, error.headers, requestId);
  if (isDatabaseUnavailable(error)) return domainProblem(new DomainError('unavailable'), requestId);
  const foreign = codeOfForeignError(error);
  if (foreign) return httpProblem(foreign, {}, requestId);
  return { ...httpProblem('unexpected', {}, requestId), unexpected: true };
}

function domainProblem(error: DomainError, requestId: string): ProblemAnswer {
  const status = PROBLEM_STATUSES[error.code];
  const { title, advice } = ERRORS[error.code];
  const details: ErrorDetails = SILENT.has(error.code) ? {} : error.details;
  return {
    problem: {
      ...details,
      type: `/problems/${error.code}`,
      title,
      status,
      detail: advice,
      code: error.code,
      requestId,
    },
    headers: status === 429 || status === 503 ? { 'Retry-After': retryAfter(details) } : {},
    unexpected: status === 500,
  };
}

function httpProblem(code: HttpErrorCode, headers: Record<string, string>, requestId: string): ProblemAnswer {
  const { status, title, advice } = HTTP_ERRORS[code];
  const problem = { type: `/problems/${code}`, title, status, detail: advice, code, requestId };
  return { problem, headers, unexpected: false };
}

function retryAfter(details: ErrorDetails): string {
  const seconds = details.retryAfterSeconds;
  return String(typeof seconds === 'number' ? Math.max(1, Math.ceil(seconds)) : RETRY_AFTER_SECONDS);
}

/** Body parsers and Koa throw errors that carry a status; nothing else of them is passed on. */
function codeOfForeignError(error: unknown): HttpErrorCode | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && error.code === 'LIMIT_FILE_SIZE') return 'too-large';
  if (error.name === 'MulterError') return 'bad-request';
  const status = 'status' in error ? error.status : undefined;
  if (status === 413) return 'too-large';
  if (status === 415) return 'unsupported-type';
  if (status === 400 || error instanceof URIError) return 'bad-request';
  return undefined;
}
