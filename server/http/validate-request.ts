import { DomainError } from '@zhucantong/shared/errors';
import { safeParse, type $ZodType } from 'zod/v4/core';
import { fieldErrors } from './field-messages';

export type RequestPart = 'params' | 'query' | 'body';

/**
 * One part of a request, parsed by its schema.
 *
 * @param schema absent: the route takes nothing there, and what came is ignored.
 * @throws DomainError `invalid-input` with one error for each field that is wrong.
 */
export function validatePart(schema: $ZodType | undefined, part: RequestPart, value: unknown): unknown {
  if (!schema) return undefined;
  const result = safeParse(schema, value, { reportInput: true });
  if (result.success) return result.data;
  throw new DomainError('invalid-input', { errors: fieldErrors(result.error.issues, part) });
}

/** A presenter produced something its schema does not describe: a fault of ours, named by path only. */
export class ResponseMismatch extends Error {
  constructor(readonly paths: readonly string[]) {
    super(`response does not meet its schema at ${paths.join(', ')}`);
    this.name = 'ResponseMismatch';
  }
}

/**
 * @returns the answer with nothing in it but what the schema names.
 * @throws ResponseMismatch with the paths, never the values.
 */
export function validateResponse(schema: $ZodType, value: unknown): unknown {
  const result = safeParse(schema, value);
  if (result.success) return result.data;
  throw new ResponseMismatch([...new Set(result.error.issues.map(pathOfIssue))].slice(0, 10));
}

function pathOfIssue(issue: { path: PropertyKey[] }): string {
  return issue.path.map(String).join('.') || '(whole)';
}
