import Taro from '@tarojs/taro';
import type * as z from 'zod/mini';
import { toApiProblem } from './api-problem';
import { origin, sessionHeaders } from './door';
import { OfflineError } from './offline-error';
import { parseJson } from './parse-json';
import { recall, remember } from './response-memory';

const TIMEOUT_MS = 20_000;

/** The two doors a resident's phone may knock at. */
export type ApiPath = `/api/resident/${string}` | `/api/public/${string}`;

export interface ApiRequest<T> {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: ApiPath;
  /** Sent as JSON. */
  body?: unknown;
  /** The answer is parsed by it; what does not fit is a failure, not a surprise further in. */
  schema: z.ZodMiniType<T>;
  timeoutMs?: number;
}

/**
 * The only way to the server. Answers of GET are remembered with their ETag: unchanged ones come back as the same value.
 *
 * @throws {ApiProblem} the server said no or failed; its words are fit to show.
 * @throws {OfflineError} nothing came back; sending it again is safe.
 */
export async function request<T>({
  method = 'GET',
  path,
  body,
  schema,
  timeoutMs = TIMEOUT_MS,
}: ApiRequest<T>): Promise<T> {
  const url = origin + path;
  const known = method === 'GET' ? recall(url) : undefined;
  const answer = await send({
    url,
    method,
    timeout: timeoutMs,
    dataType: 'json',
    data: body === undefined ? undefined : JSON.stringify(body),
    header: {
      Accept: 'application/json, application/problem+json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(known ? { 'If-None-Match': known.etag } : {}),
      ...sessionHeaders(),
    },
  });
  if (answer.statusCode === 304 && known) return known.value as T;
  if (answer.statusCode >= 400) throw toApiProblem(answer.statusCode, parseJson(answer.data));
  const parsed = schema.safeParse(answer.statusCode === 204 ? undefined : parseJson(answer.data));
  if (!parsed.success) throw toApiProblem(502, { code: 'answer-not-understood' });
  const etag = headerOf(answer.header, 'etag');
  if (method === 'GET' && etag) remember(url, etag, parsed.data);
  return parsed.data;
}

async function send(options: Taro.request.Option): Promise<Taro.request.SuccessCallbackResult> {
  try {
    return await Taro.request({ ...options, credentials: 'same-origin' } as Taro.request.Option);
  } catch (failure) {
    throw new OfflineError(/timeout|abort/i.test(messageOf(failure)) ? 'timeout' : 'no-connection');
  }
}

function messageOf(failure: unknown): string {
  const { errMsg, message } = (failure ?? {}) as { errMsg?: string; message?: string };
  return errMsg ?? message ?? '';
}

/** Header names arrive in whatever case the phone prefers. */
function headerOf(header: Record<string, unknown> | undefined, name: string): string | undefined {
  const found = Object.entries(header ?? {}).find(([key]) => key.toLowerCase() === name);
  return typeof found?.[1] === 'string' ? found[1] : undefined;
}
