import type Koa from 'koa';
import type { GaugeSource } from './http/metrics';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { Dependencies } from './dependencies';
import type { RequestState } from './http/context';
import { createHttpApp } from './http/http-app';
import { createRateLimits, type RateLimits } from './http/rate-limits';
import type { FrontEnd } from './http/serve-static';
import { permits } from './permissions';
import { routesOf, type RouteSettings } from './routes';

export interface AppSettings extends RouteSettings {
  frontEnds: readonly FrontEnd[];
  metricsToken?: string | undefined;
  version: string;
  /** Stands in for the usual budgets where a test or a benchmark sends more than a person would. */
  limits?: RateLimits;
  /** False until everything is ready. */
  isReady(): boolean;
}

const JOB: JobViewer = { kind: 'job', name: 'metrics' };
/** A message or effect older than this is stuck: somebody must look. */
const STUCK_MS = 5 * 60_000;

/** The Koa app over its dependencies: the same in production, tests and benchmarks. */
export function createApp(deps: Dependencies, settings: AppSettings): Koa<RequestState> {
  return createHttpApp({
    routes: routesOf(deps, settings),
    sessions: deps.sessions,
    limits: settings.limits ?? createRateLimits(),
    permits,
    recordAccess: deps.recordAccess,
    now: deps.businessNow,
    missing: async () => [
      ...(settings.isReady() ? [] : ['start']),
      ...((await isPrimary(deps)) ? [] : ['database']),
    ],
    ...(settings.metricsToken ? { metricsToken: settings.metricsToken } : {}),
    frontEnds: settings.frontEnds,
    gauges: gaugesOf(deps),
    logger: deps.logger,
    version: settings.version,
    trustProxy: false,
  });
}

async function isPrimary({ connection }: Dependencies): Promise<boolean> {
  try {
    const hello = await connection.db!.command({ hello: 1 });
    return hello['isWritablePrimary'] === true;
  } catch {
    return false;
  }
}

function gaugesOf({ main, restricted, systemNow, connection }: Dependencies): GaugeSource[] {
  const stuck = (store: Dependencies['main']) =>
    store.items.countStuck(JOB, new Date(systemNow().getTime() - STUCK_MS));
  return [
    {
      name: 'zhucantong_outbox_stuck',
      help: 'Items whose messages or effects wait for more than five minutes (counted to 100).',
      read: async () => (await stuck(main)) + (await stuck(restricted)),
    },
    {
      name: 'zhucantong_restricted_unnamed',
      help: 'Open restricted items on which nobody is named (counted to 100).',
      read: () => restricted.items.countUnnamed(JOB),
    },
    {
      name: 'zhucantong_open_items',
      help: 'Open items of the main store (estimate).',
      read: () => connection.db!.collection('workItems').estimatedDocumentCount(),
    },
  ];
}
