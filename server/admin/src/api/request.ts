import * as z from 'zod/mini';
import { ApiProblem, Problem } from './problem';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

interface Options {
  body?: unknown;
  /** Sent as multipart instead of a JSON body. */
  form?: FormData;
  query?: Readonly<Record<string, string | number | undefined>>;
  signal?: AbortSignal;
  /** The page is being closed: the browser finishes the request without it. */
  isLeaving?: boolean;
}

/** Called when the session has ended, so that the page can be locked without losing what is on it. */
let onSessionEnded: () => void = () => undefined;

export function listenForSessionEnd(listener: () => void): () => void {
  onSessionEnded = listener;
  return () => {
    onSessionEnded = () => undefined;
  };
}

/**
 * The only fetch of the admin; `path` is whole: `/api/staff/…`, or `/api/public/…` before anybody signed in. The session
 * is an HttpOnly cookie on the door's path; the header proves that this page and no other site sent the request.
 *
 * @param schema the answer is parsed by it; nothing unparsed reaches a screen.
 * @throws ApiProblem, and nothing else but AbortError.
 */
export async function request<T extends z.ZodMiniType>(
  schema: T,
  method: Method,
  path: string,
  options: Options = {},
): Promise<z.infer<T>> {
  const response = await send(method, path, options);
  const parsed = z.safeParse(schema, await jsonOf(response));
  if (!parsed.success) throw ApiProblem.unreadable(response.headers.get('X-Request-Id'));
  return parsed.data;
}

/** For answers without a body (204). @throws ApiProblem */
export async function command(method: Method, path: string, options: Options = {}): Promise<void> {
  await send(method, path, options);
}

/** A list that may be unchanged: `null` then, and the caller keeps what it has. */
export async function requestIfChanged<T extends z.ZodMiniType>(
  schema: T,
  path: string,
  options: Options & { etag?: string | undefined },
): Promise<{ data: z.infer<T>; etag: string | undefined } | null> {
  const response = await send('GET', path, options, options.etag ? { 'If-None-Match': options.etag } : {});
  if (response.status === 304) return null;
  const parsed = z.safeParse(schema, await jsonOf(response));
  if (!parsed.success) throw ApiProblem.unreadable(response.headers.get('X-Request-Id'));
  return { data: parsed.data, etag: response.headers.get('ETag') ?? undefined };
}

async function send(
  method: Method,
  path: string,
  { body, form, query, signal, isLeaving }: Options,
  headers: Record<string, string> = {},
): Promise<Response> {
  const response = await fetch(path + queryOf(query), {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      ...(method === 'GET' ? {} : { 'X-Zhucantong': '1' }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(form ? { body: form } : {}),
    ...(isLeaving ? { keepalive: true } : {}),
    ...(signal ? { signal } : {}),
    cache: 'no-store',
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw ApiProblem.noAnswer();
  });
  if (response.ok || response.status === 304) return response;
  const problem = await problemOf(response);
  if (problem.code === 'not-signed-in') onSessionEnded();
  throw problem;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const parsed = z.safeParse(Problem, await jsonOf(response));
  return parsed.success ? new ApiProblem(parsed.data) : ApiProblem.noAnswer();
}

const jsonOf = (response: Response): Promise<unknown> => response.json().catch(() => null);

function queryOf(query: Options['query']): string {
  const entries = Object.entries(query ?? {}).filter((entry) => entry[1] !== undefined);
  if (entries.length === 0) return '';
  return `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}`;
}
