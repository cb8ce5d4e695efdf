import Taro from '@tarojs/taro';
import type * as z from 'zod/mini';
import { origin, sessionHeaders } from './door';
import { OfflineError } from './offline-error';
import { readAnswer } from './read-answer';
import { recall, remember } from './response-memory';

const TIMEOUT_MS = 20_000;

/** The two doors a resident's phone may knock at. */
export type ApiPath = `/api/resident/${string}` | `/api/public/${string}`;

export interface ApiRequest<T> {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
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
  const value = readAnswer(answer.statusCode, answer.data, schema);
  const etag = headerOf(answer.header, 'etag');
  if (method === 'GET' && etag) remember(url, etag, value);
  return value;
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
