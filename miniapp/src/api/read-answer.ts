import type * as z from 'zod/mini';
import { toApiProblem } from './api-problem';

/**
 * The value an answer holds, whether it came parsed or as text: WeChat hands `application/problem+json` over as text.
 *
 * @throws {ApiProblem} the server said no, failed, or said something that does not fit.
 */
export function readAnswer<T>(status: number, data: unknown, schema: z.ZodMiniType<T>): T {
  const json = parseJson(data);
  if (status >= 400) throw toApiProblem(status, json);
  const parsed = schema.safeParse(status === 204 ? undefined : json);
  if (!parsed.success) throw toApiProblem(502, { code: 'answer-not-understood' });
  return parsed.data;
}

function parseJson(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
