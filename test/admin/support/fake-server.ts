/** A request as the fake server saw it. */
export interface SeenRequest {
  method: string;
  path: string;
  body: unknown;
  headers: Record<string, string>;
}

export interface FakeAnswer {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

type Handler = (request: SeenRequest) => FakeAnswer;

/** Answers fetch from a table of `METHOD path`, so that a screen runs with its real request layer. */
export function startFakeServer(handlers: Record<string, Handler>): { seen: SeenRequest[] } {
  const seen: SeenRequest[] = [];
  const answer = (input: string, init: RequestInit = {}): Promise<unknown> => {
    const request: SeenRequest = {
      method: init.method ?? 'GET',
      path: input,
      body: bodyOf(init.body),
      headers: (init.headers ?? {}) as Record<string, string>,
    };
    seen.push(request);
    const handler = handlers[`${request.method} ${input.split('?')[0]}`];
    const { status = 200, body = null, headers = {} } = handler?.(request) ?? problem(404, 'not-found');
    return Promise.resolve({
      ok: status >= 200 && status < 300,
      status,
      headers: new Map(Object.entries(headers)),
      json: () => Promise.resolve(body),
    });
  };
  Object.defineProperty(globalThis, 'fetch', { value: answer, configurable: true, writable: true });
  return { seen };
}

/** JSON as it was sent, a form as its fields. */
function bodyOf(body: RequestInit['body']): unknown {
  if (typeof body === 'string') return JSON.parse(body) as unknown;
  return body instanceof FormData ? Object.fromEntries(body.entries()) : undefined;
}

export const problem = (status: number, code: string, more: Record<string, unknown> = {}): FakeAnswer => ({
  status,
  body: {
    type: `/problems/${code}`,
    title: code,
    detail: '没有办成。',
    status,
    code,
    requestId: 'E-1',
    ...more,
  },
});
