import type { Method, Route } from '../../server/http/route';

/** One kind of caller: a name for the table, and the headers that make a request theirs. */
export interface TestCaller {
  name: string;
  headers: Record<string, string>;
}

/** What a route needs to be called at all; a path parameter that is not given is filled with `x`. */
export interface CallShape {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
}

export interface RouteOutcome {
  route: string;
  method: Method;
  path: string;
  caller: string;
  status: number;
  /** The problem's code, or null. */
  code: string | null;
}

/**
 * Calls every route as every caller: the scope matrix. Callers come one after another, so that what one of them changes
 * is seen by the next in the order given.
 *
 * @param url of a running server, without a slash at the end.
 * @param shapes by route name, where the bare call would not get past the schema.
 */
export async function callEveryRoute(
  url: string,
  routes: readonly Route[],
  callers: readonly TestCaller[],
  shapes: Readonly<Record<string, CallShape>> = {},
): Promise<RouteOutcome[]> {
  const outcomes: RouteOutcome[] = [];
  for (const route of routes) {
    for (const caller of callers)
      outcomes.push(await callRoute(url, route, caller, shapes[route.name] ?? {}));
  }
  return outcomes;
}

async function callRoute(
  url: string,
  route: Route,
  caller: TestCaller,
  shape: CallShape,
): Promise<RouteOutcome> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(shape.params?.[name] ?? 'x'),
  );
  const hasBody = route.body !== undefined && route.upload === undefined;
  const response = await fetch(`${url}${path}${shape.query ? `?${shape.query}` : ''}`, {
    method: route.method,
    headers: {
      'X-Zhucantong': '1',
      ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
      ...caller.headers,
    },
    ...(hasBody ? { body: JSON.stringify(shape.body ?? {}) } : {}),
  });
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  const code = isProblem ? ((await response.json()) as { code: string }).code : null;
  if (!isProblem) await response.arrayBuffer();
  return {
    route: route.name,
    method: route.method,
    path: route.path,
    caller: caller.name,
    status: response.status,
    code,
  };
}

/** The matrix as lines `route × caller → status code`, to be compared with a table in a test. */
export function describeOutcomes(outcomes: readonly RouteOutcome[]): string[] {
  return outcomes.map(
    ({ route, caller, status, code }) => `${route} × ${caller} → ${status}${code ? ` ${code}` : ''}`,
  );
}
